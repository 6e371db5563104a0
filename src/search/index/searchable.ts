import type { PartialDate } from '../../schemas/date.ts';
import type { Acronym, LinkKind } from '../../schemas/paper.ts';

/** What search knows of a paper. Text is plain. */
export interface SearchablePaper {
  slug: string;
  title: string;
  abstract: string;
  names: readonly string[];
  acronyms: readonly Acronym[];
  /** Ids, primary first. */
  topics: readonly string[];
  authors: readonly string[];
  linkKinds: readonly LinkKind[];
  hasCode: boolean;
  date?: PartialDate;
  organisation?: string;
}

/** What search knows of a topic. Texts are plain. */
export interface SearchableTopic {
  id: string;
  title: string;
  scope: string;
  terms: readonly string[];
  overview: string;
  lines: readonly SearchableLine[];
}

/** A line of work, which has a place of its own on the topic's page. */
export interface SearchableLine {
  id: string;
  title: string;
  text: string;
}

/** Everything that search indexes. */
export interface Searchable {
  papers: readonly SearchablePaper[];
  topics: readonly SearchableTopic[];
  /** Groups of terms that a curator holds for one another. */
  synonyms: readonly (readonly string[])[];
  /** Papers up to which the site is not lean, where a build says so. */
  fullUpTo?: number;
}
