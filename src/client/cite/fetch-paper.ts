import { urls } from '../../base/addresses.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { fetchJson, NotFound } from '../shared/fetch-json.ts';
import { packedPaper } from './packed-paper.ts';

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
