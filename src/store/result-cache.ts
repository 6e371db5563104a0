import { randomUUID } from 'node:crypto';
import { DIGEST_LENGTH, digestOf } from '../base/digest.ts';
import { NewLines } from './new-lines.ts';
import { ResultLines } from './result-lines.ts';

const LINE_END = 10;
/** Where the JSON of a line begins, after two digests. */
const JSON_AT = 2 * (DIGEST_LENGTH + 1);
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
  /** The lines that this run added. */
  readonly #added: NewLines;
  /** Digests of inputs that `lacking` was asked about. */
  readonly #asked = new WeakMap<object, { name: string; digest: string }>();
  #made = 0;

  private constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#kept = new ResultLines(file);
    // A name of its own: two builds may run at the same time, such as one that runs while the library is edited.
    this.#added = new NewLines(`${file}.${randomUUID()}.next`);
  }

  /** `version` must change with everything that the results depend on besides their input. */
  static open(file: string, version: string): ResultCache {
    return new ResultCache(file, version);
  }

  [Symbol.dispose](): void {
    this.#kept.close();
    this.#added.discard();
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
    const line = this.#added.room(JSON_AT + WIDEST * json.length + 1);
    const end = JSON_AT + line.write(json, JSON_AT);
    line.write(`${digest} ${digestOf(line.subarray(JSON_AT, end))} `, 'latin1');
    line[end] = LINE_END;
    this.#added.add(digest, end + 1);
  }

  /**
   * The result of `make`, a pure function called `name` of `input` whose results are JSON; it is called only if no
   * run has computed it. Each caller gets a value of its own, as a later run will read it: with texts that stand
   * alone, rather than as parts of those they were cut from.
   */
  recall<T>(name: string, input: unknown, make: () => T): T {
    const asked = this.#asked.get(input as object);
    const digest = asked?.name === name ? asked.digest : this.#digestOf(name, input);
    const line = this.#added.read(digest) ?? this.#keptLine(digest);
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

  /** Adds the results of this run to the file, or replaces it by one with those that this run used or added. */
  save(): void {
    let used = 0;
    for (const digest of this.#used) used += this.#kept.lengthOf(digest);
    // A line after one that was cut short would be a part of it.
    const isReusable = this.#kept.isComplete && used > 0 && this.#kept.bytes - used <= used * UNUSED;
    if (!isReusable) this.#replace();
    else if (this.#added.size > 0) this.#added.appendTo(this.#file);
  }

  #replace(): void {
    for (const digest of this.#used) {
      const line = this.#kept.read(digest) ?? Buffer.alloc(0);
      line.copy(this.#added.room(line.length));
      this.#added.add(digest, line.length);
    }
    this.#kept.close();
    this.#added.replace(this.#file);
  }
}

function isPair(input: unknown): input is [string, string] {
  return Array.isArray(input) && input.length === 2 && input.every((part) => typeof part === 'string');
}

/** Whether a line matches its digest. */
function isWhole(line: Buffer): boolean {
  return line.toString('latin1', DIGEST_LENGTH + 1, JSON_AT - 1) === digestOf(line.subarray(JSON_AT, -1));
}
