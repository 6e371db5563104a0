import type { WeighedPages } from './pack-postings.ts';

export const NO_PAGES: WeighedPages = { pages: new Uint32Array(), weights: new Float64Array() };

/** Pages in both lists, each with its lower weight. */
export function inBoth(some: WeighedPages, others: WeighedPages): WeighedPages {
  const both = roomFor(Math.min(some.pages.length, others.pages.length));
  let end = 0;
  let other = 0;
  for (let at = 0; at < some.pages.length; at++) {
    const page = some.pages[at] as number;
    while ((others.pages[other] ?? page) < page) other++;
    if (others.pages[other] !== page) continue;
    both.pages[end] = page;
    both.weights[end++] = Math.min(some.weights[at] as number, others.weights[other] as number);
  }
  return first(both, end);
}

/** Pages in any of several lists, each with its highest weight. */
export function inAny(lists: readonly WeighedPages[]): WeighedPages {
  if (lists.length < 2) return lists[0] ?? NO_PAGES;
  const half = lists.length >> 1;
  return inEither(inAny(lists.slice(0, half)), inAny(lists.slice(half)));
}

function inEither(some: WeighedPages, others: WeighedPages): WeighedPages {
  const either = roomFor(some.pages.length + others.pages.length);
  let [at, other, end] = [0, 0, 0];
  while (at < some.pages.length || other < others.pages.length) {
    const own = some.pages[at] ?? Infinity;
    const its = others.pages[other] ?? Infinity;
    either.pages[end] = Math.min(own, its);
    either.weights[end++] = Math.max(
      own <= its ? (some.weights[at++] as number) : 0,
      its <= own ? (others.weights[other++] as number) : 0,
    );
  }
  return first(either, end);
}

/** So many pages of a list with the largest weights; in a tie for the lowest of them, the first pages are kept. */
export function strongest(all: WeighedPages, most: number): WeighedPages {
  if (all.pages.length <= most) return all;
  const sorted = all.weights.toSorted();
  const least = sorted[sorted.length - most] as number;
  let ties = most - (sorted.length - 1 - sorted.lastIndexOf(least));
  const kept = roomFor(most);
  let end = 0;
  for (let at = 0; at < all.pages.length; at++) {
    const weight = all.weights[at] as number;
    if (weight < least || (weight === least && ties-- <= 0)) continue;
    kept.pages[end] = all.pages[at] as number;
    kept.weights[end++] = weight;
  }
  return kept;
}

function roomFor(pages: number): WeighedPages {
  return { pages: new Uint32Array(pages), weights: new Float64Array(pages) };
}

function first({ pages, weights }: WeighedPages, count: number): WeighedPages {
  return { pages: pages.subarray(0, count), weights: weights.subarray(0, count) };
}
