import { fnv1a } from './fnv.ts';

/**
 * Papers up to which a site repeats itself for its readers' convenience. A larger one is lean: it says each thing once,
 * so that 100,000 papers stay within the 1 GB that GitHub Pages gives a site (`docs/large-libraries.md`).
 */
export const FULL_UP_TO = 25_000;

/** Papers in one packed file of data, on average: it is fetched to show one of them among the results of a search. */
const PAPERS_IN_A_FILE = 4;

/** A library, by the number of its papers. */
interface Sized {
  papers: { readonly length: number };
  /** Papers up to which it is not lean, where a build says so. */
  fullUpTo?: number;
}

export function isLean({ papers, fullUpTo = FULL_UP_TO }: Sized): boolean {
  return papers.length > fullUpTo;
}

/** Number of the packed files that hold the data of a lean site's papers; undefined where each paper has its own. */
export function dataFiles(site: Sized): number | undefined {
  return isLean(site) ? Math.ceil(site.papers.length / PAPERS_IN_A_FILE) : undefined;
}

/** Which of the packed files holds the data of a paper, from 0. */
export function dataFileOf(slug: string, files: number): number {
  return fnv1a(slug) % files;
}
