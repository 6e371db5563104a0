import { counted } from './text.ts';

/** Most papers that one page lists. */
export const PAGE_SIZE = 200;

/** Links between the pages of a long list. */
export interface Pager {
  page: number;
  pages: { number: number; url: string; isCurrent: boolean }[];
  previous?: string;
  next?: string;
  /** `1–200 of 490 papers`. */
  range: string;
}

/** Splits a list into pages of at most `PAGE_SIZE`; an empty list has one empty page. */
export function paginate<T>(items: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: count }, (_, page) => items.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE));
}

/** The pager of page `page` (from 1) of a list of `total` papers, or of what `noun` names. */
export function pager(total: number, page: number, urlOf: (page: number) => string, noun = 'paper'): Pager {
  const count = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = Math.min(page * PAGE_SIZE, total);
  return {
    page,
    pages: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      url: urlOf(index + 1),
      isCurrent: index + 1 === page,
    })),
    ...(page > 1 && { previous: urlOf(page - 1) }),
    ...(page < count && { next: urlOf(page + 1) }),
    range: count === 1 ? counted(total, noun) : `${first}–${last} of ${counted(total, noun)}`,
  };
}

/** A page's number as a route's parameter; the first page has none. */
export function pageParameter({ page }: Pager): string | undefined {
  return page === 1 ? undefined : String(page);
}
