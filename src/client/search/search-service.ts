import type { LexiconTopic } from '../../search/index/lexicon.ts';
import type { SearchState } from '../../search/query/address.ts';
import type { FacetCounts } from '../../search/query/facets.ts';
import type { Notes } from '../../search/query/plan.ts';
import type { FoundPage } from './found-page.ts';

/** An answer as a page shows it. */
export interface SearchView {
  state: SearchState;
  /** Whether the query asks for words at all, not only for conditions. */
  hasWords: boolean;
  notes: Notes;
  /** Number of papers that fit; `papers` are those shown. */
  total: number;
  papers: FoundPage[];
  /** Topics and lines of work. */
  topics: FoundPage[];
}

/** What a page asks the worker that searches. Everything that goes over is plain data. */
export interface SearchService {
  /** Loads what every query needs; gives the library's topics. Rejects where a file is missing or broken. */
  open(): Promise<readonly LexiconTopic[]>;
  /** Answers without facets where none is chosen, so that the first result needs the fewest bytes. */
  search(state: SearchState): Promise<SearchView>;
  /** The counts that belong to a state, and how many of its papers have no date. */
  count(state: SearchState): Promise<{ counts: FacetCounts; undated: number }>;
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
