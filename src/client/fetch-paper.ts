import type { PublishedPaper } from '../schemas/published.ts';
import { urls } from '../urls.ts';

/** All that is published of a paper. Undefined where the library has none of this name; rejects where it is out of reach. */
export async function fetchPaper(slug: string): Promise<PublishedPaper | undefined> {
  const response = await fetch(urls.paperFile(slug, 'json'));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${slug}: ${response.status}`);
  return response.json() as Promise<PublishedPaper>;
}
