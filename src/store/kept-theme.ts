import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** Moves a theme that was made in a folder into the cache, replacing any earlier one, and returns its place. */
export async function keepTheme(cache: string, key: string, made: string): Promise<string> {
  const folder = folderIn(cache);
  const beside = `${folder}.next`;
  await rm(beside, { recursive: true, force: true });
  try {
    // The cache may be on another disk.
    await rename(made, beside).catch(() => cp(made, beside, { recursive: true }));
    const record = { key, files: await digestsOf(beside) } satisfies z.input<typeof Record>;
    await writeFile(path.join(beside, RECORD), JSON.stringify(record));
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
    return folder;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Relative path and digest of every file in a folder. */
async function digestsOf(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Promise.all(names.map(async (name) => [name, digestOf(await readFile(path.join(folder, name)))]));
}

function folderIn(cache: string): string {
  return path.join(cache, 'theme');
}
