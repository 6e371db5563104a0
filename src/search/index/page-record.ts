import type { SearchRecord } from './record.ts';

/** A page as a list of results needs it. Text is plain. */
export interface PageRecord {
  /** Below the site's base, without a slash at its beginning. */
  url: string;
  title: string;
  /** Missing for a paper where the index has no abstracts. */
  text?: string;
  /** Id of the first topic. */
  topic?: string;
  year?: string;
  organisation?: string;
  hasCode?: boolean;
  /** Every author that is named. */
  authors?: string[];
}

/** Pages to a file: a list of results takes from many places, so a file is small. */
const RECORDS_IN_A_FILE = { withText: 2, withoutText: 10 };

/** Which file holds a page, and at which place in it. */
export function recordPlace(page: number, hasTexts: boolean): { file: number; at: number } {
  const size = hasTexts ? RECORDS_IN_A_FILE.withText : RECORDS_IN_A_FILE.withoutText;
  return { file: Math.floor(page / size), at: page % size };
}

/** The name of a file of records. There are many, so they are packed. */
export function recordsFile(file: number): string {
  return `records-${file}.json.gz`;
}

/** The records of all pages in their order, by file, with the papers' texts or without. */
export function packRecords(records: readonly SearchRecord[], hasTexts: boolean): PageRecord[][] {
  const files: PageRecord[][] = [];
  for (const [page, record] of records.entries()) {
    const { file, at } = recordPlace(page, hasTexts);
    files[file] ??= [];
    (files[file] as PageRecord[])[at] = toPageRecord(record, hasTexts || slugOf(record.url) === undefined);
  }
  return files;
}

/** The paper whose page is at an address; undefined for other pages. */
export function slugOf(url: string): string | undefined {
  return /^\/?papers\/([^/]+)\/$/.exec(url)?.[1];
}

function toPageRecord({ url, content, meta, filters }: SearchRecord, hasText: boolean): PageRecord {
  const [topic] = filters['topic'] ?? [];
  const [year] = filters['year'] ?? [];
  const [organisation] = filters['organisation'] ?? [];
  return {
    url: url.replace(/^\//, ''),
    title: meta['title'] ?? '',
    ...(hasText && { text: content }),
    ...(topic !== undefined && { topic }),
    ...(year !== undefined && { year }),
    ...(organisation !== undefined && { organisation }),
    ...(filters['code']?.includes('yes') && { hasCode: true }),
    ...(meta['authors'] && { authors: meta['authors'].split('; ') }),
  };
}
