import type { PublishedPaper } from '../schemas/published.ts';
import { urls } from '../urls.ts';
import { dataFileOf } from '../views/lean.ts';
import { fetchJson, NotFound } from './fetch-json.ts';
import { remember } from './search/remember.ts';

/** Packed files hold several papers, so they are kept. */
const getPacked = remember((file: number) => fetchJson<PublishedPaper[]>(urls.data(file)));

/** All that is published of a paper. Undefined where the library has none of this name; rejects where it is out of reach. */
export async function fetchPaper(slug: string): Promise<PublishedPaper | undefined> {
  // Said by every page of a library whose papers share files.
  const files = Number(document.documentElement.dataset['files'] ?? 0);
  try {
    if (files === 0) return await fetchJson<PublishedPaper>(urls.paperFile(slug, 'json'));
    return (await getPacked(dataFileOf(slug, files))).find((paper) => paper.slug === slug);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
