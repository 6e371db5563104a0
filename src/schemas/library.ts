import type { Problem } from '../base/problems.ts';
import type { HubFacts } from './hub-facts.ts';
import type { LibraryConfig } from './library-config.ts';
import type { OverviewMention } from './overview-mention.ts';
import type { Paper } from './paper.ts';
import type { MapPoint } from './paper-map.ts';
import type { Person } from './person.ts';
import type { Topic } from './topic.ts';

/** A topic with its id, the name of its file. */
export interface LibraryTopic extends Topic {
  id: string;
}

/** A paper that a curator took down. */
export interface RemovedPaper {
  slug: string;
  title: string;
  reason: string;
  /** YYYY-MM-DD. */
  date: string;
}

/** What one source gave. */
export interface SourceReport {
  file: string;
  label: string;
  address?: string;
  retrieved?: string;
  /** Name of the format, or null where no adapter recognised the file. */
  format: string | null;
  records: number;
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
  /** By slug: where a paper lies on the map. */
  map: Record<string, MapPoint>;
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
}
