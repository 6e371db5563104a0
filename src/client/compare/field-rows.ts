import { urls } from '../../base/addresses.ts';
import type { PublishedComparison } from '../../schemas/content/comparison.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { fetchJson } from '../shared/fetch-json.ts';

/** Rows of the table in the terms of a topic, with a text for each paper that the topic compares. */
export interface FieldGroup {
  title: string;
  rows: { label: string; cells: (string | undefined)[] }[];
}

/** Minimum number of papers that a topic must compare for its terms to be shown. */
const FEWEST = 2;

/** The comparison rows of the papers' topics; `compared` are the topics that compare their papers. */
export async function fieldGroups(
  papers: readonly Pick<PublishedPaper, 'slug' | 'topics'>[],
  compared: readonly string[],
): Promise<FieldGroup[]> {
  const topics = compared.filter(
    (topic) => papers.filter((paper) => paper.topics.some(({ id }) => id === topic)).length >= FEWEST,
  );
  const comparisons = await Promise.all(
    topics.map((topic) => fetchJson<PublishedComparison>(urls.topicFile(topic, 'comparison.json'))),
  );
  return comparisons.flatMap((comparison) =>
    groupOf(
      papers.map(({ slug }) => slug),
      comparison,
    ),
  );
}

/** The columns of a comparison as rows; nothing if it has fewer than two of the papers. */
export function groupOf(
  slugs: readonly string[],
  { title, columns, rows }: PublishedComparison,
): FieldGroup[] {
  const own = slugs.map((slug) => rows.find(({ paper }) => paper === slug));
  if (own.filter((row) => row !== undefined).length < FEWEST) return [];
  return [
    {
      title,
      rows: columns.map((label, index) => ({ label, cells: own.map((row) => row?.cells[index]) })),
    },
  ];
}
