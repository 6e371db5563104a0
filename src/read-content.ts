import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFiles, TextFile } from './content-files.ts';

/**
 * Reads the folder of a library. Missing optional files count as empty; the order of files is that of their names,
 * on every machine. Bytes that are not UTF-8 become U+FFFD.
 */
export async function readContent(folder: string): Promise<ContentFiles> {
  const [config, ledger, assignments, people, sources, topics, curations, synonyms] = await Promise.all([
    readText(folder, 'library.yaml'),
    readText(folder, 'permalinks.json'),
    readText(folder, 'topic-assignments.yaml'),
    readText(folder, 'people.yaml'),
    readFolder(folder, 'sources', ''),
    readFolder(folder, 'topics', '.mdx'),
    readFolder(folder, 'papers', '.mdx'),
    readText(folder, 'synonyms.yaml'),
  ]);
  return { config, ledger, assignments, people, sources, topics, curations, synonyms };
}

async function readFolder(folder: string, name: string, extension: string): Promise<TextFile[]> {
  const files = await readdir(path.join(folder, name), { withFileTypes: true }).catch(ifMissing([]));
  const names = files
    .filter((file) => file.isFile() && !file.name.startsWith('.') && file.name.endsWith(extension))
    .map((file) => file.name)
    .sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(names.map((file) => readText(folder, `${name}/${file}`)));
}

async function readText(folder: string, name: string): Promise<TextFile> {
  const text = await readFile(path.join(folder, name), 'utf8').catch(ifMissing(''));
  return { path: name, text };
}

/** A missing file or folder is an empty one; any other failure is passed on. */
function ifMissing<T>(empty: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return empty;
    throw error;
  };
}
