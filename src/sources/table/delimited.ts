import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft } from '../draft.ts';
import { EntryFields } from '../entry-fields.ts';
import { excerpt } from '../lines.ts';
import { doubt, emptyOutput, type Gathered, leaveOutText, quarantine } from '../output.ts';
import { draftOfColumns, isDefinedName } from './delimited-fields.ts';
import { type Row, readRows } from './delimited-rows.ts';
import { namesRunTogether, noteRunTogether, runsTogether } from './run-together.ts';
import { type Header, readHeader } from './table-header.ts';

const PROBED_ROWS = 20;

/** Reads tables with a header and values separated by commas, semicolons or tabs. */
export const delimited: Adapter = {
  format: 'table (CSV or TSV)',
  knows: isDefinedName,
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

/** A table whose columns have other names. */
function nearly({ text }: SourceFile): string | undefined {
  for (const delimiter of [',', '\t', ';']) {
    const [header, ...rows] = take(readRows(text.slice(0, 100_000), delimiter), 6);
    const size = header?.cells.length ?? 0;
    if (size < 3 || rows.length === 0 || !rows.every(({ cells }) => cells.length === size)) continue;
    const names = header?.cells
      .slice(0, 12)
      .map((name) => excerpt(name))
      .join(', ');
    return `it is a table, but no column is known to hold titles, DOIs or arXiv identifiers; its columns are: ${names}. Map one in content/library.yaml, such as \`columns: {${JSON.stringify(header?.cells[0])}: title}\``;
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
    // Spreadsheets name their separator this way, and write empty rows as separators only.
    if ((index === 0 && /^sep=.$/.test(content)) || /^[\s,;|"]+$/.test(content)) {
      output.boilerplate.push(index + 1);
      continue;
    }
    const place = { line: index + 1, endLine: index + 1 };
    leaveOutText(
      output,
      place,
      content,
      'It is above the header of the table.',
      'Nothing, if it is not a paper.',
    );
  }
  if (header && header.rowLine > header.line) output.boilerplate.push(header.line);
  const body = header ? source.text.slice(header.end) : source.text;
  for (const row of readRows(body, header?.delimiter ?? ',', header?.rowLine)) {
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
  const size = header.names.length;
  const whole = row.cells.length > size ? withoutEmptyEnd(row.cells, size) : row.cells;
  const joined = whole.length > size ? joinedAtBlanks(whole, header.delimiter) : whole;
  const cells = joined.length === size ? joined : whole;
  if (row.cells.length > 0 && row.cells.every((cell) => RULE.test(cell.trim()))) {
    for (let line = row.line; line <= row.endLine; line++) output.boilerplate.push(line);
  } else if (row.broken !== undefined) {
    quarantine(output, row, name, row.broken, 'Close the quotes; write a quote inside a cell twice.');
  } else if (cells.length !== header.names.length) {
    const why = `It has ${cells.length} cells, but the header has ${header.names.length}.`;
    quarantine(output, row, name, why, 'Put quotes around cells that hold the separator or a line break.');
  } else {
    if (cells !== whole) {
      const what = `${name}: a cell with “${header.delimiter} ” in it has no quotes`;
      const why = 'a separator with a blank after it was read as one within a text';
      doubt(output, row, what, why, 'put quotes around the cell');
    }
    addCells(row, cells, header, name, output);
  }
}

/** The rule below the header of a Markdown table. */
const RULE = /^:?-{2,}:?$/;

/**
 * The cells of a row, with cells that begin with a blank joined to the previous one: programs write no blank after a
 * separator.
 */
function joinedAtBlanks(cells: readonly string[], delimiter: string): string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    if (/^ \S/.test(cell) && joined.length > 0) joined[joined.length - 1] += delimiter + cell;
    else joined.push(cell);
  }
  return joined;
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
