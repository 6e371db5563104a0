import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { SearchState } from '../../../search/query/address.ts';
import type { FacetCounts } from '../../../search/query/facets.ts';
import type { FieldCondition } from '../../../search/query/parse/parse-query.ts';
import type { Wish } from '../../../search/query/parse/wishes.ts';
import type { Notes } from '../../../search/query/plan/plan.ts';
import type { FoundDetails, FoundPage } from './found-page.ts';

/** An answer as a page shows it. */
export interface SearchView {
  state: SearchState;
  /** The names of chosen authors that their slugs do not tell. */
  authors: ReadonlyMap<string, string>;
  /** What the query wishes for in plain words. */
  wishes: Wish[];
  /** What no paper fits of what the query wishes for: the others are shown without it. */
  unmet: readonly string[];
  /** What it states by fields. */
  conditions: readonly FieldCondition[];
  /** Whether the query asks for words at all, not only for conditions. */
  hasWords: boolean;
  notes: Notes;
  /** Number of papers that fit; `papers` are those shown. */
  total: number;
  papers: FoundPage[];
  /** Topics and lines of work. */
  topics: FoundPage[];
  /** Systems that the query names or begins to name. */
  systems: FoundSystem[];
  /** People whom the query names, those of most papers first. */
  people: FoundPerson[];
  /** Longer queries that the typed one begins. */
  completions: string[];
}

/** What the filters show for a state. */
export interface Counted {
  counts: FacetCounts;
  /** The names of authors that their slugs do not tell. */
  authors: ReadonlyMap<string, string>;
  /** Number of found papers without a date. */
  undated: number;
  /** What is chosen, with what the query wishes for or states by fields. */
  chosen: SearchState['chosen'];
  wishes: readonly Wish[];
}

/** A system, with the paper that introduces it. */
export interface FoundSystem {
  name: string;
  title: string;
  url: string;
}

/** A person as a card of the results. */
export interface FoundPerson {
  name: string;
  /** Number of their papers here. */
  papers: number;
  /** Of their page, where there is one. */
  slug?: string;
}

/** What a library has that is like what was asked, where nothing is found. */
export interface Nearby {
  queries: readonly string[];
  people: readonly FoundPerson[];
  topics: readonly { title: string; url: string }[];
}

/** What a page asks the worker that searches. Everything that goes over is plain data. */
export interface SearchService {
  /** Loads what every query needs; gives the library's topics. Rejects where a file is missing or broken. */
  open(): Promise<readonly LexiconTopic[]>;
  /** Loads what a query needs whose last word is being typed. */
  prepare(): Promise<void>;
  /** Answers without facets where none is chosen, so that the first result needs the fewest bytes. */
  search(state: SearchState): Promise<SearchView>;
  /** What follows for found papers in sight, by their places. */
  details(state: SearchState, pages: readonly number[]): Promise<FoundDetails[]>;
  /** What is offered where a state has no papers. */
  nearest(state: SearchState): Promise<Nearby>;
  /** Further searches; `found` holds one topic id per paper, best paper first. */
  related(state: SearchState, found: readonly string[]): Promise<string[]>;
  /** The counts that belong to a state, and how many of its papers have no date. */
  count(state: SearchState): Promise<Counted>;
  /** The slugs of the first `most` papers of a state. */
  slugsOf(state: SearchState, most: number): Promise<string[]>;
}

export type Method = keyof SearchService;

/** A call of one of the methods, and what became of it. */
export interface Question<Name extends Method = Method> {
  id: number;
  method: Name;
  parameters: Parameters<SearchService[Name]>;
}

export interface Reply {
  id: number;
  value?: unknown;
  /** Why there is no value. */
  error?: string;
}
