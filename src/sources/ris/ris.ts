import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft } from '../draft.ts';
import { noteDoubt } from '../draft-parts.ts';
import { excerpt } from '../lines.ts';
import { emptyOutput, type Gathered, leaveOutLine, quarantine } from '../output.ts';
import { draftOf, KNOWN_TAGS } from './ris-fields.ts';

/** "AU  - Doe, Jane"; the number of blanks varies. A line may contain characters that others treat as line breaks. */
const TAGGED = /^([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t]([\s\S]*))?$/;
/** A tag that was indented, written in lower case, or written without a blank before its dash. */
const LOOSE = /^\s*([A-Za-z][A-Za-z0-9])[ \t]{0,3}-[ \t]*(?:[ \t]([\s\S]*))?$/;
const CLOSE = /^\s*([A-Za-z][A-Za-z0-9])[ \t]{2}-(\S[\s\S]*)$/;
/** A tag longer than the format allows, as some databases write them. */
const LONG_TAG = /^([A-Z][A-Z0-9]{2,5}) {2}- ([\s\S]*)$/;
/** "Provider: …", which some databases write before the records. */
const HEADER = /^[A-Z][\w -]{0,30}:/;
/** Tags whose values are running text, in which a line may look like a long tag. */
const PROSE = new Set(['AB', 'N1', 'N2']);
const TYPE_LINE = /^\s*TY[ \t]{0,3}-(?:[ \t]|$)|^\s*TY {2}-/i;
/** The end of a reference and the next line, with the line break between them lost. */
const GLUED = /^(\s*ER[ \t]{0,3}-)[ \t]*(\S[\s\S]*)$/i;
const TITLES = new Set(['TI', 'T1']);

interface Reference {
  line: number;
  endLine: number;
  hasType: boolean;
  /** Tag and value; a value spread over several lines is joined. */
  fields: [tag: string, value: string][];
}

/** Reads RIS, the exchange format of reference managers and publishers. */
export const ris: Adapter = {
  format: 'RIS',
  knows: (tag) => KNOWN_TAGS.has(tag),
  evidence({ text }) {
    const lines = text.slice(0, 20_000).split('\n');
    if (!lines.some((line) => TYPE_LINE.test(line))) return 0;
    const filled = lines.filter((line) => line.trim() !== '');
    let isOpen = false;
    const own = filled.filter((line) => {
      const [tag] = readLine(line, undefined);
      if (tag) isOpen = tag !== 'ER';
      return tag || isOpen;
    });
    return own.length / filled.length;
  },
  read: readRis,
};

function readRis(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  let reference: Reference | undefined;
  let isAfterBlank = false;
  const finish = () => {
    if (reference) addReference(reference, output);
    reference = undefined;
  };
  for (const [line, content] of linesOf(source.text)) {
    if (content.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const [tag, value] = readLine(content.trimEnd(), reference);
    if (reference && beginsNext(reference, tag, isAfterBlank)) finish();
    isAfterBlank = false;
    if (reference || (tag && tag !== 'ER')) {
      reference ??= { line, endLine: line, hasType: false, fields: [] };
      addLine(reference, line, tag, value);
      if (tag === 'ER') finish();
    } else if (output.records.length === 0 && HEADER.test(content)) {
      output.boilerplate.push(line);
    } else addStray(line, content, output);
  }
  finish();
  return output;
}

/** Numbered lines; "ER  - TY  - JOUR" becomes two lines with the same number. */
function linesOf(text: string): [line: number, content: string][] {
  return text.split('\n').flatMap((content, index): [number, string][] => {
    const [, end, after] = GLUED.exec(content) ?? [];
    const isReference =
      end !== undefined && after !== undefined && readLine(after, undefined)[0] !== undefined;
    return (isReference ? [end, after] : [content]).map((part) => [index + 1, part]);
  });
}

function readLine(
  content: string,
  reference: Reference | undefined,
): [tag: string | undefined, value: string] {
  const [, tag, value = ''] = TAGGED.exec(content) ?? [];
  if (tag) return [tag, value];
  const [, long, rest = ''] = LONG_TAG.exec(content) ?? [];
  if (PROSE.has(reference?.fields.at(-1)?.[0] ?? '')) return [undefined, content];
  if (long && reference) return [long, rest];
  const [, loose = '', after = ''] = LOOSE.exec(content) ?? CLOSE.exec(content) ?? [];
  const known = loose.toUpperCase();
  return KNOWN_TAGS.has(known) ? [known, after] : [undefined, content];
}

/** Whether a line begins a reference although the previous one was not ended. */
function beginsNext({ hasType, fields }: Reference, tag: string | undefined, isAfterBlank: boolean): boolean {
  if (tag === 'TY') return hasType;
  const isSecondTitle = tag !== undefined && TITLES.has(tag) && fields.some(([name]) => name === tag);
  return hasType && isAfterBlank && isSecondTitle;
}

function addLine(reference: Reference, line: number, tag: string | undefined, value: string): void {
  reference.endLine = line;
  if (tag === 'TY') reference.hasType = true;
  const last = reference.fields.at(-1);
  if (tag) reference.fields.push([tag, value.trim()]);
  // Some write each keyword on its own line; a wrapped line continues after blanks.
  else if (last) last[1] += `${last[0] === 'KW' && /^\S/.test(value) ? ';' : ''} ${value.trim()}`;
}

function addReference({ line, endLine, fields, hasType }: Reference, output: Gathered): void {
  const place = { line, endLine };
  const title = fields.find(([tag, value]) => TITLES.has(tag) && value !== '')?.[1];
  const name = title ? `RIS reference “${excerpt(title)}”` : 'A RIS reference';
  const isTwo = [...TITLES].some((tag) => {
    return new Set(fields.filter(([own]) => own === tag).map(([, value]) => value)).size > 1;
  });
  if (isTwo) {
    const fix = 'Write “ER  - ” where the first one ends and “TY  - ” where the second one begins.';
    quarantine(output, place, name, 'It has two titles, so two references run together.', fix);
    return;
  }
  const draft = draftOf(fields);
  if (!hasType || fields.some(([tag, value]) => tag === 'TY' && value === '')) {
    const fix = 'write a line such as “TY  - JOUR” above it';
    noteDoubt(draft, 'it has no type', 'no tag “TY” of it has a value', fix);
  }
  addDraft(output, place, draft, name);
}

function addStray(line: number, content: string, output: Gathered): void {
  const fix = 'Move it into a reference with a tag such as “TI  - ” in front, or remove it.';
  leaveOutLine(output, line, content, 'It is between two references.', fix);
}
