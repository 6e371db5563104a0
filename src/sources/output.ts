import { warning } from '../base/problems.ts';
import type { UntitledEntry } from '../schemas/record.ts';
import type { AdapterOutput, SourceFile } from './adapter.ts';
import { excerpt } from './lines.ts';

/** The lines of one entry of a source, 1-based and inclusive. */
export interface EntryPlace {
  line: number;
  endLine: number;
}

/** What has been collected from a source so far. */
export interface Gathered extends AdapterOutput {
  source: SourceFile;
  untitled: UntitledEntry[];
}

export function emptyOutput(source: SourceFile): Gathered {
  return { source, records: [], untitled: [], boilerplate: [], problems: [], doubts: [] };
}

/** The output with boilerplate and problems in line order. */
export function inOrder(output: Gathered): Gathered {
  output.boilerplate.sort((a, b) => a - b);
  output.problems.sort((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
  return output;
}

/** Notes something ambiguous in an entry that is kept. */
export function doubt(output: Gathered, place: EntryPlace, what: string, why: string, fix: string): void {
  output.doubts.push({ line: place.line, what, why, fix });
}

/** Reports an entry that could not be read; `entry` names it, such as “BibTeX entry “lee2023””. */
export function quarantine(
  output: Gathered,
  place: EntryPlace,
  entry: string,
  why: string,
  fix: string,
): void {
  const where = { file: output.source.file, line: place.line, endLine: place.endLine };
  output.problems.push(warning('entry-left-out', `${entry} was left out.`, where, why, fix));
}

/** Reports text between entries; `why` and `fix` are as for an entry. */
export function leaveOutText(
  output: Gathered,
  place: EntryPlace,
  text: string,
  why: string,
  fix: string,
): void {
  const where = { file: output.source.file, line: place.line, endLine: place.endLine };
  output.problems.push(
    warning('text-left-out', `The text “${excerpt(text)}” was left out.`, where, why, fix),
  );
}

/** Reports a line outside all entries, together with reported lines directly above it. */
export function leaveOutLine(output: Gathered, line: number, text: string, why: string, fix: string): void {
  const last = output.problems.at(-1);
  if (last?.kind === 'text-left-out' && last.where.endLine === line - 1) last.where.endLine = line;
  else leaveOutText(output, { line, endLine: line }, text, why, fix);
}

/** Counts the non-blank lines from `line` on as boilerplate. */
export function addBoilerplate(output: Gathered, text: string, line: number): void {
  text.split('\n').forEach((content, index) => {
    if (content.trim() !== '') output.boilerplate.push(line + index);
  });
}
