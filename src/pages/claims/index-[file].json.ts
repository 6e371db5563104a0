import type { APIContext } from 'astro';
import { getSite } from '../../site/site.ts';
import { type ClaimsIndex, claimsIndexes } from '../../views/lists/claims.ts';

export async function getStaticPaths() {
  const [, ...further] = claimsIndexes(await getSite());
  return further.map((index, at) => ({ params: { file: String(at + 2) }, props: { index } }));
}

/** Further files of the index of claims. */
export function GET({ props: { index } }: APIContext<{ index: ClaimsIndex }>): Response {
  return new Response(JSON.stringify(index));
}
