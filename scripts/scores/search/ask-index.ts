import { LibrarySearch } from '../../../src/client/search/service/library-search.ts';
import { readAddress } from '../../../src/search/query/address.ts';
import { addressOf, type JudgedQuery } from './judged.ts';
import type { MemorySite } from './memory-site.ts';

/** What a reader's first query finds, and what it fetches from the index. */
interface IndexAnswer {
  slugs: string[];
  requests: number;
  bytes: number;
}

/** Runs a query on an index from which nothing has been fetched yet. */
export async function askIndex(site: MemorySite, query: JudgedQuery): Promise<IndexAnswer> {
  const fetched = new Map<string, number>();
  const search = await LibrarySearch.load(site.open(fetched));
  const { papers } = await search.search(readAddress(`?${addressOf(query)}`));
  const slugs = papers.map(({ url }) => slugOf(url));
  return { slugs, requests: fetched.size, bytes: [...fetched.values()].reduce((sum, size) => sum + size, 0) };
}

/** The slug in the address of a paper's page, or the address of any other page. */
export function slugOf(url: string): string {
  return /(?:^|\/)papers\/([^/]+)\//.exec(url)?.[1] ?? url;
}
