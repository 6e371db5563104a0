import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { siteIndexOf, type TopicListing } from '../../../src/site/site-index.ts';
import { atomFeed, jsonFeed } from '../../../src/views/published/feed.ts';
import { libraryFeed, topicFeed } from '../../../src/views/published/feeds.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const ORIGIN = new URL('https://papers.example/');
const dated = (year: number) => ({ date: { year, basis: 'stated' as const } });

/** The text of every element of a name; throws where the document is not well-formed XML. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let open = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open = tag.name === name;
    if (open) texts.push('');
  });
  const add = (text: string) => {
    if (open) texts[texts.length - 1] += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open = false;
  });
  parser.write(xml).close();
  return texts;
}

describe('the feeds', () => {
  const papers = Array.from({ length: 60 }, (_, index) =>
    inventedPaper(`kite-${index}`, dated(1960 + index)),
  );
  const site = inventedSite([...papers, inventedPaper('undated')]);

  it('of the library have the 50 newest dated papers if nobody knows when they were added, newest first', () => {
    const { items } = JSON.parse(jsonFeed(libraryFeed(site), ORIGIN));
    expect(items).toHaveLength(50);
    expect(items[0]).toEqual({
      id: 'https://papers.example/papers/kite-59/',
      url: 'https://papers.example/papers/kite-59/',
      title: 'Title of kite-59',
      content_text: '2019. Gist of kite-59.',
      date_published: '2019-01-01T00:00:00.000Z',
    });
    expect(textsOf(atomFeed(libraryFeed(site), ORIGIN), 'title')).toHaveLength(51);
  });

  it('begin with the papers added last, and state both dates', () => {
    const arrived = {
      ...site,
      imports: [
        { day: '2024-05-06', source: 'list.txt', added: ['kite-3', 'kite-7', 'undated'] },
        { day: '2024-06-07', source: 'list.txt', added: ['kite-1'] },
      ],
    };
    const { items } = JSON.parse(jsonFeed(libraryFeed(arrived), ORIGIN));
    expect(
      items.slice(0, 5).map((item: Record<string, string>) => [item['content_text'], item['date_published']]),
    ).toEqual([
      ['1961; added 7 June 2024. Gist of kite-1.', '2024-06-07T00:00:00.000Z'],
      ['1967; added 6 May 2024. Gist of kite-7.', '2024-05-06T00:00:00.000Z'],
      ['1963; added 6 May 2024. Gist of kite-3.', '2024-05-06T00:00:00.000Z'],
      ['Added 6 May 2024. Gist of undated.', '2024-05-06T00:00:00.000Z'],
      ['2019. Gist of kite-59.', '2019-01-01T00:00:00.000Z'],
    ]);
    const atom = atomFeed(libraryFeed(arrived), ORIGIN);
    expect(textsOf(atom, 'published')[0]).toBe('2024-06-07T00:00:00.000Z');
    expect(textsOf(atom, 'updated')[0]).toBe('2024-06-07T00:00:00.000Z');
  });

  it('of a topic lead to its page and to themselves', () => {
    const listing = siteIndexOf(site).listingOf.get('kites') as TopicListing;
    const feed = JSON.parse(jsonFeed(topicFeed(site, listing), ORIGIN));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Kites · Workshop',
      home_page_url: 'https://papers.example/topics/kites/',
      feed_url: 'https://papers.example/topics/kites/feed.json',
    });
    expect(atomFeed(topicFeed(site, listing), ORIGIN)).toContain(
      '<link rel="self" href="https://papers.example/topics/kites/feed.xml"/>',
    );
  });

  it('show a title literally, whatever it contains', () => {
    const shown = (html: string) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<b>', ']]>', '&', '&amp;', '"', '\u0000', '\u000b', '\ud800', 'é', '😀'), {
          minLength: 1,
        }),
        (parts) => {
          const title = `K${parts.join('')}`;
          const hostile = inventedSite([inventedPaper('kite', { ...dated(2020), title, gist: title })]);
          const printable = title.toWellFormed().replaceAll('\u0000', ' ').replaceAll('\u000b', ' ');
          const xml = atomFeed(libraryFeed(hostile), ORIGIN);
          expect(shown(textsOf(xml, 'title')[1] ?? '')).toBe(printable);
          expect(shown(textsOf(xml, 'summary')[0] ?? '')).toBe(`2020. ${printable}`);
          expect(JSON.parse(jsonFeed(libraryFeed(hostile), ORIGIN)).items[0].title).toBe(title);
        },
      ),
    );
  });
});
