import type { SearchRecord } from './record.ts';

/** A page as a list of results needs it. Text is plain. */
export interface PageRecord {
  /** Below the site's base, without a slash at its beginning. */
  url: string;
  title: string;
  text: string;
  /** Id of the first topic. */
  topic?: string;
  year?: string;
  organisation?: string;
  hasCode?: boolean;
  /** Every author that is named. */
  authors?: string[];
}

/** Pages to a file: a list of results takes from many places, so a file is small. */
const RECORDS_IN_A_FILE = 2;

/** Which file holds a page, and at which place in it. */
export function recordPlace(page: number): { file: number; at: number } {
  return { file: Math.floor(page / RECORDS_IN_A_FILE), at: page % RECORDS_IN_A_FILE };
}

/** The name of a file of records. There is one for every other page, so they are packed. */
export function recordsFile(file: number): string {
  return `records-${file}.json.gz`;
}

/** The records of all pages in their order, by file. */
export function packRecords(records: readonly SearchRecord[]): PageRecord[][] {
  const files: PageRecord[][] = [];
  for (const [page, record] of records.entries()) {
    const { file, at } = recordPlace(page);
    files[file] ??= [];
    (files[file] as PageRecord[])[at] = toPageRecord(record);
  }
  return files;
}

function toPageRecord({ url, content, meta, filters }: SearchRecord): PageRecord {
  const [topic] = filters['topic'] ?? [];
  const [year] = filters['year'] ?? [];
  const [organisation] = filters['organisation'] ?? [];
  return {
    url: url.replace(/^\//, ''),
    title: meta['title'] ?? '',
    text: content,
    ...(topic !== undefined && { topic }),
    ...(year !== undefined && { year }),
    ...(organisation !== undefined && { organisation }),
    ...(filters['code']?.includes('yes') && { hasCode: true }),
    ...(meta['authors'] && { authors: meta['authors'].split('; ') }),
  };
}
