import { gzipSync } from 'node:zlib';
import { digestOf } from '../base/digest.ts';
import { ownsPlace, type Shard } from '../base/shard.ts';
import { type IndexFile, indexFiles, partition, searchRecords } from '../search/index/index-files.ts';
import type { Searchable } from '../search/index/searchable.ts';
import { closePagefind, makePagefindIndex } from './pagefind-index.ts';

/** Files are packed once and fetched for years. */
const PACKED = { level: 9 };

/** A part of the site's search index to make. */
export interface SearchTask {
  searchable: Searchable;
  shard: Shard;
  /** Keys whose files the last site has whole: they need not be made again. */
  whole: readonly string[];
}

/** Files below the folder of the search index, each with the key of what it is made from. */
export interface MadeIndex {
  files: { file: string; key: string; bytes: Uint8Array }[];
  /** Those of the given keys whose files stay as they are. */
  unchanged: string[];
}

/** Makes the search index, but for what an earlier build made of the same. Throws on any error of Pagefind. */
export async function makeSearchIndex({ searchable, shard, whole }: SearchTask): Promise<MadeIndex> {
  const made: MadeIndex = { files: [], unchanged: [] };
  const make = async (name: string, input: unknown, files: () => Promise<[string, Uint8Array][]>) => {
    const key = `${name} ${digestOf(JSON.stringify(input))}`;
    if (whole.includes(key)) made.unchanged.push(key);
    else for (const [file, bytes] of await files()) made.files.push({ file, key, bytes });
  };
  const records = searchRecords(searchable);
  try {
    for (const [number, own] of partition(records)) {
      if (!ownsPlace(shard, number - 1)) continue;
      await make(`pagefind-${number}`, own, () => makePagefindIndex(number, own));
    }
  } finally {
    await closePagefind();
  }
  await make('index', [searchable, shard], async () => indexFiles(searchable, records, shard).map(pack));
  return made;
}

function pack([name, data]: IndexFile): [string, Uint8Array] {
  const text = JSON.stringify(data);
  return [name, name.endsWith('.gz') ? gzipSync(text, PACKED) : Buffer.from(text)];
}
