import type { Problem } from '../../base/problems.ts';
import type { Curation } from '../../schemas/content/curation.ts';
import type { MergedPaper } from '../../schemas/paper.ts';
import type { CuratedPaper } from './curate.ts';

/**
 * The disagreements of sources that curators have not settled: none on a field that a curation sets or corrects,
 * and none of papers that a curation joins.
 */
export function withoutSettled(
  problems: readonly Problem[],
  { papers, slugs }: { papers: readonly MergedPaper[]; slugs: readonly string[] },
  curations: ReadonlyMap<string, CuratedPaper>,
): Problem[] {
  if (curations.size === 0) return [...problems];
  const joined = new Set([...curations.values()].flatMap(({ curation }) => curation.sameAs ?? []));
  const slugAt = new Map<string, string>(
    papers.flatMap(({ provenance }, index) =>
      provenance.map(({ source, lines }) => [`${source}:${lines[0]}`, slugs[index] ?? ''] as const),
    ),
  );
  return problems.filter(({ field, where }) => {
    const slug = slugAt.get(`${where.file}:${where.line}`) ?? '';
    return field === undefined || !(joined.has(slug) || decides(curations.get(slug)?.curation, field));
  });
}

function decides(curation: Curation | undefined, field: DisputedField): boolean {
  if (curation === undefined) return false;
  return (
    curation[field] !== undefined || curation.corrections.some((correction) => correction.field === field)
  );
}

type DisputedField = NonNullable<Problem['field']>;
