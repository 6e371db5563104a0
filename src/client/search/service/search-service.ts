import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { SearchState } from '../../../search/query/address.ts';
import type { FacetCounts } from '../../../search/query/facets.ts';
import type { FieldCondition } from '../../../search/query/parse/parse-query.ts';
import type { Wish } from '../../../search/query/parse/wishes.ts';
import type { Notes } from '../../../search/query/plan/plan.ts';
import type { FoundDetails, FoundPage } from './found-page.ts';

/** An answer in the form that a page shows. */
export interface SearchView {
  state: SearchState;
  /** The names of chosen authors that cannot be derived from their slugs. */
  authors: ReadonlyMap<string, string>;
  /** Filters that the query states in plain words. */
  wishes: Wish[];
  /** Wishes of the query that no paper meets; results are shown without them. */
  unmet: readonly string[];
  /** Conditions that it states with fields. */
  conditions: readonly FieldCondition[];
  /** Whether the query contains words, not only conditions. */
  hasWords: boolean;
  notes: Notes;
  /** Number of matching papers; `papers` are those shown. */
  total: number;
  papers: FoundPage[];
  /** Topics and lines of work. */
  topics: FoundPage[];
  /** Systems that the query names or begins to name. */
  systems: FoundSystem[];
  /** People whom the query names, by number of papers. */
  people: FoundPerson[];
  /** Longer queries that start with the typed one. */
  completions: string[];
}

/** What the filters show for a state. */
export interface Counted {
  counts: FacetCounts;
  /** The names of authors that cannot be derived from their slugs. */
  authors: ReadonlyMap<string, string>;
  /** Number of found papers without a date. */
  undated: number;
  /** What is chosen, including what the query asks for in words or fields. */
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
  /** Slug of their page, if there is one. */
  slug?: string;
}

/** What a library has that is similar to a query that found nothing. */
export interface Nearby {
  queries: readonly string[];
  people: readonly FoundPerson[];
  topics: readonly { title: string; url: string }[];
}

/** What a page asks the search worker. Everything passed between them is plain data. */
export interface SearchService {
  /** Loads what every query needs and returns the library's topics. Rejects if a file is missing or broken. */
  open(): Promise<readonly LexiconTopic[]>;
  /** Loads what is needed for a query whose last word is being typed. */
  prepare(): Promise<void>;
  /** Answers without facets if none is chosen, so that the first result needs the fewest bytes. */
  search(state: SearchState): Promise<SearchView>;
  /** Details of visible papers, by their page numbers. */
  details(state: SearchState, pages: readonly number[]): Promise<FoundDetails[]>;
  /** What to offer if a state has no papers. */
  nearest(state: SearchState): Promise<Nearby>;
  /** Related searches; `found` has one topic id per paper, best paper first. */
  related(state: SearchState, found: readonly string[]): Promise<string[]>;
  /** The facet counts of a state, and how many of its papers have no date. */
  count(state: SearchState): Promise<Counted>;
  /** The slugs of the first `most` papers of a state. */
  slugsOf(state: SearchState, most: number): Promise<string[]>;
}

export type Method = keyof SearchService;

/** A call of one of the methods, and its outcome. */
export interface Question<Name extends Method = Method> {
  id: number;
  method: Name;
  parameters: Parameters<SearchService[Name]>;
}

export interface Reply {
  id: number;
  value?: unknown;
  /** Set if the call failed. */
  error?: string;
}
