import { type Problem, warning } from '../../base/problems.ts';
import type { AdapterOutput, SourceFile } from '../adapter.ts';

/** Non-blank lines that are in no record, boilerplate or problem; one problem for each run of them. */
export function findUnaccounted({ file, text }: SourceFile, output: AdapterOutput): Problem[] {
  const lines = text.split('\n');
  const accounted = new Uint8Array(lines.length + 2);
  const mark = (from: number, to: number) => {
    for (let line = from; line <= to && line <= lines.length; line++) accounted[line] = 1;
  };
  for (const { lines } of [...output.records, ...(output.untitled ?? [])]) mark(lines[0], lines[1]);
  for (const line of output.boilerplate) mark(line, line);
  for (const { where } of output.problems) {
    if (where.line !== undefined) mark(where.line, where.endLine ?? where.line);
  }
  return runsOf(lines, accounted).map(([line, endLine]) =>
    warning(
      'text-left-out',
      'these lines were not understood',
      { file, line, endLine },
      'they belong to no entry and are not a known heading',
      'add what they say in a source of your own, or remove them from a copy of the source',
    ),
  );
}

function runsOf(lines: string[], accounted: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  lines.forEach((text, index) => {
    const line = index + 1;
    if (accounted[line] || text.trim() === '') return;
    const last = runs.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  });
  return runs;
}
