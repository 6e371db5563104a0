import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Claim } from '../../../src/schemas/claim.ts';
import type { ListedPaper } from '../../../src/schemas/paper-entry.ts';
import type { Site } from '../../../src/site/site.ts';
import { jsonSchemas } from '../../../src/views/published/json-schemas.ts';
import { publishedLibrary, publishedPaper } from '../../../src/views/published/published.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const ORIGIN = new URL('https://papers.example/');

const full: Partial<ListedPaper> = {
  title: 'A “quoted” {title} \\ with <tags> & ]]>',
  date: { year: 2024, month: 5, basis: 'stated' },
  authors: [{ literal: 'Mara Lin', given: 'Mara', family: 'Lin' }],
  authorCount: 2,
  organisation: 'Kite Institute',
  venue: 'Wind 2024',
  identifiers: { arxiv: '2405.00001', doi: '10.1000/x' },
  names: ['KITE'],
  links: [{ href: 'https://example.org/kite', label: 'example.org/kite', kind: 'code' }],
  hasCode: true,
};

function validator(name: string) {
  const schema = jsonSchemas().find((each) => each.name === name)?.text ?? '';
  return new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
}

const CLAIM = {
  ...{ text: '2–3×', value: [2, 3], unit: 'x', kind: 'speed-up', direction: 'more', versus: 'Kite-1' },
  ...{ sentence: 'KITE flies 2–3× faster than Kite-1.', at: 11 },
} satisfies Claim;

const site = inventedSite([inventedPaper('bare'), inventedPaper('full', full)], {
  textOf: (slug) => inventedText(slug, slug === 'full' ? { claims: [CLAIM] } : {}),
});

describe('the published JSON', () => {
  test('of a paper and of a library are as their schemas say', () => {
    const paper = validator('paper');
    for (const each of site.papers) {
      expect(paper(publishedPaper(site, each, ORIGIN)), JSON.stringify(paper.errors)).toBe(true);
    }
    const library = validator('library');
    expect(library(JSON.parse(publishedLibrary(site, ORIGIN))), JSON.stringify(library.errors)).toBe(true);
  });

  test('schemas refuse what the format does not have', () => {
    const paper = publishedPaper(site, site.papers[0] as ListedPaper, ORIGIN);
    expect(validator('paper')({ ...paper, invented: 1 })).toBe(false);
    expect(validator('paper')({ ...paper, title: undefined, slug: 3 })).toBe(false);
    expect(validator('source')({ title: 'Kites', date: '2024-05' })).toBe(true);
    expect(validator('source')({ title: 'Kites', date: 'May' })).toBe(false);
    expect(validator('source')({ abstract: 'No title.' })).toBe(false);
  });

  test('schemas change only with their version', async () => {
    for (const { name, version, text } of jsonSchemas()) {
      await expect(text).toMatchFileSnapshot(`schemas/${name}-v${version}.json`);
    }
  });

  it('gives the numbers that a paper reports, which its abstract holds in full', () => {
    const { claims } = publishedPaper(site, site.bySlug.get('full') as ListedPaper, undefined);
    const { sentence, at, ...published } = CLAIM;
    expect(sentence.slice(at)).toMatch(published.text);
    expect(claims).toEqual([published]);
  });

  it('leaves out what is not known', () => {
    const bare = publishedPaper(site, site.bySlug.get('bare') as ListedPaper, undefined);
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['date', 'authorCount', 'venue']));
    expect(bare.url).toBe('/papers/bare/');
    expect(bare.citation.csl.note).toBe('Authors not named by the sources.');
  });

  test('of a library holds every paper, whatever its text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 4 }), (titles) => {
        const papers = titles.map((title, index) => inventedPaper(`paper-${index}`, { title, gist: title }));
        const hostile: Site = inventedSite(papers, {
          textOf: (slug) => inventedText(slug, { plain: titles.join() }),
        });
        const library = JSON.parse(publishedLibrary(hostile, ORIGIN));
        expect(library.papers.map(({ title }: { title: string }) => title)).toEqual(titles);
      }),
    );
  });
});
