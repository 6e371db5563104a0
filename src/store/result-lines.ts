import { closeSync, openSync, rmSync } from 'node:fs';
import { DIGEST_LENGTH } from '../base/digest.ts';
import { FilePart } from './file-part.ts';

const LINE_END = 10;

/** The lines of a file, by the digest that each begins with. They are read when they are asked for. */
export class ResultLines {
  /** Undefined if there is no file, and once it is closed. */
  #opened: number | undefined;
  #part: FilePart | undefined;
  /** Where each line begins and ends; of several with the same digest, the last. */
  readonly #places = new Map<string, [start: number, end: number]>();
  /** The size of the file. */
  readonly bytes: number = 0;
  /** Whether its last line has an end. */
  readonly isComplete: boolean = true;

  /** Removes what cannot be read, such as a folder in the file's place, because no file could be put there either. */
  constructor(file: string) {
    try {
      this.#opened = openSync(file, 'r');
      this.#part = new FilePart(this.#opened);
      [this.bytes, this.isComplete] = this.#findLines(this.#part);
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
    return place && this.#part?.read(...place);
  }

  close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
    this.#part = undefined;
  }

  /** Returns the size of the file, and whether it ends where a line does. */
  #findLines(part: FilePart): [bytes: number, isComplete: boolean] {
    let at = 0;
    let start = 0;
    let digest = '';
    for (;;) {
      const chunk = part.readFrom(at);
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
