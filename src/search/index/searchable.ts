import type { SiteProfile } from '../../base/site-profile.ts';
import type { Translation } from '../../schemas/content/synonyms.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { Acronym, LinkKind } from '../../schemas/paper.ts';
import type { Identifiers } from '../../schemas/record.ts';

/** What search knows about a paper. Text is plain. */
export interface SearchablePaper {
  slug: string;
  title: string;
  abstract: string;
  names: readonly string[];
  acronyms: readonly Acronym[];
  /** Ids, primary first. */
  topics: readonly string[];
  authors: readonly string[];
  /** For each author, the slug of their page, or null if they have none. */
  authorPages?: readonly (string | null)[];
  identifiers?: Identifiers;
  /** Web addresses given in the paper. */
  links?: readonly string[];
  /** The name by which people refer to the venue. */
  venue?: string;
  /** The same with the year stated in the venue's name. */
  edition?: string;
  /** Keywords and collections of the sources. */
  keywords?: readonly string[];
  /** What the overviews of topics say about it. */
  told?: string;
  /** Slugs of the papers nearest to it. */
  near?: readonly string[];
  linkKinds: readonly LinkKind[];
  hasCode: boolean;
  date?: PartialDate;
  organisation?: string;
}

/** What search knows about a topic. Text is plain. */
export interface SearchableTopic {
  id: string;
  title: string;
  scope: string;
  terms: readonly string[];
  overview: string;
  lines: readonly SearchableLine[];
}

/** A line of work, which has its own place on the topic's page. */
export interface SearchableLine {
  id: string;
  title: string;
  text: string;
}

/** Everything that search indexes. */
export interface Searchable {
  papers: readonly SearchablePaper[];
  topics: readonly SearchableTopic[];
  /** Groups of terms that a curator considers interchangeable. */
  synonyms: readonly (readonly string[])[];
  /** Terms in other languages, with their equivalents here. */
  translations?: readonly Translation[];
  /** The lower bounds of the files of terms, which are one file where it is missing. */
  starts?: readonly string[];
  profile: SiteProfile;
}
