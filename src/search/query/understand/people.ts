import type { Person } from '../../index/people.ts';
import { wordsOf } from '../words.ts';

/** A run of a query's words that names people. */
export interface NamedPeople {
  /** The index of its first word, and the number of words. */
  from: number;
  length: number;
  /** By number of papers. */
  people: Person[];
}

const LONGEST_NAME = 4;

/**
 * The runs of words that name people in the library, not overlapping, with longer ones chosen first. `people` maps
 * some words of names to people; a run contains at least one of these. Each word of a run is a word of the person's
 * name, or an initial, in any order.
 */
export function namesIn(
  words: readonly string[],
  people: ReadonlyMap<string, readonly Person[]>,
): NamedPeople[] {
  const found: NamedPeople[] = [];
  const isFree = (from: number, length: number) =>
    found.every((one) => from + length <= one.from || one.from + one.length <= from);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (!isFree(from, length)) continue;
      const called = peopleCalled(words.slice(from, from + length), people);
      if (called.length > 0) found.push({ from, length, people: called });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** People whose names contain every word of a name as typed; initials stand for words that start with them. */
export function peopleCalled(
  words: readonly string[],
  people: ReadonlyMap<string, readonly Person[]>,
): Person[] {
  const lists = words.flatMap((word) => (word.length > 1 ? [people.get(word)] : []));
  const [fewest] = lists.filter((list) => list !== undefined).sort((a, b) => a.length - b.length);
  return (fewest ?? []).filter(({ name }) => isCalled(wordsOf(name), words));
}

/** Whether each typed word matches one of the name's: the word itself, its initial, or a word for an initial. */
function isCalled(name: readonly string[], typed: readonly string[]): boolean {
  const left = [...name];
  return typed
    .toSorted((a, b) => b.length - a.length)
    .every((word) => {
      const same = left.indexOf(word);
      const at =
        same >= 0
          ? same
          : left.findIndex((one) =>
              word.length === 1 ? one.startsWith(word) : one.length === 1 && word.startsWith(one),
            );
      if (at < 0) return false;
      left.splice(at, 1);
      return true;
    });
}
