import { fnv1a } from '../../base/fnv.ts';
import { fold, foldTitle } from '../../text/words/fold.ts';

/** A work as a reader's file identifies it, by at least one of these. */
export interface Reference {
  /** Its slug in a library like this one. */
  slug?: string;
  doi?: string;
  arxiv?: string;
  title?: string;
  /** Citation key. */
  key?: string;
  note: string;
  /** The list that it is on, according to the file. */
  list?: string;
}

/** Average number of papers whose keys are in one file. */
const PAPERS_IN_A_FILE = 1_000;

/** Number of key files for a number of papers. */
export function keyFiles(papers: number): number {
  return Math.max(1, Math.ceil(papers / PAPERS_IN_A_FILE));
}

/** Index of the file that contains a key, from 0. */
export function keyFileOf(key: string, files: number): number {
  return fnv1a(key) % files;
}

/** The keys by which a work is looked up, most reliable first. */
export function workKeys({ slug, doi, arxiv, title = '', key }: Omit<Reference, 'note' | 'list'>): string[] {
  const folded = foldTitle(title);
  return [
    ...(doi === undefined ? [] : [`doi:${doi}`]),
    ...(arxiv === undefined ? [] : [`arxiv:${arxiv}`]),
    ...(folded === '' ? [] : [`title:${folded}`]),
    ...(slug === undefined ? [] : [`slug:${slug}`]),
    ...(key === undefined ? [] : [`key:${key}`]),
  ];
}

/** Share of the words of the shorter of slug and title that must be in the other for both to belong to one paper. */
const COMMON_WORDS = 0.5;

/**
 * Whether a key from `workKeys` leads to the right work. A slug or citation key may belong to another work
 * elsewhere, so a title must agree.
 */
export function agrees(key: string, { title }: Omit<Reference, 'note' | 'list'>, slug: string): boolean {
  if (title === undefined || !/^(?:slug|key):/.test(key)) return true;
  const inSlug = new Set(slug.split('-').filter(({ length }) => length > 2));
  const inTitle = new Set(fold(title).match(/[\p{L}\p{N}]{3,}/gu));
  const common = inSlug.intersection(inTitle).size;
  return common >= Math.min(inSlug.size, inTitle.size) * COMMON_WORDS;
}
