import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../base/digest.ts';

/** A file as it stands in the pack: files follow each other in the order of their rows. */
const Row = z.object({
  name: z.string(),
  key: z.string(),
  /** Of the content. */
  digest: z.string(),
  bytes: z.int().nonnegative(),
});
type Row = z.infer<typeof Row>;

/** The first line of the list. */
const Heading = z.object({ version: z.string(), files: z.int() });

/** Files that the last build has left, by name. */
type Standing = ReadonlyMap<string, Row & { start: number }>;

const NEXT = '.next';

/**
 * Files of a site, kept from one build to the next: a pack of their contents and a list of what is in it, one JSON value
 * a line, after the version and the number of files. A file is found under a key of everything that it depends on, and must
 * match its digest, so that pack and list may be old, damaged, deleted or another branch's: what they lack is made
 * again. What a build does not put back is dropped when it is saved.
 */
export class KeptFiles {
  readonly #file: string;
  readonly #version: string;
  readonly #standing: Standing;
  readonly #pack: number | null;
  readonly #fresh: number;
  readonly #rows: Row[] = [];
  #isEnded = false;

  /** `file` has no extension. `version` must change with everything but the keys that the files depend on. */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#standing = readList(file, version);
    this.#pack = this.#standing.size > 0 ? openSync(packOf(file), 'r') : null;
    mkdirSync(path.dirname(file), { recursive: true });
    this.#fresh = openSync(packOf(file) + NEXT, 'w');
  }

  /** The names of the files that stand. */
  get names(): string[] {
    return this.#pack === null ? [] : [...this.#standing.keys()];
  }

  /** The files that are whole, whatever their keys. */
  *files(): Generator<[name: string, content: Buffer]> {
    for (const { name, key } of this.#standing.values()) {
      const content = this.get(name, key);
      if (content !== undefined) yield [name, content];
    }
  }

  /** A file that was made for this key; undefined where there is none that is whole. */
  get(name: string, key: string): Buffer | undefined {
    const row = this.#standing.get(name);
    if (this.#pack === null || row?.key !== key) return undefined;
    const bytes = Buffer.alloc(row.bytes);
    const read = readSync(this.#pack, bytes, 0, row.bytes, row.start);
    return read === row.bytes && digestOf(bytes) === row.digest ? bytes : undefined;
  }

  put(name: string, key: string, content: Buffer): void {
    writeFileSync(this.#fresh, content);
    this.#rows.push({ name, key, digest: digestOf(content), bytes: content.length });
  }

  /** Puts what this build has in the place of what stood. Nothing can be read or put after it. */
  save(): void {
    this.#end();
    const list = openSync(listOf(this.#file) + NEXT, 'w');
    const heading: z.infer<typeof Heading> = { version: this.#version, files: this.#rows.length };
    for (const row of [heading, ...this.#rows]) writeSync(list, `${JSON.stringify(row)}\n`);
    closeSync(list);
    for (const file of [packOf(this.#file), listOf(this.#file)]) renameSync(file + NEXT, file);
  }

  /** Leaves what stood as it is, where nothing was saved. Nothing can be read or put after it. */
  close(): void {
    if (this.#isEnded) return;
    this.#end();
    rmSync(packOf(this.#file) + NEXT, { force: true });
  }

  #end(): void {
    this.#isEnded = true;
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

/** What stands; nothing where it is missing, damaged or of another version. */
function readList(file: string, version: string): Standing {
  const standing = new Map<string, Row & { start: number }>();
  try {
    const [first = '', ...lines] = readFileSync(listOf(file), 'utf8').split('\n');
    const heading = Heading.parse(JSON.parse(first));
    if (heading.version !== version) return standing;
    let start = 0;
    for (const line of lines.filter(Boolean)) {
      const row = Row.parse(JSON.parse(line));
      standing.set(row.name, { ...row, start });
      start += row.bytes;
    }
    const isWhole = standing.size === heading.files && start === statSync(packOf(file)).size;
    return isWhole ? standing : new Map();
  } catch (thrown) {
    const isMissing = (thrown as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing || thrown instanceof SyntaxError || thrown instanceof z.ZodError) return new Map();
    throw thrown;
  }
}
