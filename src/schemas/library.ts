import type { Problem } from '../base/problems.ts';
import type { LedgerImport } from './content/ledger.ts';
import type { LibraryConfig } from './content/library-config.ts';
import type { Topic } from './content/topic.ts';
import type { Paper } from './paper.ts';

/** A topic with its id, the name of its file. */
export interface LibraryTopic extends Topic {
  id: string;
  /** Of what it was made, where nobody wrote it. */
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

/** What is computed for a topic from the texts of its papers. Papers are slugs. */
export interface HubFacts {
  topic: string;
  /** Most similar to the rest of the hub, closest first; empty in a small hub. */
  central: string[];
  /** Least similar to the rest, farthest first; empty in a small hub. */
  outliers: string[];
  /** Words and word pairs that set the topic apart, as its papers write them, most telling first. */
  terms: string[];
}

/** Where a hub's overview speaks of a paper. */
export interface OverviewMention {
  topic: string;
  /** The line of work that discusses it; undefined where only another part of the overview names it. */
  lineOfWork?: string;
}

/** A place on the map of papers, in the map's own units. */
export type MapPoint = readonly [x: number, y: number];

/** A person behind names printed on papers. */
export interface Person {
  slug: string;
  name: string;
  /** The name as an index sorts it: family name first where a source tells the parts apart. */
  sortName: string;
  /** Spellings on papers other than `name`. */
  otherSpellings: string[];
  /** Papers, by slug. */
  papers: string[];
  /** Former slugs. */
  formerly?: string[];
  /** As a curator gives it. */
  homepage?: string;
}

/** What one source gave. */
export interface SourceReport {
  file: string;
  label: string;
  address?: string;
  retrieved?: string;
  /** Name of the format, or null where no adapter recognized the file. */
  format: string | null;
  records: number;
  /** Entries that have no title yet. */
  untitled: number;
  /** Papers that have a record in this source. */
  papers: number;
  /** Of those, papers that another record, here or elsewhere, describes too. */
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
  /** By slug: the overviews that speak of a paper. */
  discussed: Record<string, OverviewMention[]>;
  /** By topic: slugs in the order in which its overview tells newcomers to read them; topics without a path are left out. */
  readingPaths: Record<string, string[]>;
  papers: Paper[];
  /** Authors with a page, sorted by slug. */
  people: Person[];
  sources: SourceReport[];
  /** Papers that fit no topic well enough, with the two topics that fit best, for a curator. */
  unplaced: { slug: string; nearest: { topic: string; score: number }[] }[];
  /** The commonest keywords and collections of the sources, those of most papers first. */
  tags: { tag: string; papers: number }[];
  /** Sorted by slug. */
  removed: RemovedPaper[];
  /** Former slug to the slug its page leads to. */
  redirects: Record<string, string>;
  /** What the ledger holds of imports, in their order. */
  imports: LedgerImport[];
}
