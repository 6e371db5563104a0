import type { APIRoute } from 'astro';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { getSite } from '../../site/site.ts';
import { PAPER_FILES } from '../../views/published/paper-files.ts';

/** Every paper in development; none in a build, which writes these files itself: Astro takes ten times as long. */
export async function developmentPaths() {
  if (import.meta.env.PROD) return [];
  const { papers } = await getSite();
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

/** Answers with a file of a paper. */
export function servePaperFile(extension: keyof typeof PAPER_FILES): APIRoute<{ paper: ListedPaper }> {
  const { contentType, write } = PAPER_FILES[extension];
  return async ({ props: { paper }, site: origin }) =>
    new Response(write(await getSite(), paper, origin), { headers: { 'content-type': contentType } });
}
