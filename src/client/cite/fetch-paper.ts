import { urls } from '../../base/addresses.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { fetchJson, NotFound } from '../shared/fetch-json.ts';
import { packedPaper } from './packed-paper.ts';

/** All that is published of a paper. Undefined where the library has none of this name; rejects where it is out of reach. */
export async function fetchPaper(slug: string): Promise<PublishedPaper | undefined> {
  // Said by every page of a library whose papers share files.
  const files = Number(document.documentElement.dataset['files'] ?? 0);
  if (files > 0) return packedPaper(slug, files);
  try {
    return await fetchJson<PublishedPaper>(urls.paperFile(slug, 'json'));
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
