import { countBreaks } from '../lines.ts';

/** A row of a delimited table, which may span several lines. Lines are 1-based and inclusive. */
export interface Row {
  text: string;
  line: number;
  endLine: number;
  /** Why its cells cannot be separated; such a row is only its first line. */
  broken?: string;
  cells: string[];
}

/** Longest row, in characters; a quote that closes later than this was not meant to open a cell. */
const LONGEST_ROW = 100_000;
const NOT_CLOSED = 'A quoted cell is not closed.';
const LONE_QUOTE = 'A quote ends a cell that no quote begins.';

/** Splits a table into rows (RFC 4180): line breaks in quoted cells do not end a row. Blank lines are skipped. */
export function* readRows(text: string, delimiter: string, firstLine = 1): Generator<Row> {
  let line = firstLine;
  for (let at = 0; at < text.length; ) {
    const read = readRow(text, at, delimiter);
    const end = typeof read === 'string' ? endOfLine(text, at) : read.end;
    const row = text.slice(at, end);
    const endLine = typeof read === 'string' ? line : line + read.breaks;
    if (typeof read === 'string') yield { text: row, line, endLine, broken: read, cells: [] };
    else if (row.trim() !== '') yield { text: row, line, endLine, cells: read.cells };
    line = endLine + 1;
    at = end + 1;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

interface ReadRow {
  cells: string[];
  end: number;
  breaks: number;
}

/** The cells of the row at `from`, or why they cannot be read. */
function readRow(text: string, from: number, delimiter: string): ReadRow | string {
  const cells: string[] = [];
  const lineEnd = endOfLine(text, from);
  let rowEnd = lineEnd;
  let breaks = 0;
  for (let at = from; ; ) {
    if (text[at] === '"') {
      const close = endOfQuoted(text, at, Math.min(text.length, from + LONGEST_ROW), delimiter);
      if (close < 0 && delimiter === '\t') return unquoted(text.slice(from, lineEnd), delimiter, lineEnd);
      if (close < 0) return NOT_CLOSED;
      const cell = text.slice(at + 1, close).replaceAll('""', '"');
      breaks += close > rowEnd ? countBreaks(cell) : 0;
      cells.push(cell);
      at = close + 1;
      if (at > rowEnd) rowEnd = endOfLine(text, at);
    } else {
      const next = text.slice(at, rowEnd).indexOf(delimiter);
      const end = next < 0 ? rowEnd : at + next;
      const cell = text.slice(at, end);
      if (delimiter !== '\t' && cell.endsWith('"')) return LONE_QUOTE;
      cells.push(cell);
      at = end;
    }
    if (at >= rowEnd) return { cells, end: rowEnd, breaks };
    at++;
  }
}

/** In most tab-separated tables, quotes have no meaning. */
function unquoted(row: string, delimiter: string, end: number): ReadRow {
  return { cells: row.split(delimiter), end, breaks: 0 };
}

/** Offset of the quote that closes the cell, or -1; a quote inside a cell is doubled. */
function endOfQuoted(text: string, open: number, limit: number, delimiter: string): number {
  for (let at = text.indexOf('"', open + 1); at >= 0 && at < limit; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else return [delimiter, '\n', undefined].includes(text[at + 1]) ? at : -1;
  }
  return -1;
}
