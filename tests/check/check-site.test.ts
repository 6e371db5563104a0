import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { explainFaults } from '../../src/check/explain-faults.ts';
import { readSite } from '../../src/check/read-site.ts';
import { packRecords } from '../../src/search/index/page-record.ts';

let folder = '';

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://reading.example/lib/</id><title>Birds</title>
<updated>2024-02-03T00:00:00.000Z</updated><author><name>Birds</name></author>
<link rel="self" href="https://reading.example/lib/feed.xml"/>
<entry><id>https://reading.example/lib/papers/one/</id><title>One</title><updated>2024-02-03T00:00:00Z</updated></entry></feed>`;
const ITEM = { id: 'one', url: 'https://reading.example/lib/papers/one/', content_text: 'One bird.' };
const JSON_FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'Birds', items: [ITEM] };
const PAPER = '<url><loc>https://reading.example/lib/papers/one/</loc><lastmod>2024-02-03</lastmod></url>';
const SITEMAP = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://reading.example/lib/</loc></url>${PAPER}</urlset>`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-check-'));
  write('index.html', '<a id="top" href="/lib/papers/one/#abstract">one</a>');
  write('papers/one/index.html', '<h2 id="abstract">Abstract</h2><a href="../../">home</a>');
  write('feed.xml', ATOM);
  write('feed.json', JSON.stringify(JSON_FEED));
  write('sitemap-0.xml', SITEMAP);
  writeRecord(0, '/papers/one/');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | Buffer): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

function writeRecord(file: number, url: string): void {
  const [packed] = packRecords([{ url, content: '', meta: { title: 'One' }, filters: {}, sort: {} }], []);
  write(`pagefind/records-${file}.json.gz`, gzipSync(JSON.stringify(packed)));
}

async function faults(papers = ['one']): Promise<string[]> {
  const site = 'https://reading.example';
  const found = checkSite({ base: '/lib', site, papers }, readSite(folder, site));
  return found.map(({ file, what }) => `${file} ${what}`);
}

describe('checkSite', () => {
  it('finds nothing on a sound site', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['/lib/papers/two/', 'there is no such page'],
    ['/lib/papers/one', 'there is no such page'],
    ['/papers/one/', 'this is outside the site, which is served under /lib'],
    ['/library/', 'this is outside the site, which is served under /lib'],
    ['papers/one/#nowhere', 'the page has no such anchor'],
    ['#nowhere', 'the page has no such anchor'],
    ['https://reading.example/lib/gone/', 'there is no such page'],
    ['javascript:alert(1)', 'this kind of link is not allowed'],
    ['data:text/html,x', 'this kind of link is not allowed'],
    ['//elsewhere.example/', 'the scheme is missing'],
  ])('finds the link %s', async (link, why) => {
    write('index.html', `<a href="${link}">x</a>`);
    expect(await faults()).toEqual([`index.html links to “${link}”: ${why}`]);
  });

  it.each([
    'https://elsewhere.example/x',
    'mailto:a@reading.example',
    '#top',
    '?q=1#top',
    'https://reading.example/lib/',
  ])('lets the link %s pass', async (link) => {
    write('index.html', `<p id="top"><a href="${link}">x</a>`);
    expect(await faults()).toEqual([]);
  });

  it('finds an identifier that a page has twice', async () => {
    write('index.html', '<p id="a"></p><p id="a"></p>');
    expect(await faults()).toEqual(['index.html has the identifier “a” more than once']);
  });

  it('finds what the content security policy of a page blocks, once on each', async () => {
    write('index.html', '<p id="top" style="color: red">a<b style="b">c</b></p>');
    expect(await faults()).toEqual(['index.html has “style”, which has no effect']);
  });

  it('finds papers without a page and without exactly one record', async () => {
    writeRecord(1, '/papers/one/');
    expect(await faults(['one', 'two'])).toEqual([
      'papers/one/index.html has 2 search records instead of 1',
      'papers/two/index.html is missing: the paper has no page',
      'papers/two/index.html has 0 search records instead of 1',
      'papers/two/index.html is in the sitemaps 0 times instead of once',
    ]);
  });

  it('finds a search record of a paper that the library does not have', async () => {
    writeRecord(1, '/papers/gone/');
    writeRecord(2, '/papers/by-title/2/');
    expect(await faults()).toEqual(['papers/gone/index.html is in the search index, but is not a paper']);
  });

  const ENTRY = ATOM.slice(ATOM.indexOf('<entry>'), ATOM.indexOf('</feed>'));
  it.each([
    ['another namespace', ATOM.replace('2005/Atom', '2004/Atom'), /namespace/],
    ['no id', ATOM.replace(/<id>.*?<\/id>/, ''), /the feed has 0 elements “id”/],
    [
      'an id that is no address',
      ATOM.replace('https://reading.example/lib/<', 'lib<'),
      /“lib”, which is not absolute/,
    ],
    [
      'two titles',
      ATOM.replace('<title>Birds', '<title>Birds</title><title>Bees'),
      /the feed has 2 elements “title”/,
    ],
    ['no day of change', ENTRY.replace(/<updated>.*<\/updated>/, ''), /entry 1 .*has 0 elements “updated”/],
    [
      'a day that is no moment',
      ATOM.replace('2024-02-03T00:00:00Z', '2024-02-03'),
      /entry 1 .*has the date “2024-02-03”/,
    ],
    [
      'a month too many',
      ATOM.replace('2024-02-03T00:00:00Z', '2024-13-03T00:00:00Z'),
      /entry 1 .*has the date/,
    ],
    ['nobody’s entry', ATOM.replace(/<author>.*<\/author>/, ''), /entry 1 .*has no author, nor has the feed/],
    ['a nameless author', ATOM.replace('<name>Birds</name>', '<name> </name>'), /an author without a name/],
    [
      'a link within the site',
      ATOM.replace('https://reading.example/lib/feed', '/lib/feed'),
      /“\/lib\/feed.xml”/,
    ],
    ['an entry twice', ATOM.replace('</feed>', `${ENTRY}</feed>`), /two entries have the id/],
    [
      'two pages',
      ATOM.replace('<link ', '<link href="https://a.example/"/><link href="https://b.example/"/><link '),
      /two links/,
    ],
    ['a character XML does not have', ATOM.replace('Birds', 'Bi&#7;rds'), /cannot be read/],
  ])('finds an Atom feed with %s', async (_, feed, message) => {
    write('feed.xml', feed.startsWith('<entry>') ? ATOM.replace(ENTRY, feed) : feed);
    const [fault, ...more] = await faults();
    expect(fault).toMatch(/^feed\.xml /);
    expect(fault).toMatch(message);
    expect(more).toEqual([]);
  });

  it('takes the data of a paper called “Feed” for no feed', async () => {
    write('papers/feed.json', JSON.stringify({ title: 'Feed', version: 2 }));
    expect(await faults()).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['another version', { version: 'https://jsonfeed.org/version/1' }, /version/],
    ['no title', { title: ' ' }, /no title/],
    ['no items', { items: undefined }, /no items/],
    ['an address within the site', { feed_url: '/feed.json' }, /not absolute/],
    ['an item without id', { items: [{ ...ITEM, id: '' }] }, /item 1 .*has no id/],
    ['an item without content', { items: [{ ...ITEM, content_text: undefined }] }, /item 1 .*has no content/],
    ['an item with a date that is none', { items: [{ ...ITEM, date_published: '2024' }] }, /the date “2024”/],
    ['an item twice', { items: [ITEM, ITEM] }, /two items have the id “one”/],
    ['a nameless author', { items: [{ ...ITEM, authors: [{}] }] }, /author without a name/],
    ['a link that runs', { items: [{ ...ITEM, url: 'javascript:a()' }] }, /not absolute/],
  ])('finds a JSON feed with %s', async (_, change, message) => {
    write('feed.json', JSON.stringify({ ...JSON_FEED, ...change }));
    expect((await faults()).join()).toMatch(message);
  });

  it.each([
    ['another namespace', SITEMAP.replace('0.9', '0.84'), /namespace/],
    [
      'an entry that is no address',
      SITEMAP.replace('<url>', '<url><loc>/lib/</loc></url><url>'),
      /the address “\/lib\/”/,
    ],
    [
      'an address that is too long',
      SITEMAP.replace('<url>', `<url><loc>https://a.example/${'a'.repeat(2100)}</loc></url><url>`),
      /the address/,
    ],
    ['a date that is none', SITEMAP.replace('2024-02-03', '3 Feb 2024'), /the date “3 Feb 2024”/],
    ['other elements', SITEMAP.replace('<url>', '<page/><url>'), /elements that are no entries/],
    [
      'a page that does not exist',
      SITEMAP.replace('/lib/<', '/lib/gone/<'),
      /lists “https:\/\/reading.example\/lib\/gone\/”/,
    ],
    ['a page of another site', SITEMAP.replace('example/lib/<', 'example/<'), /which is not a page/],
    ['a paper twice', SITEMAP.replace('</urlset>', `${PAPER}</urlset>`), /2 times instead of once/],
    ['a paper too few', SITEMAP.replace(PAPER, ''), /0 times instead of once/],
    [
      'too many entries',
      SITEMAP.replace(
        '</urlset>',
        `${'<url><loc>https://reading.example/lib/</loc></url>'.repeat(50_000)}</urlset>`,
      ),
      /at most 50000/,
    ],
  ])('finds a sitemap with %s', async (_, sitemap, message) => {
    write('sitemap-0.xml', sitemap);
    expect((await faults()).join()).toMatch(message);
  });

  it('requires no sitemap if the address of the site is unknown', async () => {
    rmSync(path.join(folder, 'sitemap-0.xml'));
    expect(
      checkSite({ base: '/lib', site: undefined, papers: ['one'] }, readSite(folder, undefined)),
    ).toEqual([]);
  });

  it('finds feeds, lists of pages and data that cannot be read', async () => {
    write('feed.xml', '<feed><title>a & b</title></feed>');
    write('library.json', '{');
    expect((await faults()).map((fault) => fault.split(':')[0])).toEqual([
      'feed.xml cannot be read',
      'library.json cannot be read',
    ]);
  });
});

describe('explainFaults', () => {
  const topics = [
    { path: 'topics/bridges.mdx', text: '---\ntitle: Bridges\n---\nSee [this](/papers/gone/).' },
  ];
  const what = 'links to “/papers/gone/”: there is no such page';

  it('names the line of an overview that holds the link', () => {
    const fault = { file: 'topics/bridges/index.html', link: '/papers/gone/', what };
    expect(explainFaults([fault], { topics, curations: [] })).toMatchInlineSnapshot(`
      "error: content/topics/bridges.mdx:4: the link “/papers/gone/” does not work
        why: topics/bridges/index.html links to “/papers/gone/”: there is no such page
        fix: correct the link, or use <Paper slug="…"/> for a paper
        see: docs/problems.md#broken-link"
    `);
  });

  it('reports where in an overview a duplicate identifier is', () => {
    const fault = {
      file: 'topics/bridges/index.html',
      id: 'papers',
      what: 'has the identifier “papers” twice',
    };
    const written = [{ path: 'topics/bridges.mdx', text: '---\n---\n\n<span id="papers">a</span>\n' }];
    expect(explainFaults([fault], { topics: written, curations: [] })).toMatch(
      /^error: content\/topics\/bridges\.mdx:4: the identifier “papers” is already used on its page/,
    );
    expect(explainFaults([fault], { topics, curations: [] })).toContain('#broken-site');
  });

  it('names only the overview if a component contains the blocked part', () => {
    const fault = { file: 'topics/bridges/index.html', blocked: 'onclick', what: 'has “onclick”' };
    expect(explainFaults([fault], { topics, curations: [] })).toMatchInlineSnapshot(`
      "error: content/topics/bridges.mdx: the attribute “onclick” has no effect on a page
        why: the content security policy of every page blocks it, for the safety of readers
        fix: remove it
        see: docs/problems.md#blocked-content"
    `);
  });

  it('owns up to everything else', () => {
    const fault = { file: 'papers/one/index.html', link: '/papers/gone/', what };
    expect(explainFaults([fault], { topics, curations: [] })).toMatchInlineSnapshot(`
      "error: papers/one/index.html: links to “/papers/gone/”: there is no such page
        why: this is a defect of Lectern
        fix: report it with the content that causes it
        see: docs/problems.md#broken-site"
    `);
  });

  it('shows no more than twenty', () => {
    const fault = { file: 'index.html', what };
    expect(explainFaults(Array(25).fill(fault), { topics, curations: [] })).toMatch(
      /and 5 more of this kind$/,
    );
  });
});
