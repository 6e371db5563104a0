/** Sort orders of a hub's list; empty for the order of its pages, newest first. */
type Sort = '' | 'oldest' | 'title' | 'venue' | 'results';

const SORTS: readonly string[] = ['oldest', 'title', 'venue', 'results'] satisfies Sort[];

/** The year of a row whose paper has no date. */
const UNDATED = 'none';

/** The reader's filter and sort order for a hub's list; empty values filter nothing. */
export interface Choice {
  line: string;
  year: string;
  code: boolean;
  sort: Sort;
}

/** The data attributes of a row. */
interface RowData {
  line?: string;
  year?: string;
  code?: string;
  venue?: string;
  results?: string;
}

/** Reads a choice from the query of an address or the fields of the form. */
export function readChoice(fields: Pick<URLSearchParams, 'get'>): Choice {
  const sort = fields.get('sort') ?? '';
  return {
    line: fields.get('line') ?? '',
    year: fields.get('year') ?? '',
    code: fields.get('code') !== null,
    sort: SORTS.includes(sort) ? (sort as Sort) : '',
  };
}

/** The query for a choice, `?line=…&code=1`, or nothing for an empty one. */
export function writeChoice({ line, year, code, sort }: Choice): string {
  const fields = { line, year, code: code ? '1' : '', sort };
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** Whether a row passes the filter. */
export function fits({ line, year, code }: Choice, row: RowData): boolean {
  return (!line || row.line === line) && (!year || row.year === year) && (!code || row.code !== undefined);
}

/** A row with its sort keys. */
interface SortedRow {
  title: string;
  data: RowData;
}

/** Sorts rows that are given newest first. Rows without the sort key come last, and ties keep their order. */
export function sortRows<Row extends SortedRow>(
  rows: readonly Row[],
  sort: Sort,
  compare: (a: string, b: string) => number,
): Row[] {
  switch (sort) {
    case '':
      return [...rows];
    case 'oldest': {
      const isDated = ({ data }: SortedRow) => data.year !== UNDATED;
      return [...rows.filter(isDated).reverse(), ...rows.filter((row) => !isDated(row))];
    }
    case 'title':
      return rows.toSorted((a, b) => compare(a.title, b.title));
    case 'venue': {
      const { known = [], none = [] } = Object.groupBy(rows, ({ data }) => (data.venue ? 'known' : 'none'));
      return [...known.sort((a, b) => compare(a.data.venue ?? '', b.data.venue ?? '')), ...none];
    }
    case 'results':
      return rows.toSorted((a, b) => Number(b.data.results ?? 0) - Number(a.data.results ?? 0));
  }
}
