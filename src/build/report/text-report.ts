import type { PlacedLeftover, TextReport } from '../../library/papers/text-report.ts';
import { formatCount } from './report.ts';

/** The report on a library's text: what is still damaged, then known leftovers, then counts. */
export function formatTextReport(report: TextReport): string {
  const open = report.leftovers.filter(({ reason }) => reason === undefined);
  const reviewed = report.leftovers.filter(({ reason }) => reason !== undefined);
  return [
    section('Unknown commands and suspicious leftovers', open.map(leftoverLine)),
    section('Reviewed leftovers', reviewed.map(leftoverLine)),
    section(
      'Repairs by rule: how many, in how many papers',
      table(report.rules.map(({ rule, count, papers }) => [rule, count, papers])),
    ),
    section('Links by kind', table(report.links)),
    section('Papers', table(paperRows(report))),
  ].join('\n\n');
}

function section(heading: string, lines: readonly string[]): string {
  return [heading, ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`)].join('\n');
}

function leftoverLine({ slug, field, kind, text, excerpt, reason }: PlacedLeftover): string {
  const why = reason === undefined ? '' : `\n    sound: ${reason}`;
  return `${slug}, ${field}: ${kind} “${text}”\n    …${excerpt}…${why}`;
}

function paperRows(report: TextReport): [string, number][] {
  return [
    ['papers', report.papers],
    ['repaired by rules', report.repairedPapers],
    ['corrected by a curator', report.curatedPapers],
    ['with code', report.papersWithCode],
    ['that name their system', report.papersWithName],
    ['names', report.names],
    ['acronyms', report.acronyms],
  ];
}

/** Rows of a label and numbers, aligned in columns. */
function table(rows: readonly (readonly [string, ...number[]])[]): string[] {
  const cells = rows.map(([label, ...numbers]) => [label, ...numbers.map(formatCount)]);
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
