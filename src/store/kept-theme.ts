import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../base/digest.ts';

/** The record of a kept theme, stored next to its files. */
const Record = z.object({
  key: z.string(),
  /** Relative path and digest of every file. */
  files: z.array(z.tuple([z.string(), z.string()])),
});

const RECORD = 'theme.json';

/** The folder of the theme that was kept under a key; null if there is none, or if one of its files has changed. */
export async function openTheme(cache: string, key: string): Promise<string | null> {
  const folder = folderIn(cache);
  try {
    const record = Record.parse(JSON.parse(await readFile(path.join(folder, RECORD), 'utf8')));
    if (record.key !== key) return null;
    const whole = await Promise.all(
      record.files.map(
        async ([file, digest]) => digestOf(await readFile(path.join(folder, file))) === digest,
      ),
    );
    return whole.every(Boolean) ? folder : null;
  } catch {
    return null;
  }
}

/** Moves a theme that was made in a folder on the cache's disk into the cache, replacing any earlier one. */
export async function keepTheme(cache: string, key: string, made: string): Promise<string> {
  const entries = await readdir(made, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(made, path.join(entry.parentPath, entry.name)));
  const files = await Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [name, digestOf(await readFile(path.join(made, name)))],
    ),
  );
  await writeFile(path.join(made, RECORD), JSON.stringify({ key, files } satisfies z.input<typeof Record>));
  const folder = folderIn(cache);
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
  return folder;
}

function folderIn(cache: string): string {
  return path.join(cache, 'theme');
}
