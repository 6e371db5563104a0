import { readSync } from 'node:fs';

/** Bytes read at a time. */
const CHUNK = 1 << 18;

/**
 * A part of an open file, read into memory that is used again, because fresh memory for the whole file would take
 * longer to get than the file takes to read.
 */
export class FilePart {
  readonly #opened: number;
  #memory = Buffer.allocUnsafeSlow(CHUNK);
  #loaded: [start: number, end: number] = [0, 0];

  constructor(opened: number) {
    this.#opened = opened;
  }

  /** The bytes between two places, valid until others are read. */
  read(start: number, end: number): Buffer {
    if (start < this.#loaded[0] || end > this.#loaded[1]) this.#load(start, end);
    return this.#memory.subarray(start - this.#loaded[0], end - this.#loaded[0]);
  }

  /** The bytes from a place to the end of the file, or as many of them as are read at a time. */
  readFrom(start: number): Buffer {
    this.#loaded = [start, start + readSync(this.#opened, this.#memory, 0, CHUNK, start)];
    return this.#memory.subarray(0, this.#loaded[1] - start);
  }

  #load(start: number, end: number): void {
    const [loadedFrom, loadedTo] = this.#loaded;
    // Most parts are asked for in their order, so that the next ones are read too; one elsewhere is read alone.
    const isNext = start >= loadedFrom && start <= loadedTo;
    const size = Math.max(end - start, isNext ? CHUNK : 0);
    if (this.#memory.length < size) this.#memory = Buffer.allocUnsafeSlow(size);
    this.#loaded = [start, start + readSync(this.#opened, this.#memory, 0, size, start)];
  }
}
