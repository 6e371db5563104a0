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
}

let current: Site | undefined;

/** Sets the library and the language for the pages of this process, before any of them is made. */
export function setSite(site: Site): void {
  current = site;
  setLanguage(site.config.language);
}

/**
 * The library that pages show: the one made by the build or, in development, the current content of the
 * collections.
 */
export async function getSite(): Promise<Site> {
  if (import.meta.env?.DEV) return (await import('./collected-site.ts')).collectedSite();
  if (!current) throw new Error('no library was made: this is a defect of Lectern');
  return current;
}

/** The content problems that a page shows in development; empty in a built site. */
export async function contentProblems(): Promise<{ severity: 'error' | 'warning'; text: string }[]> {
  return import.meta.env?.DEV ? (await import('./collected-site.ts')).collectedProblems() : [];
}
