import type { Problem } from '../../base/problems.ts';
import type { SourceRow } from '../../schemas/content/library-config.ts';
import type { SourceReport } from '../../schemas/library.ts';
import type { Provenance } from '../../schemas/paper.ts';

/** Folder of the sources, for problems. */
export const SOURCES = 'content/sources/';

/** What was read from one source, reduced to what a report needs. */
export interface SourceOutcome {
  file: string;
  format: string | null;
  records: unknown[];
  untitled?: unknown[];
  boilerplate: number[];
}

/** One report per source, in the order of the sources, with the problems in it. */
export function reportSources(
  outcomes: readonly SourceOutcome[],
  rows: readonly SourceRow[],
  papers: readonly { provenance: Provenance[] }[],
  problems: readonly Problem[],
): SourceReport[] {
  const rowOf = new Map(rows.map((row) => [row.file, row]));
  const problemsOf = Map.groupBy(problems, ({ where }) => where.file);
  const counts = countPapers(papers);
  return outcomes.map(({ file, format, records, untitled = [], boilerplate }) => {
    const { label = file, address, retrieved } = rowOf.get(file) ?? {};
    return {
      file,
      label,
      ...(address !== undefined && { address }),
      ...(retrieved !== undefined && { retrieved }),
      format,
      records: records.length,
      untitled: untitled.length,
      papers: counts.get(file)?.papers ?? 0,
      merged: counts.get(file)?.merged ?? 0,
      boilerplateLines: boilerplate.length,
      problems: problemsOf.get(SOURCES + file) ?? [],
    };
  });
}

function countPapers(
  papers: readonly { provenance: Provenance[] }[],
): Map<string, { papers: number; merged: number }> {
  const counts = new Map<string, { papers: number; merged: number }>();
  for (const { provenance } of papers) {
    for (const source of new Set(provenance.map(({ source }) => source))) {
      const count = counts.get(source) ?? { papers: 0, merged: 0 };
      count.papers += 1;
      if (provenance.length > 1) count.merged += 1;
      counts.set(source, count);
    }
  }
  return counts;
}
