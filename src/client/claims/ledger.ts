import { urls } from '../../base/addresses.ts';
import type { ClaimsIndex } from '../../views/lists/claims.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import type { ClaimData } from './choice.ts';

/** The whole ledger, of which only the index and the pages that hold wanted rows are fetched, once each. */
export interface Ledger {
  /** What can be filtered and sorted by, in the order of the pages. Rejects where the index is out of reach. */
  claims(): Promise<ClaimData[]>;
  /** The table rows of claims, by their places in the ledger. Rejects where a page is out of reach. */
  rows(places: readonly number[]): Promise<HTMLElement[]>;
}

/** The ledger whose index is at an address and whose rows are in the table body `id` of every page. */
export function openLedger(address: string, id: string): Ledger {
  let index: Promise<ClaimsIndex> | undefined;
  const pages = new Map<number, Promise<HTMLElement[]>>();
  const getIndex = () => {
    index ??= readIndex(address);
    return index;
  };
  const getPage = (page: number) => {
    const known = pages.get(page) ?? rowsOfPage(page, id);
    pages.set(page, known);
    return known;
  };
  return {
    claims: async () => claimsOf(await getIndex()),
    rows: async (places) => {
      const { pageSize } = await getIndex();
      const rows = await Promise.all(
        places.map(async (place) => (await getPage(Math.floor(place / pageSize) + 1))[place % pageSize]),
      );
      return rows.filter((row) => row !== undefined);
    },
  };
}

/** The whole index, of the file at the address and those that follow it. */
async function readIndex(address: string): Promise<ClaimsIndex> {
  const first = await fetchJson<ClaimsIndex>(address);
  const others = Array.from({ length: first.files - 1 }, (_, at) => urls.claimsIndex(at + 2));
  const rows = await Promise.all(others.map(async (other) => (await fetchJson<ClaimsIndex>(other)).rows));
  return { ...first, rows: [...first.rows, ...rows.flat()] };
}

function claimsOf({ kinds, topics, units, rows }: ClaimsIndex): ClaimData[] {
  return rows.map(([kind, year, value, unit, ...places]) => ({
    kind: kinds[kind] ?? '',
    topics: places.map((place) => topics[place]).join(' '),
    year: year === 0 ? '' : String(year),
    value: String(value),
    unit: units[unit] ?? '',
  }));
}

async function rowsOfPage(page: number, id: string): Promise<HTMLElement[]> {
  const html = await (await get(urls.claims(page))).text();
  const rows = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelectorAll<HTMLElement>(`#${id} > tr`);
  return [...rows];
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
