import { fnv1a } from './fnv.ts';

/** What differs between the site of a library and that of a very large one. It is decided once, by `siteProfile`. */
export interface SiteProfile {
  /**
   * Whether the site says each thing once instead of repeating itself for its readers' convenience, so that 100,000
   * papers stay within the 1 GB that GitHub Pages gives a site (`docs/large-libraries.md`).
   */
  isCompact: boolean;
  /** Number of the packed files that hold the data of the papers; undefined where each paper has its own. */
  dataFiles?: number;
}

/** Papers above which a site is compact. */
export const COMPACT_ABOVE = 25_000;

/** Papers in one packed file of data, on average: it is fetched to show one of them among the results of a search. */
const PAPERS_IN_A_FILE = 4;

/** The profile of a site of so many papers. */
export function siteProfile(papers: number, compactAbove: number): SiteProfile {
  if (papers <= compactAbove) return { isCompact: false };
  return { isCompact: true, dataFiles: Math.ceil(papers / PAPERS_IN_A_FILE) };
}

/** Which of the packed files holds the data of a paper, from 0. */
export function dataFileOf(slug: string, files: number): number {
  return fnv1a(slug) % files;
}
