import type { SynonymGroup } from '../../index/lexicon.ts';
import type { Person } from '../../index/people.ts';
import type { Hit } from '../term-index.ts';

/** A query in the form that the engine runs. */
export interface Plan {
  concepts: Concept[];
  /** The whole query, for names and titles typed in full. */
  whole: string;
  /** All its words in order, as they are understood. */
  words: readonly string[];
  /** Runs of words that may be a name. */
  compounds: Compound[];
  excluded: string[];
  notes: Notes;
}

/** One thing a reader asks for; any of its alternatives is enough. */
export interface Concept {
  /** As the reader typed it. */
  typed: string;
  alternatives: Alternative[];
}

export interface Alternative {
  text: string;
  /** `others`: terms that stand for what was typed, with their pages. */
  kind: 'word' | 'others' | 'phrase' | 'people';
  /** 0 to 1: how well it stands for what was typed. */
  weight: number;
  /** Whose papers are meant, for people. */
  people?: readonly Person[];
  /** The other terms, the kind of evidence, and their pages. */
  terms?: readonly string[];
  by?: SynonymGroup['by'];
  hits?: readonly Hit[];
}

/** Neighboring words of the query. */
export interface Compound {
  words: readonly string[];
}

/** What was done to a query, for the reader. */
export interface Notes {
  corrections: { typed: string; used: string }[];
  translations: { typed: string; used: string }[];
  /** Words that do not describe a subject. */
  leftOut: string[];
  /** Words that no page contains. */
  unknown: string[];
  synonyms: { typed: string; used: string[] }[];
}

/** A word, a phrase or people to search for; items of one group are joined by OR. */
export interface Item {
  text: string;
  kind: 'word' | 'phrase' | 'people';
  group: number;
  typed: string;
  completions: readonly string[];
  /** Other spellings of it in the library, if the library does not have this one. */
  variants?: readonly string[];
  by?: 'correction' | 'translation' | undefined;
  people?: readonly Person[];
}
