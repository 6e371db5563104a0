import { getSite } from '../site/site.ts';
import { libraryPublished } from '../views/published/published-files.ts';
import { publishedPaths, servePublished } from './_published-file.ts';

export async function getStaticPaths() {
  const { SITE } = import.meta.env;
  const files = libraryPublished(await getSite(), SITE ? new URL(SITE) : undefined);
  return publishedPaths(files, 'llms-full', 'further');
}

/** Further parts of what the file without a number begins. */
export const GET = servePublished;
