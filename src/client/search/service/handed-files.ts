/** Names of files that a page fetches for its worker, then what each holds: nothing where it did not arrive. */
export type Handed = { coming: readonly string[] } | { name: string; bytes: ArrayBuffer | undefined };

type Bytes = ArrayBuffer | undefined;

/** The files that a worker is handed. */
export class HandedFiles {
  readonly #files = new Map<string, Promise<Bytes>>();
  readonly #arrivals = new Map<string, (bytes: Bytes) => void>();

  receive(handed: Handed): void {
    if ('name' in handed) {
      this.#arrivals.get(handed.name)?.(handed.bytes);
      this.#arrivals.delete(handed.name);
    } else for (const name of handed.coming) this.#await(name);
  }

  /** What a file holds, once; nothing where it is not handed over. */
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
