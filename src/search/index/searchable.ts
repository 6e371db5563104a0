import type { SiteProfile } from '../../base/site-profile.ts';
import type { Translation } from '../../schemas/content/synonyms.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { Acronym, LinkKind } from '../../schemas/paper.ts';
import type { Identifiers } from '../../schemas/record.ts';

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
  /** For each author the slug of their page, or null where they have none. */
  authorPages?: readonly (string | null)[];
  identifiers?: Identifiers;
  /** Web addresses that the paper gives. */
  links?: readonly string[];
  /** The name by which people call the venue. */
  venue?: string;
  /** The same with the year that the venue states. */
  edition?: string;
  /** Keywords and collections of the sources. */
  keywords?: readonly string[];
  /** What the overviews of topics say of it. */
  told?: string;
  /** Slugs of the papers nearest to it. */
  near?: readonly string[];
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
  /** Terms in other languages, with what they are called here. */
  translations?: readonly Translation[];
  profile: SiteProfile;
}
