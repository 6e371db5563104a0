import type { Problem } from '../base/problems.ts';
import type { LedgerImport } from './content/ledger.ts';
import type { LibraryConfig } from './content/library-config.ts';
import type { Topic } from './content/topic.ts';
import type { Paper } from './paper.ts';

/** A topic with its id, the name of its file. */
export interface LibraryTopic extends Topic {
  id: string;
  /** What it was made from; absent if a person wrote it. */
  madeFrom?: 'keywords' | 'clusters';
}

/** A paper that a curator took down. */
export interface RemovedPaper {
  slug: string;
  title: string;
  reason: string;
  /** YYYY-MM-DD. */
  date: string;
}

/** Data computed for a topic from the texts of its papers. Papers are given as slugs. */
export interface HubFacts {
  topic: string;
  /** Most similar to the rest of the hub, closest first; empty in a small hub. */
  central: string[];
  /** Least similar to the rest, farthest first; empty in a small hub. */
  outliers: string[];
  /** Words and word pairs that distinguish the topic, as its papers write them, most distinctive first. */
  terms: string[];
}

/** A place where a hub's overview mentions a paper. */
export interface OverviewMention {
  topic: string;
  /** The line of work that discusses it; undefined if only another part of the overview mentions it. */
  lineOfWork?: string;
}

/** A place on the map of papers, in the map's own units. */
export type MapPoint = readonly [x: number, y: number];

/** A person, whose name papers may print in several ways. */
export interface Person {
  slug: string;
  name: string;
  /** The name to sort by: family name first if a source separates the parts. */
  sortName: string;
  /** Spellings on papers other than `name`. */
  otherSpellings: string[];
  /** Papers, by slug. */
  papers: string[];
  /** Former slugs. */
  formerly?: string[];
  /** As given by a curator. */
  homepage?: string;
}

/** Statistics about one source. */
export interface SourceReport {
  file: string;
  label: string;
  address?: string;
  retrieved?: string;
  /** Name of the format, or null if no adapter recognized the file. */
  format: string | null;
  records: number;
  /** Number of entries that have no title yet. */
  untitled: number;
  /** Number of papers that have a record in this source. */
  papers: number;
  /** Number of those that another record, here or elsewhere, describes too. */
  merged: number;
  boilerplateLines: number;
  problems: Problem[];
}

/** All papers, with everything computed across them. Papers are sorted by slug, topics by title. */
export interface Library {
  config: LibraryConfig;
  topics: LibraryTopic[];
  /** In the order of the topics. */
  hubs: HubFacts[];
  /** By slug: the overviews that mention a paper. */
  discussed: Record<string, OverviewMention[]>;
  /**
   * By topic: slugs in the order in which its overview tells newcomers to read them; topics without a path are
   * omitted.
   */
  readingPaths: Record<string, string[]>;
  papers: Paper[];
  /** Authors with a page, sorted by slug. */
  people: Person[];
  sources: SourceReport[];
  /** Papers that fit no topic well enough, with the two best topics for each, for a curator. */
  unplaced: { slug: string; nearest: { topic: string; score: number }[] }[];
  /** The most common keywords and collections of the sources, by number of papers. */
  tags: { tag: string; papers: number }[];
  /** Sorted by slug. */
  removed: RemovedPaper[];
  /** Former slug to the slug that its page redirects to. */
  redirects: Record<string, string>;
  /** The ledger's imports, in their order. */
  imports: LedgerImport[];
}
