import { getSite } from '../site/site.ts';
import { libraryPublished } from '../views/published/published-files.ts';
import { publishedPaths, servePublished } from './_published-file.ts';

export async function getStaticPaths() {
  const { SITE } = import.meta.env;
  const files = libraryPublished(await getSite(), SITE ? new URL(SITE) : undefined);
  return publishedPaths(files, 'library', 'first');
}

/** Every paper as JSON, or references to all, in one file or a first part. */
export const GET = servePublished;
