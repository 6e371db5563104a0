import type { APIContext } from 'astro';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { getSite } from '../../site/site.ts';
import { publishedPaper } from '../../views/published/library-json.ts';
import { papersByDataFile } from '../../views/published/paper-files.ts';
import { packedJson } from '../_packed-json.ts';

/** Every packed file of a compact site in development; none in a build, which writes these files itself. */
export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  const files = papersByDataFile(getSite()) ?? [];
  return files.map((papers, file) => ({ params: { file: String(file) }, props: { papers } }));
}

/** All known data of some papers. */
export async function GET({ props, site: origin }: APIContext<{ papers: ListedPaper[] }>): Promise<Response> {
  const site = getSite();
  return packedJson(props.papers.map((paper) => publishedPaper(site, paper, origin)));
}
