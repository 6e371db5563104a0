import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportPreview } from './preview-import.ts';

/** Writes the lists as received, and what registers them: a diff that git alone can undo. */
export async function writeImport(
  folder: string,
  { content }: ImportPreview,
  received: ReadonlyMap<string, Buffer>,
): Promise<void> {
  await mkdir(path.join(folder, 'sources'), { recursive: true });
  for (const [file, bytes] of received) await writeFile(path.join(folder, 'sources', file), bytes);
  await writeFile(path.join(folder, content.config.path), content.config.text);
  await writeFile(path.join(folder, content.ledger.path), content.ledger.text);
}
