import { gzipSync } from 'node:zlib';
import { digestOf } from '../base/digest.ts';
import { ownsPlace, type Shard } from '../base/shard.ts';
import { type IndexFile, indexFiles, partition, searchRecords } from '../search/index/index-files.ts';
import type { Searchable } from '../search/index/searchable.ts';
import { closePagefind, makePagefindIndex } from './pagefind-index.ts';

/** Files are compressed once and fetched for years. */
const PACKED = { level: 9 };

/** The part of the site's search index to be made. */
export interface SearchTask {
  searchable: Searchable;
  shard: Shard;
  /** Keys whose files are intact in the last site, so they need not be made again. */
  whole: readonly string[];
}

/** Files below the folder of the search index, each with the key of its inputs. */
export interface MadeIndex {
  files: { file: string; key: string; bytes: Uint8Array }[];
  /** Those of the given keys whose files stay as they are. */
  unchanged: string[];
}

/**
 * Makes the search index, except for what an earlier build made from the same inputs. Throws on any error from
 * Pagefind.
 */
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
