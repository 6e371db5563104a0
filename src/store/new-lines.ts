import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FilePart } from './file-part.ts';

/** Bytes of a block. */
const BLOCK = 1 << 22;

/**
 * New lines, by digest. They are in memory until they fill a block, which then goes into a file of their own: those of
 * a large library would take as much memory as the library.
 */
export class NewLines {
  readonly #file: string;
  /** Whether there is such a file. */
  #exists = false;
  #opened: number | undefined;
  #part: FilePart | undefined;
  /** Where each line begins and ends, counted over all blocks. */
  readonly #places = new Map<string, [start: number, end: number]>();
  /** Where each block in the file ends. */
  readonly #ends: number[] = [];
  #block = Buffer.alloc(0);
  /** Bytes of the block that have lines. */
  #filled = 0;
  /** Why a block could not be written. Whoever saves the lines is told; until then, those of later blocks are forgotten. */
  #failure: unknown;

  /** `file` is a new one; its folder is made if it is missing. */
  constructor(file: string) {
    this.#file = file;
  }

  get size(): number {
    return this.#places.size;
  }

  /** Memory for a line of at most so many bytes. Once it holds the line, `add` adds it. */
  room(bytes: number): Buffer {
    if (this.#filled + bytes > this.#block.length) {
      this.#writeBlock();
      if (this.#block.length < bytes) this.#block = Buffer.allocUnsafe(Math.max(bytes, BLOCK));
    }
    return this.#block.subarray(this.#filled);
  }

  add(digest: string, bytes: number): void {
    const start = this.#written + this.#filled;
    this.#places.set(digest, [start, start + bytes]);
    this.#filled += bytes;
  }

  /** The line with a digest, valid until another is read or added. */
  read(digest: string): Buffer | undefined {
    const [start, end] = this.#places.get(digest) ?? [0, 0];
    if (end === 0) return undefined;
    const written = this.#written;
    return start < written
      ? this.#part?.read(start, end)
      : this.#block.subarray(start - written, end - written);
  }

  /** Adds the lines at the end of another file. */
  appendTo(file: string): void {
    this.#throwFailure();
    const other = openSync(file, 'a');
    try {
      // Another process may do the same: each block is written at once, and has whole lines.
      for (const [at, end] of this.#ends.entries())
        writeFileSync(other, this.#part?.read(this.#ends[at - 1] ?? 0, end) ?? '');
      writeFileSync(other, this.#block.subarray(0, this.#filled));
    } finally {
      closeSync(other);
    }
  }

  /** Puts a file with only these lines in the place of another, in one step. */
  replace(file: string): void {
    this.#writeBlock();
    this.#throwFailure();
    this.#open();
    this.#close();
    renameSync(this.#file, file);
    this.#exists = false;
  }

  /** Removes what is left of them. */
  discard(): void {
    this.#close();
    if (this.#exists) rmSync(this.#file, { force: true });
    this.#exists = false;
  }

  /** Bytes in the file. */
  get #written(): number {
    return this.#ends.at(-1) ?? 0;
  }

  #writeBlock(): void {
    if (this.#filled === 0) return;
    const end = this.#written + this.#filled;
    try {
      if (this.#failure === undefined) {
        writeFileSync(this.#open(), this.#block.subarray(0, this.#filled));
        this.#ends.push(end);
      }
    } catch (thrown) {
      // The paper whose result is added has no part in it.
      this.#failure = thrown;
    }
    if (this.#failure !== undefined) this.#forget(end);
    this.#filled = 0;
  }

  /** Forgets the lines of the block, which ends at a place. */
  #forget(end: number): void {
    for (const [digest, [start]] of this.#places)
      if (start >= this.#written && start < end) this.#places.delete(digest);
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  #open(): number {
    if (this.#opened === undefined) {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      this.#opened = openSync(this.#file, 'wx+');
      this.#exists = true;
      this.#part = new FilePart(this.#opened);
    }
    return this.#opened;
  }

  #close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
    this.#part = undefined;
  }
}
