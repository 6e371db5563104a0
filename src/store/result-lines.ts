import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { DIGEST_LENGTH } from '../base/digest.ts';

const LINE_END = 10;
/** Bytes read at a time. */
const CHUNK = 1 << 18;

/**
 * The lines of a file, by the digest that each begins with. They are read when they are asked for, into memory that
 * is used again, because fresh memory for the whole file would take longer to get than the file takes to read.
 */
export class ResultLines {
  /** Undefined if there is no file, and once it is closed. */
  #opened: number | undefined;
  /** Where each line begins and ends; of several with the same digest, the last. */
  readonly #places = new Map<string, [start: number, end: number]>();
  /** The size of the file. */
  readonly bytes: number = 0;
  /** Whether its last line has an end. */
  readonly isComplete: boolean = true;
  #memory = Buffer.allocUnsafeSlow(CHUNK);
  /** The part of the file that is in memory. */
  #loaded: [start: number, end: number] = [0, 0];

  /** Removes what cannot be read, such as a folder in the file's place, because no file could be put there either. */
  constructor(file: string) {
    try {
      this.#opened = openSync(file, 'r');
      [this.bytes, this.isComplete] = this.#findLines(this.#opened);
    } catch {
      this.close();
      this.#places.clear();
      rmSync(file, { recursive: true, force: true });
    }
  }

  has(digest: string): boolean {
    return this.#places.has(digest);
  }

  /** Bytes of the line with a digest; 0 if there is none. */
  lengthOf(digest: string): number {
    const [start, end] = this.#places.get(digest) ?? [0, 0];
    return end - start;
  }

  /** The line with a digest, valid until another is read. */
  read(digest: string): Buffer | undefined {
    const place = this.#places.get(digest);
    if (place === undefined || this.#opened === undefined) return undefined;
    const [start, end] = place;
    if (start < this.#loaded[0] || end > this.#loaded[1]) this.#load(this.#opened, start, end);
    return this.#memory.subarray(start - this.#loaded[0], end - this.#loaded[0]);
  }

  close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
  }

  #load(opened: number, start: number, end: number): void {
    const [loadedFrom, loadedTo] = this.#loaded;
    // Most lines are asked for in their order, so that the next ones are read too; a line elsewhere is read alone.
    const isNext = start >= loadedFrom && start <= loadedTo;
    const size = Math.max(end - start, isNext ? CHUNK : 0);
    if (this.#memory.length < size) this.#memory = Buffer.allocUnsafeSlow(size);
    this.#loaded = [start, start + readSync(opened, this.#memory, 0, size, start)];
  }

  /** Returns the size of the file, and whether it ends where a line does. */
  #findLines(opened: number): [bytes: number, isComplete: boolean] {
    let at = 0;
    let start = 0;
    let digest = '';
    for (;;) {
      const chunk = this.#memory.subarray(0, readSync(opened, this.#memory, 0, CHUNK, at));
      if (chunk.length === 0) return [at, start === at];
      for (let from = 0; from < chunk.length; ) {
        const found = chunk.indexOf(LINE_END, from);
        const to = found < 0 ? chunk.length : found;
        // A chunk may begin within a digest.
        digest += chunk.toString('latin1', from, Math.min(to, from + DIGEST_LENGTH - digest.length));
        from = to + 1;
        if (found < 0) break;
        this.#places.set(digest, [start, at + from]);
        start = at + from;
        digest = '';
      }
      at += chunk.length;
    }
  }
}
