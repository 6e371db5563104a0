import type { Problem, ProblemKind } from '../../base/problems.ts';
import { SOURCES } from '../../library/papers/source-reports.ts';
import type { BuiltLibrary } from '../../pipeline.ts';

/** Kinds of problems that mean a passage was not read as intended. */
const DAMAGE = new Set<ProblemKind>([
  'damaged-characters',
  'entry-left-out',
  'text-left-out',
  'title-missing',
]);

/** Slugs of papers whose entries are all damaged, or next to lines that were left out. */
export function damagedPapers({ library, problems }: BuiltLibrary): string[] {
  const damage = problems.filter(({ kind }) => DAMAGE.has(kind));
  return library.papers
    .filter(({ provenance }) =>
      provenance.every(({ source, lines }) => damage.some((problem) => touches(problem, source, lines))),
    )
    .map(({ slug }) => slug);
}

function touches({ kind, where }: Problem, source: string, [from, to]: [number, number]): boolean {
  const { file, line, endLine = line } = where;
  if (file !== SOURCES + source || line === undefined || endLine === undefined) return false;
  // Lines left out next to an entry are usually a piece of it.
  const reach = kind === 'text-left-out' ? 1 : 0;
  return line <= to + reach && endLine >= from - reach;
}
