import { digestOf } from './digest.ts';

/** The digests of shared values, once they are known. */
const digests = new WeakMap<object, string | undefined>();

/** Marks a value that is part of many others and does not change: in their keys its digest stands for it. */
export function share<T extends object>(value: T): T {
  digests.set(value, undefined);
  return value;
}

/** The digest of a value as JSON; computed once. */
export function digestOfShared(value: object): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const digest = digestOf(JSON.stringify(value));
  digests.set(value, digest);
  return digest;
}

/** The digest of a value as JSON, in which the digests of shared values stand for them. */
export function digestWithShared(value: object): string {
  return digestOf(JSON.stringify(value, (_, part) => (digests.has(part) ? digestOfShared(part) : part)));
}
