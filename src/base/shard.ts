import { fnv1a } from './fnv.ts';
import { error, type Problem } from './problems.ts';

/** A part of a site that is built by itself: the `index`th of `count`, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** The part that is the whole site. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** Reads `i/n`; gives null where that is not a part. */
export function parseShard(text: string): Shard | null {
  const [, first, second] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(first), count: Number(second) };
  return shard.index <= shard.count ? shard : null;
}

/** What is wrong with a text that `parseShard` does not read. */
export function shardProblem(text: string): Problem {
  const count = /^\d+\/([1-9]\d{0,3})$/.exec(text)?.[1];
  const [why, fix] =
    count === undefined
      ? [
          'a part is written i/n, such as 1/4 for the first of four',
          'write `--shard 1/2`, then `--shard 2/2`',
        ]
      : [
          `parts are counted from 1, and the last of ${count} is ${count}/${count}`,
          `give a part from 1/${count} to ${count}/${count}`,
        ];
  return error('unknown-shard', `“${text}” is not a part of the site`, { file: '--shard' }, why, fix);
}

/** `1/2`, as `parseShard` reads it. */
export function formatShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

export function isWhole({ count }: Shard): boolean {
  return count === 1;
}

/**
 * Whether a part holds what has a place in a list, counted from 0: the list is dealt out in turn, so that parts are
 * even and the list is had back by taking from them in turn.
 */
export function ownsPlace({ index, count }: Shard, place: number): boolean {
  return place % count === index - 1;
}

/**
 * Whether a part holds the page or file at a path below the base. It depends on the path alone, so that it stays when
 * the library grows. The page of a paper and its files for machines are in one part.
 */
export function ownsPath({ index, count }: Shard, path: string): boolean {
  const subject = path.replace(/^\/|\/$/g, '').replace(/^([^.]*)\..*$/, '$1');
  return fnv1a(subject) % count === index - 1;
}
