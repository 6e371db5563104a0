import type { APIContext } from 'astro';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { getSite } from '../../site.ts';
import { paperMarkdown } from '../../views/paper-markdown.ts';

export async function getStaticPaths() {
  const { papers } = await getSite();
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

/** The paper as Markdown. */
export async function GET({
  props: { paper },
  site: origin,
}: APIContext<{ paper: ListedPaper }>): Promise<Response> {
  const headers = { 'content-type': 'text/markdown; charset=utf-8' };
  return new Response(paperMarkdown(await getSite(), paper, origin), { headers });
}
