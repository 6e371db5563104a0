/** Maximum number of papers in a published file: a library or topic with more is split into parts. */
export const PART_SIZE = 1_000;

/** A slice of a list, for one file. */
export interface Part<T> {
  /** From 1. */
  number: number;
  /** Total number of parts. */
  count: number;
  items: readonly T[];
}

/** The parts of a list, each of at most `PART_SIZE`; an empty list has one empty part. */
export function partsOf<T>(items: readonly T[]): [Part<T>, ...Part<T>[]] {
  const count = Math.max(1, Math.ceil(items.length / PART_SIZE));
  const part = (index: number): Part<T> => ({
    number: index + 1,
    count,
    items: items.slice(index * PART_SIZE, (index + 1) * PART_SIZE),
  });
  return [part(0), ...Array.from({ length: count - 1 }, (_, index) => part(index + 1))];
}

/** `library.csl.json`, `library-2.csl.json`: the first part keeps the name of the whole. */
export function partName(file: string, number: number): string {
  return number === 1 ? file : file.replace('.', `-${number}.`);
}
