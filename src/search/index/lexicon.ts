import { type PackedRecords, type PageRecord, unpackRecords } from './page-record.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/** What every query needs: how the index is divided, its topics and venues. */
export interface Lexicon {
  papers: number;
  /** The lower bounds of the files of terms, see `fileOf`. */
  starts: readonly string[];
  /** Number of Pagefind's indexes that the pages are spread over. */
  indexes: number;
  /** Number of packed files that hold the papers' abstracts, where the index itself has none. */
  data?: number | undefined;
  topics: readonly LexiconTopic[];
  /** Names of venues, those of most papers first. */
  venues: readonly string[];
  /** The first and the last year of a paper; 0 where none has a date. */
  years: readonly [number, number];
  /** Words of the library that are in names of people too. */
  alsoNames: ReadonlySet<string>;
  /** Names of venues that are words of the library. */
  alsoVenues: ReadonlySet<string>;
  /** What is shown of each page, of a library that has few. */
  records?: readonly PackedRecords[] | undefined;
}

/** Terms that stand for one another; `by` says where that is known from. */
export interface SynonymGroup {
  terms: readonly string[];
  by: 'spelling' | 'corpus' | 'curator' | 'learned';
}

export interface LexiconTopic {
  id: string;
  title: string;
  papers: number;
  /** Number of its lines of work. Their pages follow those of the topics, in the order of these. */
  lines: number;
  /** Places of its papers. */
  pages: readonly number[];
}

/** The terms of topics by id, for further searches: fetched when results are shown. */
export type TopicTerms = Readonly<Record<string, readonly string[]>>;

export const TERMS_FILE = 'topic-terms.json';
export const LEXICON_FILE = 'lexicon.json.gz';

/** A lexicon as it travels: names separated by a blank, pages packed. */
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

/** The records of pages in a file of the index, by its name: those of a small library are in its lexicon. */
export function recordsIn(name: string, data: unknown): PageRecord[] {
  const [, file] = RECORDS_FILE.exec(name) ?? [];
  if (file !== undefined) return unpackRecords(data as PackedRecords, Number(file));
  const { records = [] } = name.endsWith(LEXICON_FILE) ? (data as PackedLexicon) : {};
  return records.flatMap(unpackRecords);
}
