import { getSite } from '../../site/site.ts';
import { addressBooks } from '../../views/published/address-books.ts';
import { packedPath, servePacked } from '../_packed-json.ts';

export async function getStaticPaths() {
  const { books } = addressBooks(getSite());
  return [...books].map(([start, book]) => packedPath({ start }, () => book));
}

/** The data that the page for mistyped addresses fetches. */
export const GET = servePacked;
