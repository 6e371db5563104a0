import type { AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, type Draft } from '../draft.ts';
import { EntryFields } from '../entry-fields.ts';
import { excerpt } from '../lines.ts';
import { emptyOutput, type Gathered, leaveOutLine, quarantine } from '../output.ts';

/** A format whose entries are lines that begin with a tag; a line without a tag continues the value above it. */
export interface TaggedFormat {
  /** What messages call an entry, such as “PubMed citation”. */
  entry: string;
  /** A line with a tag, and its value. */
  tagged: RegExp;
  /** The tags of an entry's first line, its title, and its last line if it has one. */
  first: string;
  title: string;
  last?: string;
  /** Lines that the format allows outside entries. */
  around?: RegExp;
  draftOf(fields: EntryFields): Draft;
}

interface Entry {
  line: number;
  endLine: number;
  /** The lines of a value are separated by line breaks. */
  values: [tag: string, value: string][];
}

/** The share of the first lines of a text that a format would read, from 0 to 1; 0 if no entry starts there. */
export function shareOfTagged(text: string, { tagged, first, around }: TaggedFormat): number {
  const lines = text.slice(0, 20_000).split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  if (!filled.some((line) => tagged.exec(line)?.[1] === first)) return 0;
  let isOpen = false;
  const own = filled.filter((line) => {
    const tag = tagged.exec(line)?.[1];
    isOpen ||= tag === first;
    return isOpen ? tag !== undefined || /^\s/.test(line) : around?.test(line);
  });
  return own.length / filled.length;
}

/** Reads a file of tagged entries. */
export function readTagged(source: SourceFile, format: TaggedFormat): AdapterOutput {
  const output = emptyOutput(source);
  const lines = source.text.split('\n');
  let entry: Entry | undefined;
  let isAfterBlank = false;
  const finish = () => {
    if (entry) addEntry(entry, format, output);
    entry = undefined;
  };
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const [, tag, value = ''] = format.tagged.exec(content) ?? [];
    const has = (name: string) => entry?.values.some(([own]) => own === name) === true;
    const isNext = isAfterBlank && tag !== undefined && has(format.title) && holdsTitle(lines, index, format);
    if ((tag === format.first && (!entry || has(tag))) || isNext) finish();
    if (!entry && tag !== undefined && (isNext || begins(lines, index, tag, format))) {
      entry = { line, endLine: line, values: [] };
    }
    isAfterBlank = false;
    if (!entry) addOutside(line, content, format, output);
    else {
      addLine(entry, line, tag, tag === undefined ? content : value);
      if (tag !== undefined && tag === format.last) finish();
    }
  }
  finish();
  return output;
}

/** Whether a line begins an entry: with its first tag, or with another tag that the first one follows. */
function begins(lines: readonly string[], at: number, tag: string, format: TaggedFormat): boolean {
  const isOther = format.last === undefined && at > 0 ? lines[at - 1]?.trim() === '' : at === 0;
  return tag === format.first || (isOther && !format.around && holdsTitle(lines, at, format));
}

/** Whether a run of lines without a blank one contains a title or, after another line, the first line of an entry. */
function holdsTitle(
  lines: readonly string[],
  start: number,
  { tagged, title, first }: TaggedFormat,
): boolean {
  for (let at = start; at < lines.length && lines[at]?.trim() !== ''; at++) {
    const tag = tagged.exec(lines[at] as string)?.[1];
    if (tag === title || tag === first) return true;
  }
  return false;
}

function addLine(entry: Entry, line: number, tag: string | undefined, value: string): void {
  entry.endLine = line;
  const above = entry.values.at(-1);
  if (tag !== undefined) entry.values.push([tag, value.trim()]);
  else if (above) above[1] += `\n${value.trim()}`;
}

function addEntry({ line, endLine, values }: Entry, format: TaggedFormat, output: Gathered): void {
  const fields = new EntryFields();
  const titles = new Set<string>();
  for (const [tag, value] of values) {
    if (tag === format.title) {
      fields.addTitle(tag, value);
      titles.add(value);
    } else fields.add(tag, value);
  }
  const [title] = titles;
  const name = title ? `${format.entry} “${excerpt(title)}”` : `A ${format.entry}`;
  if (titles.size > 1) {
    const why = 'It has two titles, so two entries run together.';
    const fix = `Begin the second one with a line of its own for “${format.first}”.`;
    quarantine(output, { line, endLine }, name, why, fix);
  } else addDraft(output, { line, endLine }, format.draftOf(fields), name);
}

function addOutside(line: number, content: string, { around, first }: TaggedFormat, output: Gathered): void {
  if (around?.test(content)) {
    output.boilerplate.push(line);
    return;
  }
  const why = `It is in no entry: an entry begins with “${first}”.`;
  leaveOutLine(output, line, content, why, 'Put it into an entry, or remove it.');
}

/** A value spread over several lines, as one text. */
export function joined(value: string | undefined): string | undefined {
  return value?.replaceAll('\n', ' ');
}

/** Elements that are each on their own line or separated by semicolons. */
export function elementsOf(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(/\n|;\s*/)).filter(Boolean);
}
