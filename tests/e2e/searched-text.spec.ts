import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { MAIN_SITE, mainVariables } from '../../scripts/test/test-sites.ts';
import { buildEnvironment } from '../../src/base/environment.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import { indexFiles, searchRecords } from '../../src/search/index/index-files.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';
import type { Searchable } from '../../src/search/index/searchable.ts';
import { toSearchable } from '../../src/search/index/to-searchable.ts';
import { readSite } from './support/read-site.ts';

// The search index is made of the library's data while pages are rendered. An index that knows nothing but the pages is
// the same: here one is made, file for file and record for record.

const { folder } = MAIN_SITE;

// Reading every page takes a while on a busy machine, so it is done once.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let searchable: Searchable;
let records: SearchRecord[];
/** As the build makes them of the library's data. */
let given: SearchRecord[];

test.beforeAll(async () => {
  const { content } = buildEnvironment({ ...process.env, ...mainVariables });
  const files = await readContent(content);
  const library = toSearchable(buildLibrary(files), files.topics);
  const { papers, topics, synonyms, translations, starts } = library;
  const terms = new Map(topics.map(({ id, terms: own }) => [id, own]));
  const kept = new Map(papers.map((paper) => [paper.slug, paper]));
  searchable = readSite(folder, {
    termsOf: (topic) => terms.get(topic) ?? [],
    besidesText: (slug) => {
      const { authorPages, identifiers, links, venue, edition, told, near } = kept.get(slug) ?? {};
      const beside = { authorPages, identifiers, links, venue, edition, told, near };
      return Object.fromEntries(Object.entries(beside).filter(([, value]) => value !== undefined));
    },
    words: { synonyms, translations, starts },
  });
  records = searchRecords(searchable);
  given = searchRecords(library);
});

/** A page has curly quotation marks where the file of an overview, and a query, has those of a keyboard. */
function straight(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** What a JSON file says, with the quotation marks of a keyboard. */
function typed(json: string): unknown {
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? straight(value) : value));
}

test('every file of the index matches its pages', () => {
  expect(records.length).toBeGreaterThan(searchable.papers.length);
  for (const [name, data] of indexFiles(searchable, records)) {
    const file = readFileSync(path.join(folder, 'pagefind', name));
    const published = (name.endsWith('.gz') ? gunzipSync(file) : file).toString();
    expect(typed(published), name).toEqual(typed(JSON.stringify(data)));
  }
});

test('Pagefind gets what its pages say', () => {
  expect(given.length).toBe(records.length);
  for (const [at, record] of records.entries()) {
    expect(typed(JSON.stringify(given[at])), record.url).toEqual(typed(JSON.stringify(record)));
  }
});
