import { getSite } from '../../site/site.ts';
import { resultsIndexes } from '../../views/lists/results/filter-index.ts';

/** The data that results are filtered and sorted by. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(resultsIndexes(getSite())[0]));
}
