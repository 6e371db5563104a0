import type { SiteProfile } from '../base/site-profile.ts';
import type { Library, MapPoint } from '../schemas/library.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { PaperText } from '../schemas/paper-text.ts';
import { setLanguage } from '../strings/index.ts';

/** The library as pages see it: papers as they are listed, sorted by slug. */
export interface Site extends Omit<Library, 'papers'> {
  papers: ListedPaper[];
  bySlug: ReadonlyMap<string, ListedPaper>;
  /** What only a paper's own page shows. Throws on an unknown slug. */
  textOf(slug: string): PaperText;
  /** Position of each paper on the map, by slug. */
  map: Record<string, MapPoint>;
  profile: SiteProfile;
  /** The lower bounds of the files of terms of the search index. */
  termStarts: readonly string[];
}

let current: Site | undefined;

/** Sets the library and the language for the pages of this process, before any of them is made. */
export function setSite(site: Site): void {
  current = site;
  setLanguage(site.config.language);
}

/**
 * The library that pages show: the one made last. Synchronous, because Astro takes longer to render what follows an
 * asynchronous component.
 */
export function getSite(): Site {
  if (!current) throw new Error('no library was made: this is a defect of Lectern');
  return current;
}

/** A reported problem of the content. */
export interface ContentProblem {
  severity: 'error' | 'warning';
  text: string;
}

let problems: readonly ContentProblem[] = [];

/** Sets the problems that pages show in development. */
export function setProblems(found: readonly ContentProblem[]): void {
  problems = found;
}

/** The content problems that pages show in development; empty in a built site. */
export function contentProblems(): readonly ContentProblem[] {
  return problems;
}
