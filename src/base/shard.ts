import { fnv1a } from './fnv.ts';
import { error, type Problem } from './problems.ts';

/** A part of a site that is built separately: the `index`th of `count`, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** The part that is the whole site. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** Parses `i/n`; returns null if that is not a part. */
export function parseShard(text: string): Shard | null {
  const [, first, second] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(first), count: Number(second) };
  return shard.index <= shard.count ? shard : null;
}

/** The problem of a text that `parseShard` does not accept. */
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

/** `1/2`, the form that `parseShard` reads. */
export function formatShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

export function isWhole({ count }: Shard): boolean {
  return count === 1;
}

/**
 * Whether a part owns an index in a list, counted from 0: its entries go to the parts in turn, so that
 * parts are of even size and taking from them in turn restores the list.
 */
export function ownsPlace({ index, count }: Shard, place: number): boolean {
  return place % count === index - 1;
}

/**
 * Whether a part owns the page or file at a path below the base. This depends only on the path, so it stays the
 * same when the library grows. A paper's page and its data files are in the same part.
 */
export function ownsPath({ index, count }: Shard, path: string): boolean {
  const subject = path.replace(/^\/|\/$/g, '').replace(/^([^.]*)\..*$/, '$1');
  return fnv1a(subject) % count === index - 1;
}
