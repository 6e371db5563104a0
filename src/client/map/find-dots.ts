import { readAddress } from '../../search/query/address.ts';
import { loadSearch } from '../search/service/search-client.ts';
import type { Names } from './names.ts';

/** As many papers as a search lists at most. */
const MOST_FOUND = 2000;

/** The dots of the papers that a query finds; undefined where it asks for nothing. Rejects where search cannot be loaded. */
export async function findDots(query: string, names: Names): Promise<Set<number> | undefined> {
  if (query === '') return undefined;
  const search = await loadSearch();
  return names.dotsOf(await search.slugsOf({ ...readAddress(''), query }, MOST_FOUND));
}
