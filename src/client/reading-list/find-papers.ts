import { agrees, keyFileOf, type Reference, workKeys } from '../../library/citations/reference.ts';
import type { SavedPaper } from './saved-lists.ts';

/** The result of looking references up in the library. */
export interface FoundPapers {
  papers: SavedPaper[];
  /** Titles, or other names, of the works that the library does not have. */
  missing: string[];
}

/** Fetches the keys of one file: slugs by key. */
type FetchKeys = (file: number) => Promise<Readonly<Record<string, string>>>;

/** Finds the papers that references identify; `files` is the number of key files. Rejects if one does not load. */
export async function findPapers(
  references: readonly Reference[],
  files: number,
  fetchKeys: FetchKeys,
): Promise<FoundPapers> {
  const slugs = await Promise.all(references.map((reference) => slugOf(reference, files, fetchKeys)));
  const papers: SavedPaper[] = [];
  const missing: string[] = [];
  for (const [at, reference] of references.entries()) {
    const slug = slugs[at];
    const name = reference.title ?? reference.doi ?? reference.arxiv ?? reference.key ?? reference.slug ?? '';
    if (slug === undefined) missing.push(name);
    else papers.push({ slug, title: reference.title ?? slug, note: reference.note });
  }
  return { papers, missing };
}

async function slugOf(
  reference: Reference,
  files: number,
  fetchKeys: FetchKeys,
): Promise<string | undefined> {
  for (const key of workKeys(reference)) {
    const known = await fetchKeys(keyFileOf(key, files));
    const slug = Object.hasOwn(known, key) ? known[key] : undefined;
    if (slug !== undefined && agrees(key, reference, slug)) return slug;
  }
  return undefined;
}
