import { digestOf } from '../../base/digest.ts';

/**
 * At most `count` values, in order, chosen by the digests of their names, so that adding a few values changes the
 * sample little.
 */
export function evenSample<T>(values: readonly T[], nameOf: (value: T) => string, count: number): T[] {
  if (values.length <= count) return [...values];
  const digests = new Map(values.map((value) => [value, digestOf(nameOf(value))] as const));
  const limit = [...digests.values()].sort()[count - 1] as string;
  return values.filter((value) => (digests.get(value) as string) <= limit);
}
