import type { SearchRecord } from './record.ts';
import type { SearchablePaper } from './searchable.ts';

/** A page as a list of results needs it at first. Text is plain. */
export interface PageRecord {
  /** Below the site's base, without a slash at its beginning. */
  url: string;
  title: string;
  /** Id of the first topic. */
  topic?: string;
  year?: string;
  hasCode?: boolean;
  /** Places of the papers nearest to it. */
  near?: number[];
}

/** What is shown of a paper beside its record, when it comes into sight. Text is plain. */
export interface PaperDetails {
  /** Missing where the index has no abstracts. */
  text?: string;
  organisation?: string;
  venue?: string;
  /** The first authors by name, and how many more there are. */
  authors?: string[];
  moreAuthors?: number;
}

/** Pages of a topic are neighbors in the order of pages, so a list of results takes from a few files. */
const RECORDS_IN_A_FILE = 56;
/** Details are fetched for the papers in sight alone. */
const DETAILS_IN_A_FILE = 4;
const AUTHORS_NAMED = 3;
const NEIGHBORS = 6;

/** Which file of records holds a page, and at which place in it. */
export function recordPlace(page: number): { file: number; at: number } {
  return { file: Math.floor(page / RECORDS_IN_A_FILE), at: page % RECORDS_IN_A_FILE };
}

/** Which file of details holds those of a paper, and at which place in it. */
export function detailsPlace(page: number): { file: number; at: number } {
  return { file: Math.floor(page / DETAILS_IN_A_FILE), at: page % DETAILS_IN_A_FILE };
}

/** The name of a file of records. There are many, so they are packed. */
export function recordsFile(file: number): string {
  return `records-${file}.json.gz`;
}

export function detailsFile(file: number): string {
  return `details-${file}.json.gz`;
}

/** The records of all pages in their order, by file; `papers` are those of the first pages. */
export function packRecords(
  records: readonly SearchRecord[],
  papers: readonly SearchablePaper[],
): PageRecord[][] {
  const places = new Map(papers.map(({ slug }, page) => [slug, page]));
  const near = (page: number) =>
    (papers[page]?.near ?? []).flatMap((slug) => places.get(slug) ?? []).slice(0, NEIGHBORS);
  return inFiles(
    records.map((record, page) => toPageRecord(record, near(page))),
    RECORDS_IN_A_FILE,
  );
}

/** The details of the papers in their order, by file, with their texts or without. */
export function packDetails(papers: readonly SearchRecord[], hasTexts: boolean): PaperDetails[][] {
  return inFiles(
    papers.map((record) => toDetails(record, hasTexts)),
    DETAILS_IN_A_FILE,
  );
}

function inFiles<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, file) =>
    all.slice(file * size, (file + 1) * size),
  );
}

/** The paper whose page is at an address; undefined for other pages. */
export function slugOf(url: string): string | undefined {
  return /^\/?papers\/([^/]+)\/$/.exec(url)?.[1];
}

function toPageRecord({ url, meta, filters }: SearchRecord, near: readonly number[]): PageRecord {
  const [topic] = filters['topic'] ?? [];
  const [year] = filters['year'] ?? [];
  return {
    url: url.replace(/^\//, ''),
    title: meta['title'] ?? '',
    ...(topic !== undefined && { topic }),
    ...(year !== undefined && { year }),
    ...(filters['code']?.includes('yes') && { hasCode: true }),
    ...(near.length > 0 && { near: [...near] }),
  };
}

function toDetails({ content, meta, filters }: SearchRecord, hasText: boolean): PaperDetails {
  const [organisation] = filters['organisation'] ?? [];
  const venue = filters['venue']?.at(-1);
  const authors = meta['authors']?.split('; ') ?? [];
  return {
    ...(hasText && { text: content }),
    ...(organisation !== undefined && { organisation }),
    ...(venue !== undefined && { venue }),
    ...(authors.length > 0 && { authors: authors.slice(0, AUTHORS_NAMED) }),
    ...(authors.length > AUTHORS_NAMED && { moreAuthors: authors.length - AUTHORS_NAMED }),
  };
}
