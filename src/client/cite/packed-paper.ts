import { urls } from '../../base/addresses.ts';
import { dataFileOf } from '../../base/site-profile.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';

/** Packed files hold several papers, so they are cached. */
const getFile = remember((file: number) => fetchJson<PublishedPaper[]>(urls.data(file)));

/** A paper of a library with this many packed files; undefined if there is no paper with this slug. */
export async function packedPaper(slug: string, files: number): Promise<PublishedPaper | undefined> {
  return (await getFile(dataFileOf(slug, files))).find((paper) => paper.slug === slug);
}
