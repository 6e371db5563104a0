import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { statedDate } from '../dates.ts';
import { addDraft, type Draft } from '../draft.ts';
import { excerpt } from '../lines.ts';
import { addBoilerplate, emptyOutput, inOrder } from '../output.ts';
import { isDefinedName } from '../table/delimited-fields.ts';
import { rowsOfColumns } from './json-columns.ts';
import { listStart, parseElement } from './json-elements.ts';
import { findJsonEntries, type JsonEntry } from './json-entries.ts';
import { addJsonElement, readJsonList, shareOfElements } from './json-list.ts';
import { draftOfObject, shareOfNames } from './named-object.ts';

/** Reads papers in JSON with any sensible names: a list, a mapping or a table by column, in any wrapping objects. */
export const jsonPapers: Adapter = {
  format: 'JSON list of papers',
  knows: isDefinedName,
  // Lower than what specific formats and JSON Lines claim for the same objects.
  evidence({ text }) {
    if (!/^\s*[[{]/.test(text)) return 0;
    if (rowsOfColumns(text)) return 0.96;
    const isList = listStart(text) > 0 || /^\s*\[/.test(text);
    const share = shareOfElements(text, (value) => shareOfNames(value) * (isList ? 0.9 : 0.5));
    return share > 0 || findJsonEntries(text).length === 0 ? share : 0.45;
  },
  read: readPapers,
};

function readPapers(source: SourceFile): AdapterOutput {
  const rows = rowsOfColumns(source.text);
  if (rows) return readRows(source, rows);
  const entries = findJsonEntries(source.text);
  // A malformed text is split into entries by its brackets.
  return entries.length > 0 ? readEntries(source, entries) : readJsonList(source, 'Paper', draftOfObject);
}

/** All rows have the lines of the whole text, because each column contains a part of each row. */
function readRows(source: SourceFile, rows: readonly object[]): AdapterOutput {
  const output = emptyOutput(source);
  const place = { line: 1, endLine: source.text.trimEnd().split('\n').length };
  for (const [index, row] of rows.entries()) addDraft(output, place, draftOfObject(row), `Row ${index + 1}`);
  return output;
}

function readEntries(source: SourceFile, entries: readonly JsonEntry[]): AdapterOutput {
  const { text } = source;
  const output = emptyOutput(source);
  let next = 1;
  const lines = text.split('\n');
  const skipTo = (line: number) => {
    if (line > next) addBoilerplate(output, lines.slice(next - 1, line - 1).join('\n'), next);
  };
  for (const [index, entry] of entries.entries()) {
    const inner = text.slice(entry.start, entry.end);
    const element = { ...entry, text: inner, ...parseElement(inner) };
    skipTo(entry.line);
    next = Math.max(next, entry.endLine + 1);
    addJsonElement(output, element, nameOf(entry, index), (value) => draftOfEntry(value, entry));
  }
  skipTo(lines.length + 1);
  return inOrder(output);
}

function nameOf({ key }: JsonEntry, index: number): string {
  return key === undefined ? `Paper ${index + 1}` : `Paper “${excerpt(key)}”`;
}

/** A paper with what the object around it adds; if both have a name, the outer value is kept by its path. */
function joined(around: object, inner: string): object {
  const { [inner]: paper, ...rest } = around as Record<string, object>;
  const outer = Object.entries(rest).map(([name, value]) => [
    paper && Object.hasOwn(paper, name) ? `around.${name}` : name,
    value,
  ]);
  return { ...paper, ...Object.fromEntries(outer) };
}

/** A paper with what the mapping and lists around it say: its key or title, its year, its subject. */
function draftOfEntry(value: unknown, { key, isTitle, inner, groups }: JsonEntry): Draft {
  if (typeof value !== 'object' || value === null) return {};
  const draft = draftOfObject(inner === undefined ? value : joined(value, inner));
  if (isTitle) draft.title = key;
  else if (key !== undefined) draft.key ??= key;
  const years = groups.filter((group) => /^(?:19|20)\d{2}$/.test(group));
  const year = years.length === 1 ? statedDate(Number(years[0])) : undefined;
  if (year) draft.date ??= year;
  const collections = [...(draft.collections ?? []), ...groups.filter((group) => !years.includes(group))];
  if (collections.length > 0) draft.collections = collections;
  return draft;
}
