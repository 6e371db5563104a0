import { urls } from '../../base/addresses.ts';
import type { PublishedComparison } from '../../schemas/content/comparison.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { fetchJson } from '../shared/fetch-json.ts';

/** A row of the table in the terms of a field, with a text for each paper. */
export interface FieldRow {
  label: string;
  cells: string[];
}

/** Papers that a topic must set side by side for its terms to be shown. */
const FEWEST = 2;
const ABSENT = 'Not among the papers compared there';

/** What the topics of papers tell them apart by; `compared` are the topics that compare their papers. */
export async function fieldRows(
  papers: readonly Pick<PublishedPaper, 'slug' | 'topics'>[],
  compared: readonly string[],
): Promise<FieldRow[]> {
  const topics = compared.filter(
    (topic) => papers.filter((paper) => paper.topics.some(({ id }) => id === topic)).length >= FEWEST,
  );
  const comparisons = await Promise.all(
    topics.map((topic) => fetchJson<PublishedComparison>(urls.topicFile(topic, 'comparison.json'))),
  );
  return comparisons.flatMap((comparison) =>
    rowsOf(
      papers.map(({ slug }) => slug),
      comparison,
    ),
  );
}

/** The columns of a comparison as rows, with a cell for each paper; none where it has fewer than two of them. */
export function rowsOf(slugs: readonly string[], { title, columns, rows }: PublishedComparison): FieldRow[] {
  const own = slugs.map((slug) => rows.find(({ paper }) => paper === slug));
  if (own.filter((row) => row !== undefined).length < FEWEST) return [];
  return columns.map((column, index) => ({
    label: `${title}: ${column}`,
    cells: own.map((row) => row?.cells[index] ?? ABSENT),
  }));
}
