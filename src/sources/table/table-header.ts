import type { MappedField } from '../../schemas/content/library-config.ts';
import type { SourceFile } from '../adapter.ts';
import { fieldOfName, type Plan, planOf } from './delimited-fields.ts';
import { readRows } from './delimited-rows.ts';

const DELIMITERS = [',', '\t', ';', '|'];
/** How many lines may precede the header. */
const LINES_ABOVE = 8;
const LONGEST_HEADER = 10_000;
/** How many blanks and quotes of a header are tried as the start of a row. */
const MOST_PLACES = 1_000;

export interface Header {
  delimiter: string;
  names: string[];
  plan: Plan;
  /** 1-based. */
  line: number;
  /** Offset and line of the first row after it; the header's own line if the line break between them is lost. */
  end: number;
  rowLine: number;
}

type Columns = SourceFile['columns'];

/**
 * The first line that names a title or an identifier and another column, read with the delimiter that yields the most
 * known names. “name” alone may mean anything.
 */
export function readHeader({ text, columns }: SourceFile): Header | undefined {
  let at = 0;
  for (let line = 1; line <= LINES_ABOVE && at < text.length; line++) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const headers = DELIMITERS.map((delimiter) => headerOf(text, at, end, delimiter, columns));
    const [best] = headers.sort((a, b) => b.known - a.known);
    if (best && best.names.length > 1 && isHeader(best)) {
      const { delimiter, names, glued } = best;
      const plan = planOf(names, (name) => fieldIn(columns, name) ?? fieldBeside(names, name));
      return {
        delimiter,
        names,
        plan,
        line,
        end: glued ?? end + 1,
        rowLine: line + (glued === undefined ? 1 : 0),
      };
    }
    at = end + 1;
  }
  return undefined;
}

function fieldIn(columns: Columns, name: string): MappedField | undefined {
  return columns && Object.hasOwn(columns, name) ? columns[name] : fieldOfName(name);
}

/** Publish or Perish calls the journal "source"; others mean the database. */
function fieldBeside(names: readonly string[], name: string): MappedField | undefined {
  return name === 'Source' && names.includes('GSRank') ? 'venue' : undefined;
}

interface Candidate {
  delimiter: string;
  names: string[];
  /** Offset of the row on the header's line. */
  glued?: number;
  fields: (MappedField | undefined)[];
  known: number;
}

function isHeader({ names, fields, known }: Candidate): boolean {
  if (fields.includes('title')) return known > 1 || names.some((name) => /tit|título/i.test(name));
  return fields.includes('doi') || fields.includes('arxiv');
}

function headerOf(text: string, from: number, end: number, delimiter: string, columns: Columns): Candidate {
  const line = { text, from, end: Math.min(end, from + LONGEST_HEADER), delimiter };
  const cells = cellsOf(text.slice(from, line.end), delimiter);
  const isKnown = (name: string) => fieldIn(columns, name) !== undefined;
  const found = cells.length > 0 && cells.every(isKnown) ? undefined : namesBeforeRow(line, cells, isKnown);
  const names = found?.names ?? cells;
  const fields = names.map((name) => fieldIn(columns, name));
  const known = fields.filter((field) => field !== undefined && field !== 'other').length;
  return { delimiter, names, fields, known, ...(found && { glued: found.glued }) };
}

function cellsOf(text: string, delimiter: string): string[] {
  const [row] = readRows(text, delimiter);
  return (row?.cells ?? []).map((cell) => cell.trim());
}

interface HeaderLine {
  text: string;
  from: number;
  end: number;
  delimiter: string;
}

/** Where a row may begin after the last name of a header: after blanks, or at its quote. */
const ROW_AFTER = /(?<=\S)(?: +(?=\S)|(?="))/g;

/**
 * The names of a header, and the offset of a row that follows on the same line: `…,abstract First,Jane,2021`,
 * `…,abstract"First",Jane,2021`. Only the last name ends within a cell, and the row has as many cells as there are
 * names.
 */
function namesBeforeRow(
  { text, from, end, delimiter }: HeaderLine,
  cells: readonly string[],
  isKnown: (name: string) => boolean,
): { names: string[]; glued: number } | undefined {
  const content = text.slice(from, end);
  for (const { index, 0: blanks } of content.matchAll(ROW_AFTER).take(MOST_PLACES)) {
    const names = cellsOf(content.slice(0, index), delimiter);
    const size = names.length;
    if (!names.slice(0, -1).every(isKnown)) return undefined;
    if (size < 2 || !isKnown(names[size - 1] as string) || isKnown(cells[size - 1] ?? '')) continue;
    const glued = from + index + blanks.length;
    const [row, next] = readRows(text.slice(glued), delimiter);
    if (row?.cells.length !== size || row.cells.some(isKnown)) continue;
    // An unknown name may begin like a known one: then the rows below have as many cells as the line.
    if (next === undefined || next.cells.length !== cells.length) return { names, glued };
  }
  return undefined;
}
