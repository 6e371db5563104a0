import type { APIContext } from 'astro';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { getSite } from '../../site/site.ts';
import { PAPER_FILES } from '../../views/published/paper-files.ts';

type Extension = keyof typeof PAPER_FILES;
const EXTENSIONS = Object.keys(PAPER_FILES) as Extension[];

interface Props {
  paper: ListedPaper;
  extension: Extension;
}

/**
 * Every paper in development, unless papers share files; none in a build, which writes these files itself, ten times as
 * fast as Astro.
 */
export async function getStaticPaths() {
  const { papers, profile } = getSite();
  if (import.meta.env.PROD || profile.isCompact) return [];
  return papers.flatMap((paper) =>
    EXTENSIONS.map((extension) => ({ params: { slug: paper.slug, extension }, props: { paper, extension } })),
  );
}

/** The paper as Markdown or JSON. */
export async function GET({
  props: { paper, extension },
  site: origin,
}: APIContext<Props>): Promise<Response> {
  const { contentType, write } = PAPER_FILES[extension];
  return new Response(write(getSite(), paper, origin), { headers: { 'content-type': contentType } });
}
