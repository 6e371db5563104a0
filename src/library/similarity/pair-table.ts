/** An entry is three numbers: two keys and a value. */
const WIDTH = 3;
const FREE = -1;

/**
 * A map from pairs of non-negative integers to such integers: a hash table in one flat array, because there are
 * millions of entries.
 */
export class PairTable {
  #slots = new Int32Array(WIDTH << 10).fill(FREE);
  #size = 0;

  /** The value of a pair, or undefined. */
  get(first: number, second: number): number | undefined {
    const value = this.#slots[this.#slotOf(first, second) + 2] as number;
    return value === FREE ? undefined : value;
  }

  /** The value of a pair, which becomes `value` if it has none. */
  getOrSet(first: number, second: number, value: number): number {
    const slot = this.#slotOf(first, second);
    if (this.#slots[slot] !== FREE) return this.#slots[slot + 2] as number;
    this.#put(slot, first, second, value);
    this.#size++;
    if (2 * WIDTH * this.#size > this.#slots.length) this.#grow();
    return value;
  }

  #put(slot: number, first: number, second: number, value: number): void {
    this.#slots[slot] = first;
    this.#slots[slot + 1] = second;
    this.#slots[slot + 2] = value;
  }

  /** The slot where a pair is, or would be. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length / WIDTH - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (; ; hash++) {
      const slot = WIDTH * (hash & mask);
      if (slots[slot] === FREE || (slots[slot] === first && slots[slot + 1] === second)) return slot;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length).fill(FREE);
    for (let slot = 0; slot < old.length; slot += WIDTH) {
      if (old[slot] === FREE) continue;
      const [first, second, value] = [old[slot] as number, old[slot + 1] as number, old[slot + 2] as number];
      this.#put(this.#slotOf(first, second), first, second, value);
    }
  }
}
