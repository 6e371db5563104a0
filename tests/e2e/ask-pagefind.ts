import type { Page } from '@playwright/test';

/** A question for Pagefind: words, a phrase in quotation marks or nothing; filters; an order. */
export interface Question {
  term: string | null;
  filters?: Record<string, string | string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** An answer in which no name of an index is: pages go by their places. */
export interface PlainAnswer {
  pages: { place: number; score: number; fields: readonly string[] }[];
  /** Pages by value by filter among those found, and as if no filter were set. */
  filters: unknown;
  totalFilters: unknown;
}

interface Result {
  id: string;
  score: number;
  matchedMetaFields?: string[];
}

interface Pagefind {
  filters(): Promise<unknown>;
  search(
    term: string | null,
    options: Omit<Question, 'term'>,
  ): Promise<{ results: Result[]; filters: unknown; totalFilters: unknown }>;
}

/** Asks the index in a folder of the site that a page is from; the page must be open to scripts of any kind. */
export function askPagefind(
  page: Page,
  folder: string,
  questions: readonly Question[],
): Promise<PlainAnswer[]> {
  return page.evaluate(
    async ({ folder, questions }) => {
      const module = await import(`${folder}pagefind.js`);
      const pagefind: Pagefind = module.createInstance({ noWorker: true, baseUrl: '/' });
      // Filters are counted only once they have been asked for.
      await pagefind.filters();
      const all = await pagefind.search(null, { sort: { order: 'asc' } });
      const places = new Map(all.results.map(({ id }, place) => [id, place]));
      const answers: PlainAnswer[] = [];
      for (const { term, ...options } of questions) {
        const { results, filters, totalFilters } = await pagefind.search(term, options);
        const pages = results.map(({ id, score, matchedMetaFields = [] }) => ({
          place: places.get(id) ?? -1,
          score,
          fields: matchedMetaFields.toSorted(),
        }));
        answers.push({ pages, filters, totalFilters });
      }
      return answers;
    },
    { folder, questions },
  );
}
