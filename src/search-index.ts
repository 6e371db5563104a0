import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getProgress } from './progress.ts';
import { makeIndexFiles } from './search/index-files.ts';
import { indexFolder, indexLanguage } from './search/indexes.ts';
import type { SearchRecord } from './search/record.ts';
import { readSearchable } from './searchable-file.ts';
import { type Shard, WHOLE } from './shard.ts';

type Pagefind = typeof import('pagefind');
type PagefindIndex = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/** Files of Pagefind's that this site does not load. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/** Records that wait for Pagefind's answer at a time. */
const BATCH = 64;

/**
 * Builds the search index of a part of the site from the library's data: Pagefind's files and the library's own, all in
 * `folder`. `cache` is where the loader left what is indexed. Throws on any error of Pagefind.
 */
export async function writeSearchIndex(cache: string, folder: string, shard: Shard = WHOLE): Promise<void> {
  const { records, files } = makeIndexFiles(await readSearchable(cache), shard);
  if (records.length > 0) await writePagefind(records, path.join(folder, indexFolder(shard.index)), shard);
  // Pagefind writes nothing for a library without papers.
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(([name, data]) => writeFile(path.join(folder, name), JSON.stringify(data))));
}

async function writePagefind(records: readonly SearchRecord[], folder: string, shard: Shard): Promise<void> {
  const pagefind = await import('pagefind');
  const language = indexLanguage(shard.index);
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
    failOn(errors);
    if (!index) throw new Error('Pagefind made no index');
    await addRecords(index, records, language);
    failOn((await index.writeFiles({ outputPath: folder })).errors);
    const unused = shard.index === 1 ? UNUSED : [...UNUSED, 'pagefind.js', `wasm.${language}.pagefind`];
    await Promise.all(unused.map((name) => rm(path.join(folder, name), { force: true })));
  } finally {
    await pagefind.close();
  }
}

async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: string,
): Promise<void> {
  const progress = getProgress();
  for (let from = 0; from < records.length; from += BATCH) {
    const answers = await Promise.all(
      records.slice(from, from + BATCH).map((record) => index.addCustomRecord({ ...record, language })),
    );
    for (const { errors } of answers) failOn(errors);
    progress.tick(Math.min(from + BATCH, records.length), records.length);
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the library: ${errors.join('; ')}`);
}
