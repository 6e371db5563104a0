import { getSite } from '../../site.ts';
import { claimsIndex } from '../../views/claims.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(claimsIndex(await getSite())));
}
