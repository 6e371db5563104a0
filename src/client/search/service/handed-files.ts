/**
 * Names of files that a page fetches for its worker, and later the content of each, which is missing if it did not
 * arrive.
 */
export type Handed = { coming: readonly string[] } | { name: string; bytes: ArrayBuffer | undefined };

type Bytes = ArrayBuffer | undefined;

/** The files that a page passes to its worker. */
export class HandedFiles {
  readonly #files = new Map<string, Promise<Bytes>>();
  readonly #arrivals = new Map<string, (bytes: Bytes) => void>();

  receive(handed: Handed): void {
    if ('name' in handed) {
      this.#arrivals.get(handed.name)?.(handed.bytes);
      this.#arrivals.delete(handed.name);
    } else for (const name of handed.coming) this.#await(name);
  }

  /** The content of a file, once; undefined if it is not passed on. */
  async take(name: string): Promise<Bytes> {
    const file = this.#files.get(name);
    this.#files.delete(name);
    return file;
  }

  #await(name: string): void {
    const { promise, resolve } = Promise.withResolvers<Bytes>();
    this.#files.set(name, promise);
    this.#arrivals.set(name, resolve);
  }
}
