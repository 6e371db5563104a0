import { strings } from '../../strings/index.ts';

/** Maximum number of papers listed on one page. */
export const PAGE_SIZE = 200;

/** Links between the pages of a long list. */
export interface Pager {
  page: number;
  /** The first, the last, and those near this one; `followsGap` means that pages before it are omitted. */
  pages: { number: number; url: string; isCurrent: boolean; followsGap: boolean }[];
  previous?: string;
  next?: string;
  /** `1–200 of 490 papers`. */
  range: string;
}

/** A page of a list. What it shows is only made if it is rendered. */
export interface ListPage<View> {
  pager: Pager;
  /** What its view is a function of, as text: while it is the same, so is the view. */
  shown(): string;
  view(): View;
}

/** Splits a list into pages of at most `size`; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size = PAGE_SIZE): T[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/**
 * The pager of page `page` (from 1) of a list of `total` papers, or of whatever `counted` counts, in pages of
 * `size`.
 */
export function pager(
  total: number,
  page: number,
  urlOf: (page: number) => string,
  counted = strings.counts.papers,
  size = PAGE_SIZE,
): Pager {
  const count = Math.max(1, Math.ceil(total / size));
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return {
    page,
    pages: pagesNear(page, count).map((number, index, shown) => ({
      number,
      url: urlOf(number),
      isCurrent: number === page,
      followsGap: index > 0 && shown[index - 1] !== number - 1,
    })),
    ...(page > 1 && { previous: urlOf(page - 1) }),
    ...(page < count && { next: urlOf(page + 1) }),
    range: count === 1 ? counted(total) : strings.lists.range(first, last, counted(total)),
  };
}

/** Number of pages named on each side of the current one. */
const NEAR = 3;

function pagesNear(page: number, count: number): number[] {
  const all = Array.from({ length: 2 * NEAR + 1 }, (_, index) => page - NEAR + index);
  return [...new Set([1, ...all.filter((number) => number >= 1 && number <= count), count])];
}

/** The title of page `page` (from 1) of a list. */
export function pageTitle(title: string, page: number): string {
  return page === 1 ? title : strings.counts.numbered(title, page);
}

/** A page's number as a route parameter; the first page has none. */
export function pageParameter({ page }: Pager): string | undefined {
  return page === 1 ? undefined : String(page);
}
