import { fnv1a } from './fnv.ts';

/** The differences between a normal site and a very large one. `siteProfile` decides once. */
export interface SiteProfile {
  /**
   * Whether the site says each thing only once instead of repeating it for its readers' convenience, so that
   * 100,000 papers stay within the 1 GB that GitHub Pages allows a site (`docs/large-libraries.md`).
   */
  isCompact: boolean;
  /** Number of packed files that hold the papers' data; undefined if each paper has its own. */
  dataFiles?: number;
}

/** Number of papers above which a site is compact. */
export const COMPACT_ABOVE = 25_000;

/** Average number of papers in a packed data file, which is fetched to show one of them among search results. */
const PAPERS_IN_A_FILE = 4;

/** The profile of a site with a given number of papers. */
export function siteProfile(papers: number, compactAbove: number): SiteProfile {
  if (papers <= compactAbove) return { isCompact: false };
  return { isCompact: true, dataFiles: Math.ceil(papers / PAPERS_IN_A_FILE) };
}

/** Index of the packed file that holds a paper's data, from 0. */
export function dataFileOf(slug: string, files: number): number {
  return fnv1a(slug) % files;
}
