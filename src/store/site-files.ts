import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../base/digest.ts';

/** What is known of a file of the last site. */
const Row = z.object({
  /** Path below the folder of the site, with forward slashes. */
  file: z.string(),
  /** Of everything that the file is made from; empty where that is not known. */
  key: z.string(),
  /** Of its bytes. */
  digest: z.string(),
  bytes: z.int().nonnegative(),
  /** When it was written, in milliseconds. */
  written: z.number(),
  /** What a check needs to know of it, so that it is not read again. */
  facts: z.unknown(),
});
type Row = z.infer<typeof Row>;

/** The first line of the list. */
const Heading = z.object({ version: z.string() });

/** Where a site is made and what it is made from. */
interface Place {
  /** Folder in which the site is made; empty. */
  next: string;
  /** Folder of the last site, where there is one. */
  last: string;
  /** File in the cache that lists the files of the last site. */
  list: string;
  /** Of everything that all files depend on besides their keys. */
  version: string;
}

/**
 * The files of a site that is being made. One whose key is that of the last site's file, and which still is as it was
 * written, is linked or copied from there: neither made nor read again. `factsOf` tells what a check needs of a file
 * that is written.
 */
export class SiteFiles {
  readonly #place: Place;
  readonly #factsOf: (file: string, bytes: Buffer) => unknown;
  readonly #last: ReadonlyMap<string, Row>;
  readonly #rows = new Map<string, Row>();
  readonly #folders = new Set<string>();

  constructor(place: Place, factsOf: (file: string, bytes: Buffer) => unknown) {
    this.#place = place;
    this.#factsOf = factsOf;
    this.#last = readList(place);
    mkdirSync(place.next, { recursive: true });
  }

  /** The files that there are, with what a check needs of them. */
  *facts(): Generator<[file: string, facts: unknown]> {
    for (const { file, facts } of this.#rows.values()) yield [file, facts];
  }

  /** Bytes of the files whose paths begin so. */
  bytesBelow(beginning: string): number {
    let sum = 0;
    for (const { file, bytes } of this.#rows.values()) if (file.startsWith(beginning)) sum += bytes;
    return sum;
  }

  /** Takes over the last site's file, where it was made for this key and is whole. */
  reuse(file: string, key: string): boolean {
    const row = this.#last.get(file);
    return row?.key === key && this.#isWhole(row) && this.#take(row);
  }

  /** Keys whose names begin so and whose files the last site has whole. */
  wholeKeys(beginning: string): string[] {
    const rows = [...this.#last.values()].filter(({ key }) => key.startsWith(beginning));
    const damaged = new Set(rows.filter((row) => !this.#isWhole(row)).map(({ key }) => key));
    return [...new Set(rows.map(({ key }) => key))].filter((key) => !damaged.has(key));
  }

  /** Takes over all the last site's files of a key. */
  reuseAll(key: string): void {
    for (const row of this.#last.values()) if (row.key === key) this.#take(row);
  }

  /** Writes a file that was made for a key. */
  write(file: string, content: Uint8Array | string, key = ''): void {
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (this.#rows.has(file)) throw new Error(`${file} is written twice: this is a defect of Lectern`);
    const digest = digestOf(bytes);
    const last = this.#last.get(file);
    if (last?.digest === digest && this.#isWhole(last)) this.#take({ ...last, key });
    else {
      const place = this.#placeOf(file);
      writeFileSync(place, bytes);
      const written = statSync(place).mtimeMs;
      this.#rows.set(file, {
        file,
        key,
        digest,
        bytes: bytes.length,
        written,
        facts: this.#factsOf(file, bytes),
      });
    }
  }

  /** Lists the files for the next build, once they are in their place. */
  save(): void {
    const { list, version } = this.#place;
    mkdirSync(path.dirname(list), { recursive: true });
    const opened = openSync(`${list}.next`, 'w');
    let chunk = `${JSON.stringify({ version } satisfies z.infer<typeof Heading>)}\n`;
    for (const row of this.#rows.values()) {
      chunk += `${JSON.stringify(row)}\n`;
      if (chunk.length < CHUNK) continue;
      writeSync(opened, chunk);
      chunk = '';
    }
    writeSync(opened, chunk);
    closeSync(opened);
    renameSync(`${list}.next`, list);
  }

  /** Whether the last site's file is as it was written; its bytes are compared where it was touched since. */
  #isWhole({ file, bytes, written, digest }: Row): boolean {
    const place = path.join(this.#place.last, file);
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== bytes) return false;
    return found.mtimeMs === written || digestOf(readFileSync(place)) === digest;
  }

  #take(row: Row): true {
    const from = path.join(this.#place.last, row.file);
    const to = this.#placeOf(row.file);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
    }
    this.#rows.set(row.file, row);
    return true;
  }

  #placeOf(file: string): string {
    const place = path.join(this.#place.next, file);
    const folder = path.dirname(place);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return place;
  }
}

/** Characters that are written at once. */
const CHUNK = 1_000_000;

/** The files of the last site; none where the list is missing, damaged or of another version. */
function readList({ list, version }: Place): Map<string, Row> {
  const rows = new Map<string, Row>();
  try {
    const [first = '', ...lines] = readFileSync(list, 'utf8').split('\n');
    if (Heading.parse(JSON.parse(first)).version !== version) return rows;
    for (const line of lines) {
      if (line === '') continue;
      const row = Row.parse(JSON.parse(line));
      rows.set(row.file, row);
    }
    return rows;
  } catch {
    return new Map();
  }
}
