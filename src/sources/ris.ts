import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Adapter, AdapterOutput, SourceFile } from './adapter.ts';
import { addDraft, emptyOutput, excerpt, leaveOutText, quarantine } from './draft.ts';
import { CslItem, draftOfCsl } from './json/csl.ts';

/** "AU  - Doe, Jane"; writers differ in the number of blanks. */
const TAGGED = /^\uFEFF?([A-Z][A-Z0-9]) {1,3}-(?:[ \t](.*))?$/;
/** "Provider: …", which some databases write above the records. */
const HEADER = /^\uFEFF?[A-Z][\w -]{0,30}:/;

/** Tags that a reference holds once for each name; of any other the first one counts. */
const REPEATED = new Set(['AU', 'A1']);
const TITLES = new Set(['TI', 'T1']);

interface Reference {
  line: number;
  endLine: number;
  /** Tag and value; a value that went over several lines is joined. */
  fields: [string, string][];
}

/** Reads RIS, the exchange format of reference managers and publishers. */
export const ris: Adapter = {
  format: 'RIS',
  recognises({ text }) {
    const head = text.slice(0, 20_000);
    return !/^[\s\uFEFF]*[[{<@]/.test(head) && /^\uFEFF?TY {1,3}- [A-Z]+\s*$/m.test(head);
  },
  read: readRis,
};

function readRis(source: SourceFile): AdapterOutput {
  const output = emptyOutput();
  let reference: Reference | undefined;
  const finish = () => {
    if (reference) addReference(source.file, reference, output);
    reference = undefined;
  };
  for (const [index, content] of source.text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (content.trim() === '') continue;
    const [, tag, value = ''] = TAGGED.exec(content.trimEnd()) ?? [];
    if (tag === 'TY') finish();
    if (reference || (tag && tag !== 'ER')) {
      reference ??= { line, endLine: line, fields: [] };
      addLine(reference, line, tag, tag ? value : content);
      if (tag === 'ER') finish();
    } else if (output.records.length === 0 && HEADER.test(content)) {
      output.boilerplate.push(line);
    } else addStray(source.file, line, content, output);
  }
  finish();
  return output;
}

function addLine(reference: Reference, line: number, tag: string | undefined, value: string): void {
  reference.endLine = line;
  const last = reference.fields.at(-1);
  if (tag) reference.fields.push([tag, value.trim()]);
  else if (last) last[1] = `${last[1]} ${value.trim()}`;
}

function addReference(file: string, { line, endLine, fields }: Reference, output: AdapterOutput): void {
  const place = { file, line, endLine };
  const titles = fields.filter(([tag]) => TITLES.has(tag)).map(([, value]) => value);
  const [title] = titles;
  const name = title ? `RIS reference “${excerpt(title)}”` : 'A RIS reference';
  if (fields[0]?.[0] !== 'TY') {
    const fix = 'Write a line such as “TY  - JOUR” above it.';
    quarantine(output, place, name, 'It does not begin with its type, “TY”.', fix);
    return;
  }
  if (new Set(titles).size > 1) {
    const fix = 'Write “ER  - ” where the first one ends and “TY  - ” where the second one begins.';
    quarantine(output, place, name, 'It has two titles, so two references run together.', fix);
    return;
  }
  try {
    addDraft(output, place, draftOfCsl(parseReference(fields)), name);
  } catch (cause) {
    const why = `The parser stops: ${cause instanceof Error ? cause.message : String(cause)}.`;
    quarantine(output, place, name, why, 'Correct the reference as the message says.');
  }
}

function parseReference(fields: [string, string][]): CslItem {
  const once = new Set(['ER']);
  const wanted = fields.filter(([tag]) => REPEATED.has(tag) || (!once.has(tag) && once.add(tag)));
  const lines = wanted.map(([tag, value]) => `${tag}  - ${value}`);
  const [record] = plugins.input.data([...lines, 'ER  - '].join('\n'), '@ris/file') as unknown[];
  return CslItem.parse(plugins.input.data(record, '@ris/record'));
}

function addStray(file: string, line: number, content: string, output: AdapterOutput): void {
  const previous = output.problems.at(-1);
  if (previous?.where.endLine === line - 1 && previous.kind === 'text-left-out') {
    previous.where.endLine = line;
    return;
  }
  const fix = 'Move it into a reference with a tag such as “TI  - ” in front, or remove it.';
  leaveOutText(output, { file, line, endLine: line }, content, 'It stands between two references.', fix);
}
