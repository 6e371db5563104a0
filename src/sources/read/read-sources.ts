import type { TextFile } from '../../base/content-files.ts';
import type { SourceRow } from '../../schemas/content/library-config.ts';
import type { SourceFile } from '../adapter.ts';
import { type ReadSource, readSource } from './read-source.ts';

/** Reads every file of `content/sources/` with `read`, each with what its row in library.yaml says. */
export function readSources(
  files: readonly TextFile[],
  rows: readonly SourceRow[],
  read: (source: SourceFile) => ReadSource = readSource,
): ReadSource[] {
  const rowOf = new Map(rows.map((row) => [row.file, row]));
  return files.map(({ path, text }) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const { retrieved, columns } = rowOf.get(file) ?? {};
    return read({ file, text, ...(retrieved && { retrieved }), ...(columns && { columns }) });
  });
}
