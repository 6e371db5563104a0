import { getSite } from '../../site/site.ts';
import { claimsIndexes } from '../../views/lists/claims.ts';

/** By what claims are found and sorted. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(claimsIndexes(await getSite())[0]));
}
