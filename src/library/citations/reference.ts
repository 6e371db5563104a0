import { fnv1a } from '../../base/fnv.ts';
import { fold, foldTitle } from '../../text/words/fold.ts';

/** A work as a reader's file names it, by at least one of these. */
export interface Reference {
  /** Its name in a library of this kind. */
  slug?: string;
  doi?: string;
  arxiv?: string;
  title?: string;
  /** Citation key. */
  key?: string;
  note: string;
  /** The list that the file says it is on. */
  list?: string;
}

/** Papers that the keys of one file lead to, on average. */
const PAPERS_IN_A_FILE = 1_000;

/** Number of the files that hold the keys of so many papers. */
export function keyFiles(papers: number): number {
  return Math.max(1, Math.ceil(papers / PAPERS_IN_A_FILE));
}

/** Which of the files holds a key, from 0. */
export function keyFileOf(key: string, files: number): number {
  return fnv1a(key) % files;
}

/** The keys by which a work is looked up, the most certain first. */
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

/** Share of the words of the shorter of slug and title that the other must have for both to be one paper's. */
const COMMON_WORDS = 0.5;

/** Whether a key of `workKeys` leads to the work. A slug or citation key may be another work's elsewhere, so a title must agree. */
export function agrees(key: string, { title }: Omit<Reference, 'note' | 'list'>, slug: string): boolean {
  if (title === undefined || !/^(?:slug|key):/.test(key)) return true;
  const inSlug = new Set(slug.split('-').filter(({ length }) => length > 2));
  const inTitle = new Set(fold(title).match(/[\p{L}\p{N}]{3,}/gu));
  const common = inSlug.intersection(inTitle).size;
  return common >= Math.min(inSlug.size, inTitle.size) * COMMON_WORDS;
}
