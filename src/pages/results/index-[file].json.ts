import type { APIContext } from 'astro';
import { getSite } from '../../site/site.ts';
import { type ResultsIndex, resultsIndexes } from '../../views/lists/results/filter-index.ts';

export async function getStaticPaths() {
  const [, ...further] = resultsIndexes(getSite());
  return further.map((index, at) => ({ params: { file: String(at + 2) }, props: { index } }));
}

/** Further files of the index of results. */
export function GET({ props: { index } }: APIContext<{ index: ResultsIndex }>): Response {
  return new Response(JSON.stringify(index));
}
