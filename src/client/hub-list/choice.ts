/** What a reader asked of a hub's list; an empty text asks for nothing. */
export interface Choice {
  line: string;
  year: string;
  code: boolean;
  sort: '' | 'title';
}

/** The data attributes of a row. */
export interface RowData {
  line?: string;
  year?: string;
  code?: string;
}

/** Reads a choice from the query of an address or the fields of the form. */
export function readChoice(fields: Pick<URLSearchParams, 'get'>): Choice {
  return {
    line: fields.get('line') ?? '',
    year: fields.get('year') ?? '',
    code: fields.get('code') !== null,
    sort: fields.get('sort') === 'title' ? 'title' : '',
  };
}

/** The query of a choice, `?line=…&code=1`, or nothing for an empty one. */
export function writeChoice({ line, year, code, sort }: Choice): string {
  const fields = { line, year, code: code ? '1' : '', sort };
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** Whether a row is among what the reader asked for. */
export function fits({ line, year, code }: Choice, row: RowData): boolean {
  return (!line || row.line === line) && (!year || row.year === year) && (!code || row.code !== undefined);
}
