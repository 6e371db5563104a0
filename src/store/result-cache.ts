import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DIGEST_LENGTH, digestOf } from '../base/digest.ts';
import { ResultLines } from './result-lines.ts';

const LINE_END = 10;
/** Where the JSON of a line begins, after two digests. */
const JSON_AT = 2 * (DIGEST_LENGTH + 1);
/** Bytes of the blocks that lines are made in. */
const BLOCK = 1 << 22;
/** Bytes of those that they are written in, of which several wait at a time. */
const WRITTEN = 1 << 18;
/** Most bytes of UTF-8 for a UTF-16 unit. */
const WIDEST = 3;
/** For each byte of results that a run used, how many of others may stay in the file. */
const UNUSED = 1 / 4;

/**
 * Results of pure functions, kept in a file between runs. Each line has a digest of the version of the code, the
 * function's name and its input, then a digest of the result, then the result as JSON. A result is found by the
 * first digest and must match the second, so the file may be old, damaged, cut short by a killed process, deleted or
 * another branch's: missing results are computed again. New results are added at the end; once the file has many
 * that a run did not use, it is replaced by one with only those that it did.
 */
export class ResultCache {
  readonly #file: string;
  readonly #version: string;
  readonly #kept: ResultLines;
  /** Digests of the lines in the file that this run used. */
  readonly #used = new Set<string>();
  /** The lines that this run added, by digest. */
  readonly #added = new Map<string, Buffer>();
  /** What is left of the block that lines are made in. */
  #free = Buffer.alloc(0);
  /** Digests of inputs that `lacking` was asked about. */
  readonly #asked = new WeakMap<object, { name: string; digest: string }>();
  #made = 0;

  private constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#kept = new ResultLines(file);
  }

  /** `version` must change with everything that the results depend on besides their input. */
  static open(file: string, version: string): ResultCache {
    return new ResultCache(file, version);
  }

  [Symbol.dispose](): void {
    this.#kept.close();
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

  /** Adds the result for a digest, as JSON. */
  add(digest: string, json: string): void {
    this.#made++;
    const most = JSON_AT + WIDEST * json.length + 1;
    if (this.#free.length < most) this.#free = Buffer.allocUnsafe(Math.max(most, BLOCK));
    const end = JSON_AT + this.#free.write(json, JSON_AT);
    this.#free.write(`${digest} ${digestOf(this.#free.subarray(JSON_AT, end))} `, 'latin1');
    this.#free[end] = LINE_END;
    this.#added.set(digest, this.#free.subarray(0, end + 1));
    this.#free = this.#free.subarray(end + 1);
  }

  /**
   * The result of `make`, a pure function called `name` of `input` whose results are JSON; it is called only if no
   * run has computed it. Each caller gets a value of its own, as a later run will read it: with texts that stand
   * alone, rather than as parts of those they were cut from.
   */
  recall<T>(name: string, input: unknown, make: () => T): T {
    const asked = this.#asked.get(input as object);
    const digest = asked?.name === name ? asked.digest : this.#digestOf(name, input);
    const line = this.#added.get(digest) ?? this.#keptLine(digest);
    if (line) return JSON.parse(line.toString('utf8', JSON_AT)) as T;
    const json = JSON.stringify(make());
    this.add(digest, json);
    return JSON.parse(json) as T;
  }

  /** The line of the file for a digest, if it is whole. */
  #keptLine(digest: string): Buffer | undefined {
    const line = this.#kept.read(digest);
    if (!line || !isWhole(line)) return undefined;
    this.#used.add(digest);
    return line;
  }

  #digestOf(name: string, input: unknown): string {
    const of = `${this.#version}\n${name}\n`;
    // Writing a long text as JSON takes ten times as long as digesting it.
    if (typeof input === 'string') return digestOf(of, input);
    return isPair(input) ? digestOf(of, ...input) : digestOf(of + JSON.stringify(input));
  }

  /** Writes the results that this run added. */
  async save(): Promise<void> {
    let used = 0;
    for (const digest of this.#used) used += this.#kept.lengthOf(digest);
    // A line after one that was cut short would be a part of it.
    const isReusable = this.#kept.isComplete && used > 0 && this.#kept.bytes - used <= used * UNUSED;
    if (!isReusable) return this.#replace();
    if (this.#added.size > 0) await write(this.#file, 'a', this.#added.values());
  }

  /** Writes the results that this run used or added into a new file, and moves it into place in one step. */
  async #replace(): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true });
    // A name of its own: two builds may save at the same time, such as one that runs while the library is edited.
    const fresh = `${this.#file}.${randomUUID()}.next`;
    try {
      await write(fresh, 'wx', this.#lines());
      this.#kept.close();
      await rename(fresh, this.#file);
    } catch (thrown) {
      await rm(fresh, { force: true });
      throw thrown;
    }
  }

  *#lines(): Generator<Buffer> {
    for (const digest of this.#used) yield Buffer.from(this.#kept.read(digest) ?? []);
    yield* this.#added.values();
  }
}

function write(file: string, flags: 'a' | 'wx', lines: Iterable<Buffer>): Promise<void> {
  const blocks = Readable.from(blocksOf(lines));
  return pipeline(blocks, createWriteStream(file, { flags, highWaterMark: WRITTEN }));
}

function isPair(input: unknown): input is [string, string] {
  return Array.isArray(input) && input.length === 2 && input.every((part) => typeof part === 'string');
}

/** Lines in blocks, because each write to a stream has its cost. */
function* blocksOf(lines: Iterable<Buffer>): Generator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for (const line of lines) {
    waiting.push(line);
    size += line.length;
    if (size < WRITTEN) continue;
    yield Buffer.concat(waiting, size);
    [waiting, size] = [[], 0];
  }
  yield Buffer.concat(waiting, size);
}

/** Whether a line matches its digest. */
function isWhole(line: Buffer): boolean {
  return line.toString('latin1', DIGEST_LENGTH + 1, JSON_AT - 1) === digestOf(line.subarray(JSON_AT, -1));
}
