import { type PackedRecords, type PageRecord, unpackRecords } from './page-record.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/** What every query needs: how the index is divided, its topics and venues. */
export interface Lexicon {
  papers: number;
  /** The lower bounds of the term files, see `fileOf`. */
  starts: readonly string[];
  /** Number of Pagefind indexes that the pages are spread over. */
  indexes: number;
  /** Number of packed files that contain the papers' abstracts, if the index itself has none. */
  data?: number | undefined;
  topics: readonly LexiconTopic[];
  /** Names of venues, by number of papers. */
  venues: readonly string[];
  /** The first and the last year of a paper; 0 if none has a date. */
  years: readonly [number, number];
  /** Words of the library that are also in names of people. */
  alsoNames: ReadonlySet<string>;
  /** Names of venues that are also words of the library. */
  alsoVenues: ReadonlySet<string>;
  /** What is shown of each page, for a library that has few. */
  records?: readonly PackedRecords[] | undefined;
}

/** Terms that stand for one another; `by` is the kind of evidence. */
export interface SynonymGroup {
  terms: readonly string[];
  by: 'spelling' | 'corpus' | 'curator' | 'learned';
}

export interface LexiconTopic {
  id: string;
  title: string;
  papers: number;
  /** Number of its lines of work. Their pages follow those of the topics, in the same order. */
  lines: number;
  /** Page numbers of its papers. */
  pages: readonly number[];
}

/** The terms of topics by id, for related searches: fetched when results are shown. */
export type TopicTerms = Readonly<Record<string, readonly string[]>>;

export const TERMS_FILE = 'topic-terms.json';
export const LEXICON_FILE = 'lexicon.json.gz';

/** A lexicon in the form in which it is sent: names separated by a blank, pages packed. */
export interface PackedLexicon extends Omit<Lexicon, 'starts' | 'alsoNames' | 'alsoVenues' | 'topics'> {
  starts: string;
  alsoNames: string;
  alsoVenues: string;
  topics: readonly (Omit<LexiconTopic, 'papers' | 'pages'> & { pages: string })[];
}

export function packLexicon({ starts, alsoNames, alsoVenues, topics, ...rest }: Lexicon): PackedLexicon {
  return {
    ...rest,
    starts: starts.join(' '),
    alsoNames: [...alsoNames].sort().join(' '),
    alsoVenues: [...alsoVenues].sort().join(' '),
    topics: topics.map(({ id, title, lines, pages }) => ({ id, title, lines, pages: packPages(pages) })),
  };
}

export function unpackLexicon({ starts, alsoNames, alsoVenues, topics, ...rest }: PackedLexicon): Lexicon {
  return {
    ...rest,
    starts: starts.split(' '),
    alsoNames: new Set(alsoNames.split(' ')),
    alsoVenues: new Set(alsoVenues.split(' ')),
    topics: topics.map(({ id, title, lines, pages: packed }) => {
      const pages = unpackPages(packed);
      return { id, title, lines, papers: pages.length, pages };
    }),
  };
}

const RECORDS_FILE = /(?:^|\/)records-(\d+)\.json\.gz$/;

/** The records of pages in an index file, by its name: those of a small library are in its lexicon. */
export function recordsIn(name: string, data: unknown): PageRecord[] {
  const [, file] = RECORDS_FILE.exec(name) ?? [];
  if (file !== undefined) return unpackRecords(data as PackedRecords, Number(file));
  const { records = [] } = name.endsWith(LEXICON_FILE) ? (data as PackedLexicon) : {};
  return records.flatMap(unpackRecords);
}
