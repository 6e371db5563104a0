import type { z } from 'zod';
import { warning } from '../base/problems.ts';
import { SourceRecord } from '../schemas/record.ts';
import type { AdapterOutput } from './adapter.ts';

/** What an adapter read of one entry, before it is known to make a record. */
export type Draft = Partial<Omit<z.input<typeof SourceRecord>, 'source' | 'lines'>>;

/** The lines of one entry of a source, 1-based and inclusive. */
export interface EntryPlace {
  file: string;
  line: number;
  endLine: number;
}

export function emptyOutput(): AdapterOutput {
  return { records: [], boilerplate: [], problems: [] };
}

/** The output with boilerplate and problems in the order of their lines. */
export function inOrder(output: AdapterOutput): AdapterOutput {
  output.boilerplate.sort((a, b) => a - b);
  output.problems.sort((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
  return output;
}

/** Adds the record that a draft makes, or the reason why it makes none. */
export function addDraft(output: AdapterOutput, place: EntryPlace, draft: Draft, entry: string): void {
  const result = SourceRecord.safeParse({
    ...draft,
    pages: draft.pages?.replace(/ ?[-–—]+ ?/g, '–'),
    source: place.file,
    lines: [place.line, place.endLine],
  });
  if (result.success) {
    output.records.push(result.data);
    return;
  }
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  if (field === 'title') {
    quarantine(output, place, entry, 'It has no title.', 'Give it a title, or remove it.');
  } else {
    quarantine(
      output,
      place,
      entry,
      `Its ${field} is not valid (${issue?.message}).`,
      `Correct its ${field}.`,
    );
  }
}

/** Reports an entry that could not be read; `entry` names it, such as “BibTeX entry “lee2023””. */
export function quarantine(
  output: AdapterOutput,
  place: EntryPlace,
  entry: string,
  why: string,
  fix: string,
): void {
  output.problems.push(warning('entry-left-out', `${entry} was left out.`, place, why, fix));
}

/** Reports text between entries; `why` and `fix` as for an entry. */
export function leaveOutText(
  output: AdapterOutput,
  place: EntryPlace,
  text: string,
  why: string,
  fix: string,
): void {
  output.problems.push(
    warning('text-left-out', `The text “${excerpt(text)}” was left out.`, place, why, fix),
  );
}

/** Counts the non-blank lines from `line` to `endLine` as boilerplate. */
export function addBoilerplate(output: AdapterOutput, text: string, line: number): void {
  text.split('\n').forEach((content, index) => {
    if (content.trim() !== '') output.boilerplate.push(line + index);
  });
}

/** Number of line breaks in `text` between two offsets. */
export function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** A text over this many characters makes no valid record, so it is not tidied: that would take gigabytes. */
export const LONGEST_TEXT = 1_000_000;

/** Text on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  if (text.length > LONGEST_TEXT) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** The paragraphs of a text, which blank lines part. */
export function paragraphs(text: string): string[] {
  if (text.length > LONGEST_TEXT) return [text];
  return text
    .split(/\n[ \t\r]*\n/)
    .map(oneLine)
    .filter(Boolean);
}

/** The start of a text, short enough for a message. */
export function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 200));
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
