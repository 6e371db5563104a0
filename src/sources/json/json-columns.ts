import { fieldOfName } from '../table/delimited-fields.ts';
import { parseJson } from './json-text.ts';

/**
 * The rows of a table stored as JSON by column: `{"title": ["A"], …}`, `{"title": {"0": "A"}, …}`, `{"columns":
 * ["title"], "data": [["A"]]}`, or `[["title"], ["A"]]`. Undefined if the text is not such a table.
 */
export function rowsOfColumns(text: string): object[] | undefined {
  if (!/^\s*(?:\[\s*\[|\{\s*"[^"]{1,100}"\s*:\s*[[{])/.test(text)) return undefined;
  const value = parseJson(text);
  if (Array.isArray(value)) return rowsBelow(value[0], value.slice(1));
  if (typeof value !== 'object' || value === null) return undefined;
  const { columns, data } = value as { columns?: unknown; data?: unknown };
  if (Array.isArray(columns)) return rowsBelow(columns, data);
  const members = Object.entries(value).filter(([, column]) => typeof column === 'object' && column !== null);
  const title = members.find(([name]) => fieldOfName(name) === 'title')?.[1] as object | undefined;
  if (!title || members.length < 2 || members.length < Object.keys(value).length) return undefined;
  const places = Object.keys(title);
  const isColumn = ([, column]: [string, object]) => Object.keys(column).length === places.length;
  if (places.length === 0 || !members.every(isColumn)) return undefined;
  return places.map((at) =>
    Object.fromEntries(members.map(([name, column]) => [name, (column as Record<string, unknown>)[at]])),
  );
}

function rowsBelow(names: unknown, rows: unknown): object[] | undefined {
  if (!Array.isArray(names) || !Array.isArray(rows) || rows.length === 0) return undefined;
  if (!names.some((name) => typeof name === 'string' && fieldOfName(name) === 'title')) return undefined;
  if (!rows.every((row) => Array.isArray(row) && row.length === names.length)) return undefined;
  return (rows as unknown[][]).map((row) =>
    Object.fromEntries(names.map((name, at) => [String(name), row[at]])),
  );
}
