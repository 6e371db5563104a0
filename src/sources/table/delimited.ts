import type { MappedField } from '../../schemas/content/library-config.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, emptyOutput, type Gathered, leaveOutText, quarantine } from '../draft.ts';
import { EntryFields } from '../entry-fields.ts';
import { excerpt } from '../lines.ts';
import { draftOfColumns, fieldOfName, foldName, type Plan, planOf } from './delimited-fields.ts';
import { type Row, readRows } from './delimited-rows.ts';
import { KEPT_NAMES } from './field-names.ts';
import { namesRunTogether, noteRunTogether, runsTogether } from './run-together.ts';

const DELIMITERS = [',', '\t', ';', '|'];
/** So many lines may stand above the header. */
const LINES_ABOVE = 8;
const PROBED_ROWS = 20;

interface Header {
  delimiter: string;
  names: string[];
  plan: Plan;
  /** 1-based. */
  line: number;
  /** Offset of the first row behind it. */
  end: number;
  /** Cells of a row whose line break behind the header is lost. */
  glued?: string[];
}

/** Reads tables with a header: values separated by commas, semicolons or tabs. */
export const delimited: Adapter = {
  format: 'table (CSV or TSV)',
  knows: (name) => KEPT_NAMES.has(foldName(name)) || fieldOfName(name) !== undefined,
  evidence(source) {
    const header = readHeader(source);
    if (!header) return 0;
    const rows = readRows(source.text.slice(header.end, header.end + 100_000), header.delimiter);
    const probed = [...take(rows, PROBED_ROWS)];
    const fitting = probed.filter(({ cells }) => cells.length === header.names.length);
    return probed.length === 0 ? 0.4 : (0.9 * fitting.length) / (probed.length + (header.line - 1) / 4);
  },
  nearly,
  read: readTable,
};

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === count) return;
    yield item;
  }
}

function fieldIn(columns: SourceFile['columns'], name: string): MappedField | undefined {
  return columns && Object.hasOwn(columns, name) ? columns[name] : fieldOfName(name);
}

/**
 * The first line that names a title and another column, read with the delimiter that gives the most known ones. A lone
 * “name” may be that of anything.
 */
function readHeader({ text, columns }: SourceFile): Header | undefined {
  let at = 0;
  for (let line = 1; line <= LINES_ABOVE && at < text.length; line++) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const content = text.slice(at, Math.min(end, at + 10_000));
    const headers = DELIMITERS.map((delimiter) => headerOf(content, delimiter, columns));
    const [best] = headers.sort((a, b) => b.known - a.known);
    if (best?.hasTitle && best.names.length > 1 && (best.known > 1 || best.isTitled)) {
      const { delimiter, names, glued } = best;
      // Publish or Perish calls the journal its source; others mean the database.
      const isScholar = names.includes('GSRank');
      const plan = planOf(
        names,
        (name) => fieldIn(columns, name) ?? (isScholar && name === 'Source' ? 'venue' : undefined),
      );
      return { delimiter, names, plan, line, end: end + 1, ...(glued && { glued }) };
    }
    at = end + 1;
  }
  return undefined;
}

function headerOf(content: string, delimiter: string, columns: SourceFile['columns']) {
  const [row] = readRows(content, delimiter);
  const cells = (row?.cells ?? []).map((cell) => cell.trim());
  const { names, glued } = apart(cells, columns);
  const fields = names.map((name) => fieldIn(columns, name));
  const known = fields.filter((field) => field !== undefined && field !== 'other').length;
  const isTitled = names.some((name) => /tit|título/i.test(name));
  return { delimiter, names, glued, known, isTitled, hasTitle: fields.includes('title') };
}

/** Parts a header from a row that stands behind it in the same line: "…,abstract First Title,Jane Doe,2021,…". */
function apart(cells: string[], columns: SourceFile['columns']): { names: string[]; glued?: string[] } {
  const size = (cells.length + 1) / 2;
  const last = cells[size - 1];
  if (size < 2 || !Number.isInteger(size) || last === undefined) return { names: cells };
  const before = cells.slice(0, size - 1);
  if (fieldIn(columns, last) !== undefined || !before.every((name) => fieldIn(columns, name)))
    return { names: cells };
  const words = last.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    if (fieldIn(columns, name) === undefined) continue;
    return { names: [...before, name], glued: [words.slice(count).join(' '), ...cells.slice(size)] };
  }
  return { names: cells };
}

/** A table whose columns are named otherwise. */
function nearly({ text }: SourceFile): string | undefined {
  for (const delimiter of DELIMITERS.slice(0, 3)) {
    const [header, ...rows] = take(readRows(text.slice(0, 100_000), delimiter), 6);
    const size = header?.cells.length ?? 0;
    if (size < 3 || rows.length === 0 || !rows.every(({ cells }) => cells.length === size)) continue;
    const names = header?.cells
      .slice(0, 12)
      .map((name) => excerpt(name))
      .join(', ');
    return `it is a table, but no column is known to hold titles; its columns are: ${names}. Map one in content/library.yaml, such as \`columns: {${JSON.stringify(header?.cells[0])}: title}\``;
  }
  return undefined;
}

function readTable(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  const header = readHeader(source);
  const above = header
    ? source.text
        .slice(0, header.end)
        .split('\n')
        .slice(0, header.line - 1)
    : [];
  for (const [index, content] of above.entries()) {
    if (content.trim() === '') continue;
    // A spreadsheet names its separator so.
    if (index === 0 && /^sep=.$/.test(content)) {
      output.boilerplate.push(1);
      continue;
    }
    const place = { line: index + 1, endLine: index + 1 };
    leaveOutText(
      output,
      place,
      content,
      'It stands above the header of the table.',
      'Nothing, if it is no paper.',
    );
  }
  if (header && !header.glued) output.boilerplate.push(header.line);
  const first = header?.glued && { text: header.glued.join(header.delimiter), cells: header.glued };
  if (first && header) addRow({ ...first, line: header.line, endLine: header.line }, header, output);
  const body = header ? source.text.slice(header.end) : source.text;
  for (const row of readRows(body, header?.delimiter ?? ',', header ? header.line + 1 : 1)) {
    addRow(row, header, output);
  }
  return output;
}

function addRow(row: Row, header: Header | undefined, output: Gathered): void {
  const name = `The row “${excerpt(row.text)}”`;
  if (!header) {
    const fix = 'Name the columns in the first line; one is “title”.';
    quarantine(output, row, name, 'The table has no header.', fix);
    return;
  }
  const cells =
    row.cells.length > header.names.length ? withoutEmptyEnd(row.cells, header.names.length) : row.cells;
  if (row.broken !== undefined) {
    quarantine(output, row, name, row.broken, 'Close the quotes; write a quote inside a cell twice.');
  } else if (cells.length !== header.names.length) {
    const why = `It has ${cells.length} cells, but the header has ${header.names.length}.`;
    quarantine(output, row, name, why, 'Put quotes around cells that hold the separator or a line break.');
  } else addCells(row, cells, header, name, output);
}

function withoutEmptyEnd(cells: string[], size: number): string[] {
  return cells.slice(size).every((cell) => cell.trim() === '') ? cells.slice(0, size) : cells;
}

function addCells(row: Row, cells: string[], { names, plan }: Header, entry: string, output: Gathered): void {
  const values = new EntryFields();
  for (const [index, name] of names.entries()) {
    const cell = cells[index] as string;
    if (plan.get('title')?.includes(name)) values.addTitle(name, cell);
    else values.add(name || `column ${index + 1}`, cell);
  }
  const runTogether = runsTogether(names) ? namesRunTogether(values.peek('Authors') ?? '') : undefined;
  if (runTogether) values.replace('Authors', runTogether.join('; '));
  const draft = draftOfColumns(values, plan);
  if (runTogether) noteRunTogether(draft, runTogether.length);
  addDraft(output, row, draft, entry);
}
