import path from 'node:path';
import { replaceFiles } from '../../store/replace-files.ts';
import type { ImportPreview } from './preview-import.ts';

/** Writes the lists as received, and the files that register them: a diff that git alone can undo. */
export async function writeImport(
  folder: string,
  { content }: ImportPreview,
  received: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const sources = [...received].map(([file, bytes]) => [path.join(folder, 'sources', file), bytes] as const);
  const { config, ledger } = content;
  const written = [config, ledger].map((file) => [path.join(folder, file.path), file.text] as const);
  await replaceFiles(new Map<string, string | Buffer>([...sources, ...written]));
}
