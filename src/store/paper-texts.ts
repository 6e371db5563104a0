import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { PaperText } from '../schemas/paper-text.ts';
import { readRows, writeRows } from './cached-rows.ts';

/** The file of the papers' texts: one JSON object a line, one line a paper, in the order of the papers. */
export function paperTextsFile(cache: string): string {
  return path.join(cache, 'papers.jsonl');
}

/** Reads the texts, one after the other. */
export function readPaperTexts(file: string): AsyncGenerator<PaperText> {
  return readRows(file);
}

/** Writes texts as rows of JSON: the file whole, then put in place. */
export async function writePaperTexts(file: string, rows: Iterable<string>): Promise<void> {
  await writeRows(file, rows);
}

/** Where a text stands in the file, in bytes. */
interface Place {
  start: number;
  bytes: number;
}

/** Texts that are kept in memory; those of more papers are read each time. */
const MOST_IN_MEMORY = 25_000;
const LINE_END = 10;
const CHUNK = 4_000_000;
/** A row begins with the slug, which holds nothing that JSON escapes. */
const SLUG = /^\{"slug":"([^"\\]+)"/;
const LONGEST_START = 1_000;

/** The texts of the papers by slug, each read when it is asked for: a library's texts can be larger than memory. */
export class PaperTexts {
  readonly #file: string;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #read = new Map<string, PaperText>();

  /** Finds the texts in the file; none where there is no file. */
  constructor(file: string) {
    this.#file = file;
    this.#places = findPlaces(file);
  }

  /** Undefined for a paper without a text. */
  get(slug: string): PaperText | undefined {
    const known = this.#read.get(slug);
    const place = this.#places.get(slug);
    if (known !== undefined || place === undefined) return known;
    const text = JSON.parse(readAt(this.#file, place)) as PaperText;
    if (this.#read.size < MOST_IN_MEMORY) this.#read.set(slug, text);
    return text;
  }
}

function readAt(file: string, { start, bytes }: Place): string {
  const row = Buffer.alloc(bytes);
  const opened = openSync(file, 'r');
  readSync(opened, row, 0, bytes, start);
  closeSync(opened);
  return row.toString();
}

function findPlaces(file: string): Map<string, Place> {
  const places = new Map<string, Place>();
  let opened: number;
  try {
    opened = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return places;
    throw error;
  }
  for (const { start, bytes, beginning } of rowsOf(opened)) {
    const slug = SLUG.exec(beginning)?.[1];
    if (slug !== undefined) places.set(slug, { start, bytes });
  }
  closeSync(opened);
  return places;
}

/** The whole lines of an open file, with the first characters of each. */
function* rowsOf(opened: number): Generator<Place & { beginning: string }> {
  const chunk = Buffer.alloc(CHUNK);
  let start = 0;
  let beginning = '';
  for (let at = 0; ; ) {
    const bytes = readSync(opened, chunk, 0, CHUNK, at);
    if (bytes === 0) return;
    for (let from = 0; from < bytes; ) {
      const end = chunk.subarray(0, bytes).indexOf(LINE_END, from);
      const missing = LONGEST_START - beginning.length;
      if (missing > 0) {
        beginning += chunk.toString('latin1', from, Math.min(from + missing, end < 0 ? bytes : end));
      }
      if (end < 0) break;
      yield { start, bytes: at + end - start, beginning };
      [start, beginning, from] = [at + end + 1, '', end + 1];
    }
    at += bytes;
  }
}
