import { doubled } from './doubled.ts';
import type { WeighedPages } from './pack-postings.ts';

/** Collects the pages of things that are numbered from 0, such as terms. */
export class PageTable {
  #things = new Uint32Array(1 << 12);
  #pages = new Uint32Array(1 << 12);
  #weights = new Float64Array(1 << 12);
  #length = 0;

  /** Adds a page of a thing; the pages of each come in ascending order. */
  add(thing: number, page: number, weight: number): void {
    if (this.#length === this.#things.length) this.#grow();
    this.#things[this.#length] = thing;
    this.#pages[this.#length] = page;
    this.#weights[this.#length++] = weight;
  }

  /** The pages of each of so many things. */
  lists(things: number): WeighedPages[] {
    const counts = new Uint32Array(things);
    for (const thing of this.#things.subarray(0, this.#length)) counts[thing] = (counts[thing] as number) + 1;
    const pages = new Uint32Array(this.#length);
    const weights = new Float64Array(this.#length);
    const next = new Uint32Array(things);
    for (let thing = 1; thing < things; thing++)
      next[thing] = (next[thing - 1] as number) + (counts[thing - 1] as number);
    for (let at = 0; at < this.#length; at++) {
      const thing = this.#things[at] as number;
      const place = next[thing] as number;
      next[thing] = place + 1;
      pages[place] = this.#pages[at] as number;
      weights[place] = this.#weights[at] as number;
    }
    return Array.from(counts, (count, thing) => {
      const end = next[thing] as number;
      return { pages: pages.subarray(end - count, end), weights: weights.subarray(end - count, end) };
    });
  }

  #grow(): void {
    this.#things = doubled(this.#things);
    this.#pages = doubled(this.#pages);
    this.#weights = doubled(this.#weights);
  }
}

/** The weights of what one page mentions, by number. */
export class PageWeights {
  /** 0 for what the page does not mention. */
  #weights = new Float64Array(1 << 12);
  #mentioned: number[] = [];

  get(thing: number): number {
    return this.#weights[thing] ?? 0;
  }

  /** Sets a weight above 0. */
  set(thing: number, weight: number): void {
    if (this.get(thing) === 0) this.#mentioned.push(thing);
    while (thing >= this.#weights.length) this.#weights = doubled(this.#weights);
    this.#weights[thing] = weight;
  }

  change(changed: (weight: number) => number): void {
    for (const thing of this.#mentioned) this.#weights[thing] = changed(this.#weights[thing] as number);
  }

  /** Moves all weights to a table as those of a page. */
  moveTo(table: PageTable, page: number): void {
    for (const thing of this.#mentioned) {
      table.add(thing, page, this.#weights[thing] as number);
      this.#weights[thing] = 0;
    }
    this.#mentioned = [];
  }
}
