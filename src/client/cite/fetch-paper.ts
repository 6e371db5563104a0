import { urls } from '../../base/addresses.ts';
import { dataFileOf } from '../../base/site-profile.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { fetchJson, NotFound } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';

/** Packed files hold several papers, so they are cached. */
const getFile = remember((file: number) => fetchJson<PublishedPaper[]>(urls.data(file)));

/**
 * All published data of a paper. Undefined if the library has no paper with this slug; rejects if the site cannot
 * be reached.
 */
export async function fetchPaper(slug: string): Promise<PublishedPaper | undefined> {
  // Set on every page of a library whose papers share files.
  const files = Number(document.documentElement.dataset['files'] ?? 0);
  if (files > 0) return packedPaper(slug, files);
  try {
    return await fetchJson<PublishedPaper>(urls.paperFile(slug, 'json'));
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** A paper of a library with this many packed files; undefined if there is no paper with this slug. */
export async function packedPaper(slug: string, files: number): Promise<PublishedPaper | undefined> {
  return (await getFile(dataFileOf(slug, files))).find((paper) => paper.slug === slug);
}
