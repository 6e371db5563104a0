/** Number of numbers that memory is reserved for at a time. */
const BLOCK = 1 << 16;

/** Many lists of numbers in a few large arrays, because an array of its own for each costs more than to fill it. */
export class NumberLists {
  #block = new Uint32Array(BLOCK);
  /** From where the block is free. */
  #free = 0;

  /** Where the next list can be written, which has at most this many numbers. */
  next(most: number): Uint32Array {
    if (this.#block.length - this.#free < most) {
      this.#block = new Uint32Array(Math.max(BLOCK, most));
      this.#free = 0;
    }
    return this.#block.subarray(this.#free);
  }

  /** The first numbers of what was written to where `next` said. */
  keep(count: number): Uint32Array {
    const from = this.#free;
    this.#free += count;
    return this.#block.subarray(from, this.#free);
  }
}
