import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildEnvironment } from '../base/environment.ts';
import { ownsPlace } from '../base/shard.ts';
import { dealOut, type IndexFile, indexFiles, searchRecords } from '../search/index/index-files.ts';
import type { SearchRecord } from '../search/index/record.ts';
import { codeVersion } from '../store/code-version.ts';
import { KeptFiles } from '../store/kept-files.ts';
import { readSearchable } from '../store/searchable-file.ts';
import { closePagefind, makePagefindIndex, type PagefindFile } from './pagefind-index.ts';

/** Files are packed once and fetched for years. */
const PACKED = { level: 9 };

/**
 * Writes the search index of the environment's part of the site into `folder`, from what the loader left in the cache,
 * so that it can be made while pages are rendered. A Pagefind index whose pages are those of an earlier build is taken
 * from the cache. Throws on any error of Pagefind.
 */
export async function writeSearchIndex(
  { cache, fullUpTo, shard }: Pick<BuildEnvironment, 'cache' | 'fullUpTo' | 'shard'>,
  folder: string,
): Promise<void> {
  const searchable = { ...(await readSearchable(cache)), fullUpTo };
  const records = searchRecords(searchable);
  // Pagefind writes nothing for a library without papers.
  mkdirSync(folder, { recursive: true });
  try {
    for (const [number, own] of dealOut(records)) {
      if (ownsPlace(shard, number - 1)) writeFiles(folder, await pagefindFiles(cache, number, own));
    }
  } finally {
    await closePagefind();
  }
  writeFiles(folder, indexFiles(searchable, records, shard).map(pack));
}

/** The files of one Pagefind index, made only where no build has. */
async function pagefindFiles(
  cache: string,
  number: number,
  records: readonly SearchRecord[],
): Promise<PagefindFile[]> {
  const version = hash('sha256', `${await codeVersion(process.cwd())}\n${JSON.stringify(records)}`);
  const kept = new KeptFiles(path.join(cache, `pagefind-${number}`), version);
  const standing = [...kept.files()];
  if (standing.length > 0 && standing.length === kept.names.length) {
    kept.close();
    return standing;
  }
  const files = await makePagefindIndex(number, records);
  for (const [name, content] of files) kept.put(name, '', content);
  kept.save();
  return files;
}

function pack([name, data]: IndexFile): PagefindFile {
  const text = JSON.stringify(data);
  return [name, name.endsWith('.gz') ? gzipSync(text, PACKED) : Buffer.from(text)];
}

/** Tens of thousands of small files: asynchronous writing costs several times as much for each. */
function writeFiles(folder: string, files: readonly PagefindFile[]): void {
  for (const below of new Set(files.map(([name]) => path.dirname(name)))) {
    mkdirSync(path.join(folder, below), { recursive: true });
  }
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
}
