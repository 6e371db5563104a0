import { fnv1a } from '../fnv.ts';
import type { Site } from '../site.ts';

/**
 * Papers up to which a site repeats itself for its readers' convenience. A larger one is lean: it says each thing once,
 * so that 100,000 papers stay within the 1 GB that GitHub Pages gives a site (`docs/large-libraries.md`).
 */
export const FULL_UP_TO = 25_000;

/** Papers in one packed file of data, on average: what a reader fetches to cite one of them, about 10 kB. */
const PAPERS_IN_A_FILE = 10;

export function isLean({ papers }: Pick<Site, 'papers'>): boolean {
  return papers.length > FULL_UP_TO;
}

/** Number of the packed files that hold the data of a lean site's papers; undefined where each paper has its own. */
export function dataFiles(site: Pick<Site, 'papers'>): number | undefined {
  return isLean(site) ? Math.ceil(site.papers.length / PAPERS_IN_A_FILE) : undefined;
}

/** Which of the packed files holds the data of a paper, from 0. */
export function dataFileOf(slug: string, files: number): number {
  return fnv1a(slug) % files;
}
