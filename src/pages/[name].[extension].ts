import { getSite } from '../site/site.ts';
import { libraryPublished } from '../views/published/published-files.ts';
import { publishedPath, servePublished } from './_published-file.ts';

export async function getStaticPaths() {
  const { SITE } = import.meta.env;
  return libraryPublished(getSite(), SITE ? new URL(SITE) : undefined).map(publishedPath);
}

/** Every paper as JSON or as Markdown, or references to all, in one file or in parts. */
export const GET = servePublished;
