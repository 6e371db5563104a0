import type { APIContext } from 'astro';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { getSite } from '../../site.ts';
import { publishedPaper } from '../../views/published.ts';

export async function getStaticPaths() {
  const { papers } = await getSite();
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

/** The paper as JSON. */
export async function GET({
  props: { paper },
  site: origin,
}: APIContext<{ paper: ListedPaper }>): Promise<Response> {
  const published = publishedPaper(await getSite(), paper, origin);
  return new Response(`${JSON.stringify(published)}\n`, { headers: { 'content-type': 'application/json' } });
}
