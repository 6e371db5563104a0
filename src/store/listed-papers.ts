import path from 'node:path';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import { readRows, writeRows } from './cached-rows.ts';

/** A paper as pages list it, with a digest of everything its page shows of itself. */
export interface ListedRow {
  digest: string;
  paper: ListedPaper;
}

/** Leaves the papers, as the JSON of their rows, in the cache. */
export async function writeListedPapers(cache: string, rows: Iterable<string>): Promise<void> {
  await writeRows(fileIn(cache), rows);
}

/** The papers in the order in which they were written. Throws where there are none in the cache. */
export function readListedPapers(cache: string): AsyncGenerator<ListedRow> {
  return readRows(fileIn(cache));
}

function fileIn(cache: string): string {
  return path.join(cache, 'listed-papers.jsonl');
}
