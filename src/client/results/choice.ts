/** Sort orders of the results; empty for the order of their pages, newest papers first. */
type ResultSort = '' | 'value' | 'topic' | 'oldest';

/** The reader's filter and sort order for the results; empty values filter nothing. */
export interface ResultChoice {
  /** A family of measures. */
  measure: string;
  topic: string;
  year: string;
  sort: ResultSort;
}

/** What a row of results is filtered and sorted by. */
export interface ResultData {
  /** Ids, separated by a space. */
  topics: string;
  year: string;
  /** The results with a known measure. */
  results: { measure: string; unit: string; value: number }[];
}

const SORTS: readonly string[] = ['value', 'topic', 'oldest'] satisfies ResultSort[];

/**
 * Reads a choice from the query of an address or the fields of the form. Numbers are only sorted within one
 * measure.
 */
export function readResultChoice(read: (field: string) => string | null): ResultChoice {
  const sort = read('sort') ?? '';
  const measure = read('measure') ?? '';
  const isSort = SORTS.includes(sort) && (sort !== 'value' || measure !== '');
  return {
    measure,
    topic: read('topic') ?? '',
    year: read('year') ?? '',
    sort: isSort ? (sort as ResultSort) : '',
  };
}

/** The query for a choice, `?measure=memory`, or nothing for an empty one. */
export function writeResultChoice(choice: ResultChoice): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** Whether a row passes the filter. */
export function fitsResult({ measure, topic, year }: ResultChoice, row: ResultData): boolean {
  return (
    (!measure || row.results.some((result) => result.measure === measure)) &&
    (!topic || row.topics.split(' ').includes(topic)) &&
    (!year || row.year === year)
  );
}

type Compare = (a: ResultData, b: ResultData) => number;

const byText = (of: (row: ResultData) => string): Compare => {
  return (a, b) => of(a).localeCompare(of(b), 'en');
};

/**
 * The comparison for the sort order of a choice; ties keep the order of the pages. Numbers are only compared within
 * one unit.
 */
export function resultOrder({ sort, measure }: ResultChoice): Compare | undefined {
  if (sort === 'topic') return byText(({ topics }) => topics);
  if (sort === 'oldest') return byText(({ year }) => year || '9999');
  if (sort === '') return undefined;
  const largest = ({ results }: ResultData) =>
    results
      .filter((result) => result.measure === measure)
      .reduce((best, result) => (result.value > best.value ? result : best), { unit: '', value: -Infinity });
  return (a, b) => {
    const [one, other] = [largest(a), largest(b)];
    return one.unit.localeCompare(other.unit, 'en') || other.value - one.value;
  };
}
