import { wordsOf } from '../query/words.ts';
import type { SearchRecord } from './record.ts';
import type { SearchablePaper } from './searchable.ts';

/** The data of a page that a list of results needs at first. Text is plain. */
export interface PageRecord {
  /** Address relative to the site's base, without a leading slash. */
  url: string;
  title: string;
  /** Id of the first topic. */
  topic?: string;
  year?: string;
  hasCode?: boolean;
  /** Page numbers of the papers nearest to it. */
  near?: number[];
}

/** Records in the form in which they are sent: a column for each of their fields. */
export interface PackedRecords {
  titles: string[];
  /** Address of each page; if a paper's slug consists of words of its title, their positions, see `packAddress`. */
  addresses: string[];
  topics: (string | 0)[];
  years: (string | 0)[];
  /** A digit for each page. */
  code: string;
  /** The nearest papers of each, as offsets in page order. */
  near: string[];
}

/** Further data of a paper, needed when it comes into view. Text is plain. */
export interface PaperDetails {
  /** Missing if the index has no abstracts. */
  text?: string;
  organisation?: string;
  venue?: string;
  /** Names of the first authors, and how many more there are. */
  authors?: string[];
  moreAuthors?: number;
}

/** Near papers are neighbors in page order, so a list of results needs a few files; each about 8 kB compressed. */
const RECORDS_IN_A_FILE = 256;
/**
 * Up to this many files of records are part of the lexicon, which every query needs: about the weight of three
 * requests.
 */
const FILES_IN_THE_LEXICON = 4;
/** Details are only fetched for the papers in view. */
const DETAILS_IN_A_FILE = 4;
const AUTHORS_NAMED = 3;
const NEIGHBORS = 6;
const BASE = 36;

/** The file of records that contains a page, and its index there. */
export function recordPlace(page: number): { file: number; at: number } {
  return { file: Math.floor(page / RECORDS_IN_A_FILE), at: page % RECORDS_IN_A_FILE };
}

/** The file of details that contains a paper, and its index there. */
export function detailsPlace(page: number): { file: number; at: number } {
  return { file: Math.floor(page / DETAILS_IN_A_FILE), at: page % DETAILS_IN_A_FILE };
}

/** Whether this many files of records are part of the lexicon instead. */
export function areInLexicon(files: number): boolean {
  return files <= FILES_IN_THE_LEXICON;
}

/** The name of a file of records. There are many, so they are compressed. */
export function recordsFile(file: number): string {
  return `records-${file}.json.gz`;
}

export function detailsFile(file: number): string {
  return `details-${file}.json.gz`;
}

/** The records of all pages in order, by file; `papers` are those of the first pages. */
export function packRecords(
  records: readonly SearchRecord[],
  papers: readonly SearchablePaper[],
): PackedRecords[] {
  const places = new Map(papers.map(({ slug }, page) => [slug, page]));
  const near = (page: number) =>
    (papers[page]?.near ?? []).flatMap((slug) => places.get(slug) ?? []).slice(0, NEIGHBORS);
  const all = records.map((record, page) => toPageRecord(record, near(page)));
  return inFiles(all, RECORDS_IN_A_FILE).map((own, file) => packFile(own, file * RECORDS_IN_A_FILE));
}

function packFile(records: readonly PageRecord[], first: number): PackedRecords {
  return {
    titles: records.map(({ title }) => title),
    addresses: records.map(packAddress),
    topics: records.map(({ topic }) => topic ?? 0),
    years: records.map(({ year }) => year ?? 0),
    code: records.map(({ hasCode }) => Number(hasCode ?? false)).join(''),
    near: records.map(({ near = [] }, at) =>
      near.map((page) => (page - first - at).toString(BASE)).join(' '),
    ),
  };
}

/** The records of a file. */
export function unpackRecords(packed: PackedRecords, file: number): PageRecord[] {
  return packed.titles.map((title, at): PageRecord => {
    const [topic, year] = [packed.topics[at] || undefined, packed.years[at] || undefined];
    const near = packed.near[at]?.split(' ').filter((one) => one !== '') ?? [];
    const page = file * RECORDS_IN_A_FILE + at;
    return {
      url: unpackAddress(packed.addresses[at] ?? '', title),
      title,
      ...(topic !== undefined && { topic }),
      ...(year !== undefined && { year }),
      ...(packed.code[at] === '1' && { hasCode: true }),
      ...(near.length > 0 && { near: near.map((one) => page + Number.parseInt(one, BASE)) }),
    };
  });
}

/** Most slugs consist of words of the title in order: a digit in base 36 for the position of each. */
function packAddress({ url, title }: PageRecord): string {
  const slug = slugOf(url);
  if (slug === undefined) return url;
  const words = wordsOf(title).slice(0, BASE);
  let from = 0;
  const places = slug.split('-').map((part) => {
    const place = words.indexOf(part, from);
    from = place + 1;
    return place;
  });
  return places.includes(-1) ? url : places.map((place) => place.toString(BASE)).join('');
}

function unpackAddress(packed: string, title: string): string {
  if (packed.includes('/')) return packed;
  const words = wordsOf(title);
  const slug = [...packed].map((place) => words[Number.parseInt(place, BASE)]).join('-');
  return `papers/${slug}/`;
}

/** The details of the papers in order, by file, with or without their texts. */
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

/** The slug of the paper whose page is at an address; undefined for other pages. */
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
