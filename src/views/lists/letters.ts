import { strings } from '../../strings/index.ts';
import { firstLatinLetter } from '../../text/words/fold.ts';
import { PAGE_SIZE } from './pages.ts';

/** Entries of an index that begin with the same letter. */
export interface LetterGroup<T> {
  /** Anchor of the group on its page. */
  id: string;
  heading: string;
  entries: T[];
}

/** Sorts by letter, then by text, then by `tie`; entries that do not begin with a Latin letter come first. */
export function sortByLetter<T>(
  entries: readonly T[],
  textOf: (entry: T) => string,
  tie: (entry: T) => string,
): T[] {
  const { compare } = strings.format;
  return entries
    .map((entry) => ({ entry, text: textOf(entry), letter: firstLatinLetter(textOf(entry)) }))
    .sort(
      (a, b) =>
        (a.letter === b.letter ? 0 : compare(a.letter, b.letter)) ||
        compare(a.text, b.text) ||
        (tie(a.entry) < tie(b.entry) ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** Sorted entries in groups. */
export function groupByLetter<T>(entries: readonly T[], textOf: (entry: T) => string): LetterGroup<T>[] {
  return [...Map.groupBy(entries, (entry) => firstLatinLetter(textOf(entry)))].map(([letter, members]) => ({
    id: anchorOf(letter),
    heading: letter || strings.lists.numbersAndSigns,
    entries: members,
  }));
}

/** Links to each letter of a sorted index in pages of `size`, on whichever page it begins. */
export function letterJumps<T>(
  entries: readonly T[],
  textOf: (entry: T) => string,
  urlOf: (page: number) => string,
  size = PAGE_SIZE,
): { label: string; url: string }[] {
  const jumps = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const letter = firstLatinLetter(textOf(entry));
    const page = Math.floor(index / size) + 1;
    if (!jumps.has(letter)) jumps.set(letter, `${urlOf(page)}#${anchorOf(letter)}`);
  }
  return [...jumps].map(([letter, url]) => ({ label: letter || '0–9', url }));
}

function anchorOf(letter: string): string {
  return letter === '' ? 'other' : `letter-${letter.toLowerCase()}`;
}
