import { urls } from '../../base/addresses.ts';
import type { ResultsIndex } from '../../views/lists/results/filter-index.ts';
import { fetchBytes, fetchJson } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';
import type { ResultData } from './choice.ts';

/** All rows of results; only the index and the pages with wanted rows are fetched, once each. */
export interface ResultRows {
  /** The data to filter and sort by, in the order of the pages. Rejects if the index cannot be fetched. */
  all(): Promise<ResultData[]>;
  /** The table rows with these indexes. Rejects if a page cannot be fetched. */
  at(places: readonly number[]): Promise<HTMLElement[]>;
}

/** Rows whose index is at an address, and which are in the table body `id` of every page. */
export function openResults(address: string, id: string): ResultRows {
  const getIndex = remember(readIndex);
  const getPage = remember((page: number) => rowsOfPage(page, id));
  return {
    all: async () => dataOf(await getIndex(address)),
    at: async (places) => {
      const { pageSize } = await getIndex(address);
      const rows = await Promise.all(
        places.map(async (place) => (await getPage(Math.floor(place / pageSize) + 1))[place % pageSize]),
      );
      return rows.filter((row) => row !== undefined);
    },
  };
}

/** The whole index, from the file at the address and those that follow it. */
async function readIndex(address: string): Promise<ResultsIndex> {
  const first = await fetchJson<ResultsIndex>(address);
  const others = Array.from({ length: first.files - 1 }, (_, at) => urls.resultsIndex(at + 2));
  const rows = await Promise.all(others.map(async (other) => (await fetchJson<ResultsIndex>(other)).rows));
  return { ...first, rows: [...first.rows, ...rows.flat()] };
}

function dataOf({ families, topics, units, rows }: ResultsIndex): ResultData[] {
  return rows.map(([year, places, results]) => ({
    topics: places.map((place) => topics[place]).join(' '),
    year: year === 0 ? '' : String(year),
    results: results.map(([family, unit, value]) => ({
      measure: families[family] ?? '',
      unit: units[unit] ?? '',
      value,
    })),
  }));
}

async function rowsOfPage(page: number, id: string): Promise<HTMLElement[]> {
  const html = new TextDecoder().decode(await fetchBytes(urls.results(page)));
  const rows = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelectorAll<HTMLElement>(`#${id} > tr`);
  return [...rows];
}
