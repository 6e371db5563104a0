import type { APIContext } from 'astro';
import { getSite } from '../../site.ts';
import { type AddressRow, addressBooks } from '../../views/address-books.ts';

export async function getStaticPaths() {
  const { books } = addressBooks(await getSite());
  return [...books].map(([start, rows]) => ({ params: { start }, props: { rows } }));
}

/** What the page for a mistyped address fetches. */
export function GET({ props: { rows } }: APIContext<{ rows: AddressRow[] }>): Response {
  return new Response(JSON.stringify(rows));
}
