/** One row of a delimited table, which may go over several lines. Lines are 1-based and inclusive. */
export interface Row {
  text: string;
  line: number;
  endLine: number;
  /** A quoted cell of the row is not closed properly; the row is its first line only. */
  broken: boolean;
}

/** Longest row, in characters; a quote that closes later than this was never meant to open a cell. */
const LONGEST_ROW = 100_000;

/** Cuts a table into rows (RFC 4180): line breaks inside quoted cells do not end a row. Blank lines are no rows. */
export function* readRows(text: string, delimiter: string): Generator<Row> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const closed = endOfRow(text, at, delimiter);
    const end = closed ?? endOfLine(text, at);
    const row = text.slice(at, end).replace(/\r$/, '');
    const endLine = line + (row.match(/\n/g)?.length ?? 0);
    if (row.trim() !== '') yield { text: row, line, endLine, broken: closed === undefined };
    line = endLine + 1;
    at = end + 1;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Offset of the line break that ends the row at `from`; undefined where a quoted cell is not closed. */
function endOfRow(text: string, from: number, delimiter: string): number | undefined {
  let at = from;
  while (at < text.length) {
    if (text[at] === '"') {
      const closed = endOfQuoted(text, at, Math.min(text.length, from + LONGEST_ROW), delimiter);
      if (closed === undefined) return undefined;
      at = closed;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
    if (text[at] !== delimiter) return at;
    at++;
  }
  return at;
}

/** Offset behind the quote that closes the cell; a quote inside a cell is written twice. */
function endOfQuoted(text: string, open: number, limit: number, delimiter: string): number | undefined {
  const cellEnds = [delimiter, '\n', '\r', undefined];
  for (let at = open + 1; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return cellEnds.includes(text[at + 1]) ? at + 1 : undefined;
  }
  return undefined;
}
