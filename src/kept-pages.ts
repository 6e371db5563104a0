import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A page as it stands in the pack: pages follow each other in the order of their rows. */
interface Row {
  page: string;
  key: string;
  /** Of the HTML. */
  digest: string;
  bytes: number;
}

/** Pages that the last build has rendered, by what they show. */
type Standing = ReadonlyMap<string, Row & { start: number }>;

const NEXT = '.next';

/**
 * The HTML of pages, kept from one build to the next: a pack of all of it and a list of what is in it, one JSON value a
 * line, the first of which is the version. A page is found under a key of everything that it shows, and must match its
 * digest, so that the files may be old, damaged, deleted or another branch's: what they lack is rendered again. What a
 * build does not put back is dropped when it is saved.
 */
export class KeptPages {
  readonly #file: string;
  readonly #version: string;
  readonly #standing: Standing;
  readonly #pack: number | null;
  readonly #fresh: number;
  readonly #rows: Row[] = [];

  /** `file` has no extension. `version` must change with everything but the keys that pages depend on. */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#standing = readList(file, version);
    this.#pack = this.#standing.size > 0 ? openIfThere(packOf(file)) : null;
    mkdirSync(path.dirname(file), { recursive: true });
    this.#fresh = openSync(packOf(file) + NEXT, 'w');
  }

  /** Number of pages that stand. */
  get size(): number {
    return this.#pack === null ? 0 : this.#standing.size;
  }

  /** The HTML of a page that was rendered for this key; undefined where there is none that is whole. */
  get(page: string, key: string): Buffer | undefined {
    const row = this.#standing.get(page);
    if (this.#pack === null || row?.key !== key) return undefined;
    const bytes = Buffer.alloc(row.bytes);
    const read = readSync(this.#pack, bytes, 0, row.bytes, row.start);
    return read === row.bytes && digestOf(bytes) === row.digest ? bytes : undefined;
  }

  put(page: string, key: string, html: Buffer): void {
    writeSync(this.#fresh, html);
    this.#rows.push({ page, key, digest: digestOf(html), bytes: html.length });
  }

  /** Puts what this build has in the place of what stood. Nothing can be read or put after it. */
  save(): void {
    this.close();
    const lines = [this.#version, ...this.#rows].map((row) => `${JSON.stringify(row)}\n`);
    const list = openSync(listOf(this.#file) + NEXT, 'w');
    for (const line of lines) writeSync(list, line);
    closeSync(list);
    for (const file of [packOf(this.#file), listOf(this.#file)]) renameSync(file + NEXT, file);
  }

  /** Leaves what stood as it is. */
  close(): void {
    closeSync(this.#fresh);
    if (this.#pack !== null) closeSync(this.#pack);
  }
}

function packOf(file: string): string {
  return `${file}.pack`;
}

function listOf(file: string): string {
  return `${file}.jsonl`;
}

function digestOf(text: Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** What stands; nothing where it is missing, damaged or of another version. */
function readList(file: string, version: string): Standing {
  const standing = new Map<string, Row & { start: number }>();
  try {
    const [first = '', ...lines] = readFileSync(listOf(file), 'utf8').split('\n');
    if (JSON.parse(first) !== version) return standing;
    let start = 0;
    for (const line of lines.filter(Boolean)) {
      const row = JSON.parse(line) as Row;
      standing.set(row.page, { ...row, start });
      start += row.bytes;
    }
    return standing;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT' || thrown instanceof SyntaxError)
      return new Map();
    throw thrown;
  }
}

function openIfThere(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}
