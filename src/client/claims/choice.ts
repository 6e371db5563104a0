/** How the ledger of claims can be sorted; empty for the order of its pages, newest papers first. */
export type ClaimSort = '' | 'value' | 'kind' | 'topic' | 'oldest';

/** What a reader asked of the ledger; an empty text asks for nothing. */
export interface ClaimChoice {
  kind: string;
  topic: string;
  year: string;
  sort: ClaimSort;
}

/** What the ledger is filtered and sorted by. */
export interface ClaimData {
  kind?: string;
  /** Ids, apart by a space. */
  topics?: string;
  year?: string;
  value?: string;
  unit?: string;
}

const SORTS: readonly string[] = ['value', 'kind', 'topic', 'oldest'] satisfies ClaimSort[];

/** Reads a choice from the query of an address or the fields of the form. */
export function readClaimChoice(read: (field: string) => string | null): ClaimChoice {
  const sort = read('sort') ?? '';
  return {
    kind: read('kind') ?? '',
    topic: read('topic') ?? '',
    year: read('year') ?? '',
    sort: SORTS.includes(sort) ? (sort as ClaimSort) : '',
  };
}

/** The query of a choice, `?kind=memory`, or nothing for an empty one. */
export function writeClaimChoice(choice: ClaimChoice): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** Whether a row is among what the reader asked for. */
export function fitsClaim({ kind, topic, year }: ClaimChoice, row: ClaimData): boolean {
  return (
    (!kind || row.kind === kind) &&
    (!topic || (row.topics ?? '').split(' ').includes(topic)) &&
    (!year || row.year === year)
  );
}

type Compare = (a: ClaimData, b: ClaimData) => number;
const byText = (of: (row: ClaimData) => string | undefined): Compare => {
  return (a, b) => (of(a) ?? '').localeCompare(of(b) ?? '', 'en');
};

/** Orders rows; equal ones keep the order of the ledger. Numbers compare only within a unit. */
export const CLAIM_ORDERS: Readonly<Record<ClaimSort, Compare | undefined>> = {
  '': undefined,
  value: (a, b) => byText(({ unit }) => unit)(a, b) || Number(b.value) - Number(a.value),
  kind: byText(({ kind }) => kind),
  topic: byText(({ topics }) => topics),
  oldest: byText(({ year }) => year || '9999'),
};
