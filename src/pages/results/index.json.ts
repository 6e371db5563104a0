import { getSite } from '../../site/site.ts';
import { resultsIndexes } from '../../views/lists/results/filter-index.ts';

/** By what results are found and sorted. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(resultsIndexes(await getSite())[0]));
}
