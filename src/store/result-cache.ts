import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DIGEST_LENGTH, digestOf } from '../base/digest.ts';

const LINE_END = 10;
/** Where the JSON of a line begins, after two digests. */
const JSON_AT = 2 * (DIGEST_LENGTH + 1);
/** Bytes that wait to be written at a time. */
const WAITING = 1 << 22;

/**
 * Results of pure functions, kept in a file between runs. Each line has a digest of the version of the code, the
 * function's name and its input, then a digest of the result, then the result as JSON. A result is found by the
 * first digest and must match the second, so the file may be old, damaged, deleted or another branch's: missing
 * results are computed again. Results that a run did not use are dropped when the file is saved.
 */
export class ResultCache {
  readonly #file: string;
  readonly #version: string;
  readonly #bytes: Buffer;
  /** Where the lines of the file begin and end, by digest. */
  readonly #kept = new Map<string, [start: number, end: number]>();
  readonly #used = new Map<string, Buffer>();
  /** Results computed ahead, by digest, until they are used. */
  readonly #ahead = new Map<string, unknown>();
  /** Digests of inputs that `lacking` was asked about. */
  readonly #asked = new WeakMap<object, { name: string; digest: string }>();
  #made = 0;

  private constructor(file: string, version: string, bytes: Buffer) {
    this.#file = file;
    this.#version = version;
    this.#bytes = bytes;
    for (let start = 0; ; ) {
      const end = bytes.indexOf(LINE_END, start);
      if (end < 0) break;
      this.#kept.set(bytes.toString('latin1', start, start + DIGEST_LENGTH), [start, end + 1]);
      start = end + 1;
    }
  }

  /** `version` must change with everything that the results depend on besides their input. */
  static async open(file: string, version: string): Promise<ResultCache> {
    const bytes = await readFile(file).catch(async () => {
      // A folder or a dangling link would also prevent results from being saved.
      await rm(file, { recursive: true, force: true });
      return Buffer.alloc(0);
    });
    return new ResultCache(file, version, bytes);
  }

  /** Number of results that this run had to compute. */
  get made(): number {
    return this.#made;
  }

  /** The inputs for which no result of the function called `name` is kept, each with its digest. */
  lacking<I extends object>(name: string, inputs: readonly I[]): { digest: string; input: I }[] {
    return inputs
      .map((input) => {
        const digest = this.#digestOf(name, input);
        this.#asked.set(input, { name, digest });
        return { digest, input };
      })
      .filter(({ digest }) => !this.#kept.has(digest));
  }

  /** Adds the result for a digest, before it is used. */
  add(digest: string, value: unknown): void {
    this.#ahead.set(digest, value);
    this.#keep(digest, value);
  }

  /**
   * The result of `make`, a pure function called `name` of `input` whose results are JSON; it is called only if no
   * run has computed it.
   */
  recall<T>(name: string, input: unknown, make: () => T): T {
    const asked = this.#asked.get(input as object);
    const digest = asked?.name === name ? asked.digest : this.#digestOf(name, input);
    const ahead = this.#ahead.get(digest);
    // Each caller gets a value of its own.
    if (this.#ahead.delete(digest)) return ahead as T;
    const kept = this.#kept.get(digest);
    const line = kept && this.#bytes.subarray(...kept);
    if (line && isWhole(line)) {
      this.#used.set(digest, line);
      return JSON.parse(line.toString('utf8', JSON_AT)) as T;
    }
    const value = make();
    this.#keep(digest, value);
    return value;
  }

  #digestOf(name: string, input: unknown): string {
    const of = `${this.#version}\n${name}\n`;
    // Writing a long text as JSON takes ten times as long as digesting it.
    return typeof input === 'string' ? digestOf(of, input) : digestOf(of + JSON.stringify(input));
  }

  #keep(digest: string, value: unknown): void {
    this.#made++;
    const line = Buffer.from(`${digest} ${' '.repeat(DIGEST_LENGTH)} ${JSON.stringify(value)}\n`);
    line.write(digestOf(line.subarray(JSON_AT, -1)), DIGEST_LENGTH + 1, 'latin1');
    this.#used.set(digest, line);
  }

  /** Writes the results that this run used, and moves the file into place in one step. */
  async save(): Promise<void> {
    if (this.#made === 0 && this.#used.size === this.#kept.size) return;
    await mkdir(path.dirname(this.#file), { recursive: true });
    // A name of its own: two builds may save at the same time, such as one that runs while the library is edited.
    const fresh = `${this.#file}.${randomUUID()}.next`;
    try {
      const lines = Readable.from(this.#used.values());
      await pipeline(lines, createWriteStream(fresh, { highWaterMark: WAITING }));
      await rename(fresh, this.#file);
    } catch (thrown) {
      await rm(fresh, { force: true });
      throw thrown;
    }
  }
}

/** Whether a line matches its digest. */
function isWhole(line: Buffer): boolean {
  return line.toString('latin1', DIGEST_LENGTH + 1, JSON_AT - 1) === digestOf(line.subarray(JSON_AT, -1));
}
