import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { siteVariables, TEST_SITES } from '../../scripts/test/test-sites.ts';
import { buildEnvironment } from '../../src/base/environment.ts';
import { closePagefind, makePagefindIndex } from '../../src/build/pagefind-index.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import { dealOut, indexFiles, searchRecords } from '../../src/search/index/index-files.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';
import type { Searchable } from '../../src/search/index/searchable.ts';
import { toSearchable } from '../../src/search/index/to-searchable.ts';
import { askPagefind, type PlainAnswer, type Question } from './ask-pagefind.ts';
import { questionsAbout } from './index-questions.ts';
import { readSite } from './read-site.ts';

// The search index is made of the library's data while pages are rendered. An index that knows nothing but the pages is
// the same: here one is made, file for file, and Pagefind is asked the same questions over both.

const [site] = TEST_SITES;
const { folder } = site;
/** Shares of a score. */
const ROUNDING = 1e-5;
const OTHER_READING = 0.1;
const OF_PAGES = '/of-pages/pagefind/';

// Reading every page takes a while on a busy machine, so it is done once.
test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.use({ bypassCSP: true });

let records: SearchRecord[];
let searchable: Searchable;

test.beforeAll(async () => {
  const { content } = buildEnvironment({ ...process.env, ...siteVariables(site) });
  const files = await readContent(content);
  const { papers, topics, synonyms, translations } = toSearchable(buildLibrary(files), files.topics);
  const terms = new Map(topics.map(({ id, terms: own }) => [id, own]));
  const kept = new Map(papers.map((paper) => [paper.slug, paper]));
  searchable = readSite(folder, {
    termsOf: (topic) => terms.get(topic) ?? [],
    besidesText: (slug) => {
      const { authorPages, identifiers, links, venue, edition, told, near } = kept.get(slug) ?? {};
      const beside = { authorPages, identifiers, links, venue, edition, told, near };
      return Object.fromEntries(Object.entries(beside).filter(([, value]) => value !== undefined));
    },
    words: { synonyms, translations },
  });
  records = searchRecords(searchable);
});
test.afterAll(closePagefind);

/** A page has curly quotation marks where the file of an overview, and a query, has those of a keyboard. */
function straight(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** What a JSON file says, with the quotation marks of a keyboard. */
function typed(json: string): unknown {
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? straight(value) : value));
}

test('every file of the index is that which its pages give', () => {
  expect(records.length).toBeGreaterThan(searchable.papers.length);
  for (const [name, data] of indexFiles(searchable, records)) {
    const file = readFileSync(path.join(folder, 'pagefind', name));
    const published = (name.endsWith('.gz') ? gunzipSync(file) : file).toString();
    expect(typed(published), name).toEqual(typed(JSON.stringify(data)));
  }
});

test('Pagefind answers as it does over its pages', async ({ page }) => {
  const files = new Map<string, Buffer>();
  for (const [number, own] of dealOut(records)) {
    const read = own.map((record) => ({ ...record, content: straight(record.content) }));
    for (const [name, content] of await makePagefindIndex(number, read)) files.set(name, content);
  }
  await page.route(`**${OF_PAGES}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(OF_PAGES.length);
    const body = files.get(name);
    const contentType = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill(body ? { body, contentType } : { status: 404 });
  });
  await page.goto('search/');
  const questions = questionsAbout(records);
  expect(questions.length).toBeGreaterThan(300);
  const ofData = await askPagefind(page, '/pagefind/', questions);
  const ofPages = await askPagefind(page, OF_PAGES, questions);
  expect(ofData.filter(({ pages }) => pages.length > 0).length).toBeGreaterThan(0.9 * questions.length);
  const different = questions.filter((question, at) => !isSame(question, ofData[at], ofPages[at]));
  expect(different).toEqual([]);
});

/**
 * Whether two answers are one. Pagefind adds up a score in any order, so that its last digits, and which of two pages
 * that differ in no more comes first, say nothing. Asked for one word that begins others, it takes a name such as
 * MemLong for one word or for two as its tables happen to lie, which moves that page's score by some hundredths.
 */
function isSame(
  { term, sort }: Question,
  one: PlainAnswer | undefined,
  other: PlainAnswer | undefined,
): boolean {
  const [first, second] = [one, other].map((answer) =>
    sort ? answer?.pages : answer?.pages.toSorted((a, b) => a.place - b.place),
  );
  const tolerance = term === null || /\s/.test(term) ? ROUNDING : OTHER_READING;
  const isClose = first?.every(
    ({ score }, at) => Math.abs(score - (second?.[at]?.score ?? 0)) <= tolerance * Math.abs(score),
  );
  const unscored = [first, second].map((pages) => pages?.map(({ score: _, ...rest }) => rest));
  return (
    isClose === true &&
    isDeepStrictEqual(unscored[0], unscored[1]) &&
    isDeepStrictEqual([one?.filters, one?.totalFilters], [other?.filters, other?.totalFilters])
  );
}
