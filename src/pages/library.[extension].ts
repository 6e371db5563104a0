import type { APIContext } from 'astro';
import { getSite } from '../site.ts';
import { CITATION_FILES, type CitationFile } from '../views/citation-files.ts';

export function getStaticPaths() {
  return CITATION_FILES.map((file) => ({ params: { extension: file.extension }, props: { file } }));
}

/** References to all papers. */
export async function GET({ props: { file } }: APIContext<{ file: CitationFile }>): Promise<Response> {
  const site = await getSite();
  const text = file.write(site, site.papers);
  return new Response(text, { headers: { 'content-type': file.mediaType } });
}
