import { parse as parseCsv } from 'csv-parse/sync';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, emptyOutput, excerpt, quarantine } from '../draft.ts';
import { draftOfRow, FIELDS, type Field } from './delimited-fields.ts';
import { type Row, readRows } from './delimited-rows.ts';

const DELIMITERS = [',', '\t', ';'];

interface Header {
  delimiter: string;
  columns: (Field | undefined)[];
}

/** Reads tables with a header: values separated by commas, semicolons or tabs. */
export const delimited: Adapter = {
  format: 'table (CSV or TSV)',
  recognises: ({ text }) => readHeader(text) !== undefined,
  read: readTable,
};

/** The first line, read with the delimiter that gives the most known columns; a table has a title and one more. */
function readHeader(text: string): Header | undefined {
  const first = /^[\s\uFEFF]*([^\n]{1,5000})/.exec(text)?.[1] ?? '';
  const headers = DELIMITERS.map((delimiter) => ({
    delimiter,
    columns: columnsOf(first.trimEnd(), delimiter),
  }));
  const known = ({ columns }: Header) => columns.filter((column) => column !== undefined).length;
  const [best] = headers.sort((a, b) => known(b) - known(a));
  return best && known(best) > 1 && best.columns.includes('title') ? best : undefined;
}

function columnsOf(line: string, delimiter: string): (Field | undefined)[] {
  const { cells } = readCells(line, delimiter);
  return (
    cells?.map(
      (cell) =>
        FIELDS[
          cell
            .trim()
            .toLowerCase()
            .replace(/[\s_-]+/g, ' ')
        ],
    ) ?? []
  );
}

function readCells(row: string, delimiter: string): { cells?: string[]; error?: string } {
  try {
    return { cells: parseCsv(row, { delimiter, relax_quotes: delimiter === '\t' })[0] };
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) };
  }
}

function readTable({ file, text }: SourceFile): AdapterOutput {
  const output = emptyOutput();
  const header = readHeader(text);
  let isHeader = true;
  for (const row of readRows(text, header?.delimiter ?? ',')) {
    if (isHeader && header) output.boilerplate.push(row.line);
    else addRow(file, row, header, output);
    isHeader = false;
  }
  return output;
}

function addRow(file: string, row: Row, header: Header | undefined, output: AdapterOutput): void {
  const place = { file, line: row.line, endLine: row.endLine };
  const name = `The row “${excerpt(row.text)}”`;
  const { cells, error } = row.broken
    ? { error: 'A quoted cell is not closed.' }
    : readCells(row.text, header?.delimiter ?? ',');
  if (!header) {
    quarantine(
      output,
      place,
      name,
      'The table has no header.',
      'Name the columns in the first line; one is “title”.',
    );
  } else if (!cells) {
    quarantine(
      output,
      place,
      name,
      error ?? 'It is empty.',
      'Close the quotes; write a quote inside a cell twice.',
    );
  } else if (cells.length !== header.columns.length) {
    const why = `It has ${cells.length} cells, but the header has ${header.columns.length}.`;
    quarantine(output, place, name, why, 'Put quotes around cells that hold the separator or a line break.');
  } else addCells(place, cells, header, name, output);
}

function addCells(
  place: { file: string; line: number; endLine: number },
  cells: string[],
  { columns }: Header,
  name: string,
  output: AdapterOutput,
): void {
  const values: Partial<Record<Field, string>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim();
    if (column && cell) values[column] ??= cell;
  }
  const draft = draftOfRow(values);
  if (draft) addDraft(output, place, draft, name);
  else {
    const why = `Its authors “${excerpt(values.authors ?? '')}” cannot be told apart.`;
    quarantine(output, place, name, why, 'Put “;” between authors.');
  }
}
