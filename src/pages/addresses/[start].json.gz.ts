import type { APIContext } from 'astro';
import { getSite } from '../../site/site.ts';
import { type AddressBook, addressBooks } from '../../views/published/address-books.ts';
import { packedJson } from '../_packed-json.ts';

export async function getStaticPaths() {
  const { books } = addressBooks(await getSite());
  return [...books].map(([start, book]) => ({ params: { start }, props: { book } }));
}

/** The data that the page for mistyped addresses fetches. */
export function GET({ props: { book } }: APIContext<{ book: AddressBook }>): Response {
  return packedJson(book);
}
