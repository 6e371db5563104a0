import type { APIContext } from 'astro';
import { getSite } from '../../site/site.ts';
import { type KnownWorks, knownWorks } from '../../views/published/known-works.ts';
import { packedJson } from '../_packed-json.ts';

export async function getStaticPaths() {
  const files = knownWorks(await getSite());
  return files.map((works, file) => ({ params: { file: String(file) }, props: { works } }));
}

/** The keys by which imported references are matched to papers of the library. */
export function GET({ props: { works } }: APIContext<{ works: KnownWorks }>): Response {
  return packedJson(works);
}
