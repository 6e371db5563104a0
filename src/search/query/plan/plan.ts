import type { SynonymGroup } from '../../index/lexicon.ts';
import type { Person } from '../../index/people.ts';
import type { Hit } from '../term-index.ts';

/** A query as the engine runs it. */
export interface Plan {
  concepts: Concept[];
  /** The whole query, for names and titles typed in full. */
  whole: string;
  /** Runs of words that may be a name. */
  compounds: Compound[];
  excluded: string[];
  notes: Notes;
}

/** One thing a reader asks for; any of its alternatives will do. */
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
  /** Whose papers are meant, where it is people. */
  people?: readonly Person[];
  /** Which other terms, where that is known from, and their pages. */
  terms?: readonly string[];
  by?: SynonymGroup['by'];
  hits?: readonly Hit[];
}

/** Neighbors among the query's words. */
export interface Compound {
  words: readonly string[];
}

/** What was done to a query, for the reader. */
export interface Notes {
  corrections: { typed: string; used: string }[];
  translations: { typed: string; used: string }[];
  /** Words that carry no subject. */
  leftOut: string[];
  /** Words that no page holds. */
  unknown: string[];
  synonyms: { typed: string; used: string[] }[];
}

/** A word, a phrase or people that are searched for; items of one group are joined by OR. */
export interface Item {
  text: string;
  kind: 'word' | 'phrase' | 'people';
  group: number;
  typed: string;
  completions: readonly string[];
  /** Other spellings of it that the library has, where it does not have this one. */
  variants?: readonly string[];
  by?: 'correction' | 'translation' | undefined;
  people?: readonly Person[];
}
