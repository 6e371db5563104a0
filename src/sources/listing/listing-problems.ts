import { type Problem, warning } from '../../base/problems.ts';
import type { ListingLine } from './listing-lines.ts';

/** An abstract without a title; its range grows with the lines that follow. */
export function missingTitle(file: string, line: ListingLine, why: string): Problem {
  return warning(
    'title-missing',
    `an abstract without a title is left out: “${excerpt(line.text)}”`,
    { file, line: line.line, endLine: line.line },
    why,
    'restore the title in the source, or add the paper in a source of your own',
  );
}

/** A line that is skipped while the entry around it is kept. */
export function strayLine(file: string, line: ListingLine, why: string): Problem {
  return warning(
    'text-left-out',
    `a line that belongs to no paper is left out: “${excerpt(line.text)}”`,
    { file, line: line.line },
    why,
    'nothing, if the line is a leftover; otherwise restore the lines around it',
  );
}

/** The first 60 characters, for a message. */
export function excerpt(text: string): string {
  const [start] = /^.{59}(?=..)/su.exec(text) ?? [];
  return start === undefined ? text : `${start}…`;
}
