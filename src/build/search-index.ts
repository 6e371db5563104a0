import { gzipSync } from 'node:zlib';
import { INDEX } from '../base/addresses.ts';
import { digestOf } from '../base/digest.ts';
import { ownsPlace, type Shard } from '../base/shard.ts';
import { type IndexFile, indexFiles, partition, searchRecords } from '../search/index/index-files.ts';
import type { SearchRecord } from '../search/index/record.ts';
import type { Searchable } from '../search/index/searchable.ts';
import { beginPagefindIndex, closePagefind } from './pagefind-index.ts';

/** Files are compressed once and fetched for years. */
const PACKED = { level: 9 };

/** The part of the site's search index to be made. */
export interface SearchTask {
  searchable: Searchable;
  shard: Shard;
  /** Keys whose files are intact in the last site, so they need not be made again. */
  whole: readonly string[];
  /** Files of the last site, each with the digest of what it holds. */
  last: ReadonlyMap<string, string>;
}

/** A file below the folder of the search index, with the key of its inputs. */
interface MadeFile {
  file: string;
  key: string;
}

export interface MadeIndex {
  /** The digest is of what a file holds before it is packed, where that was looked at. */
  files: (MadeFile & { bytes: Uint8Array; unpacked?: string })[];
  /** Files that hold what they hold in the last site. */
  same: MadeFile[];
  /** Those of the given keys whose files stay as they are. */
  unchanged: string[];
}

/**
 * Makes the search index, except for what an earlier build made from the same inputs. Throws on any error from
 * Pagefind.
 */
export async function makeSearchIndex(task: SearchTask): Promise<MadeIndex> {
  const { searchable, shard } = task;
  const made: MadeIndex = { files: [], same: [], unchanged: [] };
  const records = searchRecords(searchable);
  const parts = [...partition(records)]
    .filter(([number]) => ownsPlace(shard, number - 1))
    .map(([number, own]) => ({ number, own, key: keyOf(`pagefind-${number}`, own) }))
    .filter(({ key }) => isToMake(key, task, made));
  let isOwnMade = false;
  const makeOwn = () => {
    if (!isOwnMade) addOwnFiles(task, records, made);
    isOwnMade = true;
  };
  try {
    for (const { number, own, key } of parts) {
      const { files } = await beginPagefindIndex(number, own);
      // Pagefind takes its time, and this thread has nothing else to do.
      makeOwn();
      for (const [file, bytes] of await files) made.files.push({ file, key, bytes });
    }
  } finally {
    if (parts.length > 0) await closePagefind();
  }
  makeOwn();
  return made;
}

/** Whether the files of a key are to be made; those that are not are noted. */
function isToMake(key: string, { whole }: SearchTask, { unchanged }: MadeIndex): boolean {
  const isWhole = whole.includes(key);
  if (isWhole) unchanged.push(key);
  return !isWhole;
}

/** A key of records, each digested on its own: to write them all as one JSON text takes four times as long. */
function keyOf(name: string, inputs: readonly unknown[]): string {
  return `${name} ${digestOf(inputs.map((input) => digestOf(JSON.stringify(input))).join(' '))}`;
}

/** Adds the files beside Pagefind's. */
function addOwnFiles(task: SearchTask, records: readonly SearchRecord[], made: MadeIndex): void {
  const { searchable, shard } = task;
  const { papers, ...others } = searchable;
  const key = keyOf('index', [...papers, others, shard]);
  if (!isToMake(key, task, made)) return;
  for (const file of indexFiles(searchable, records, shard)) addPacked(file, key, task, made);
}

/** Adds a file, packed; one that holds what it holds in the last site is neither packed nor sent again. */
function addPacked([file, data]: IndexFile, key: string, { last }: SearchTask, made: MadeIndex): void {
  const text = JSON.stringify(data);
  const unpacked = digestOf(text);
  if (last.get(`${INDEX}/${file}`) === unpacked) made.same.push({ file, key });
  else {
    // What zlib returns is a part of a larger buffer, all of which would be sent to the main thread.
    const bytes = file.endsWith('.gz') ? new Uint8Array(gzipSync(text, PACKED)) : Buffer.from(text);
    made.files.push({ file, key, bytes, unpacked });
  }
}
