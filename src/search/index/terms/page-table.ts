import { doubled } from './doubled.ts';
import type { WeighedPages } from './pack-postings.ts';

/** Pages of things in a block, which is never copied: the numbers of things, their pages and weights. */
interface Block {
  things: Uint32Array;
  pages: Uint32Array;
  weights: Float64Array;
  length: number;
}

const IN_A_BLOCK = 1 << 14;

/** Collects the pages of things that are numbered from 0, such as terms. */
export class PageTable {
  readonly #blocks: Block[] = [];
  #last = newBlock();

  /** Adds a page of a thing; the pages of each come in ascending order. */
  add(thing: number, page: number, weight: number): void {
    if (this.#last.length === IN_A_BLOCK) {
      this.#blocks.push(this.#last);
      this.#last = newBlock();
    }
    const { things, pages, weights, length } = this.#last;
    things[length] = thing;
    pages[length] = page;
    weights[length] = weight;
    this.#last.length = length + 1;
  }

  /** The pages of each of so many things. */
  lists(things: number): WeighedPages[] {
    const blocks = [...this.#blocks, this.#last];
    const counts = new Uint32Array(things);
    for (const block of blocks)
      for (const thing of block.things.subarray(0, block.length))
        counts[thing] = (counts[thing] as number) + 1;
    const next = new Uint32Array(things);
    for (let thing = 1; thing < things; thing++)
      next[thing] = (next[thing - 1] as number) + (counts[thing - 1] as number);
    const total = blocks.reduce((sum, { length }) => sum + length, 0);
    const all = { pages: new Uint32Array(total), weights: new Float64Array(total) };
    for (const block of blocks) moveTo(all, next, block);
    return Array.from(counts, (count, thing) => {
      const end = next[thing] as number;
      return { pages: all.pages.subarray(end - count, end), weights: all.weights.subarray(end - count, end) };
    });
  }
}

function newBlock(): Block {
  return {
    things: new Uint32Array(IN_A_BLOCK),
    pages: new Uint32Array(IN_A_BLOCK),
    weights: new Float64Array(IN_A_BLOCK),
    length: 0,
  };
}

/** Puts the pages of a block where the next page of each thing belongs. */
function moveTo(all: WeighedPages, next: Uint32Array, { things, pages, weights, length }: Block): void {
  for (let at = 0; at < length; at++) {
    const thing = things[at] as number;
    const place = next[thing] as number;
    next[thing] = place + 1;
    all.pages[place] = pages[at] as number;
    all.weights[place] = weights[at] as number;
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
