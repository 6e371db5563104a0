import type { Translation } from '../../schemas/content/synonyms.ts';
import { foldText, wordsOf } from '../query/words.ts';
import { packWords, unpackWords } from './vocabulary.ts';

/** Help for words that the library does not know; fetched when a query contains one. */
export interface UnknownWords {
  /** Words of people's names → number of papers by them. */
  names: ReadonlyMap<string, number>;
  /** Terms in other languages, folded → the library's terms. */
  translations: ReadonlyMap<string, readonly string[]>;
}

export interface PackedUnknown {
  names: string;
  /** Terms in other languages, by the library's term. */
  translations: Record<string, string[]>;
}

export const WORDS_FILE = 'unknown-words.json.gz';
/** Maximum number of words of names, those with the most papers: about 30 kB compressed. */
const MOST_NAMES = 10_000;

export function packUnknown(
  names: ReadonlyMap<string, number>,
  translations: readonly Translation[],
): PackedUnknown {
  const kept = [...names]
    .filter(([word]) => word === foldText(word) && !/[^\p{L}\p{N}]/u.test(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NAMES);
  const rows = translations.map(({ term, ...others }): [string, string[]] => [
    term,
    Object.values(others)
      .flat()
      .map((text) => wordsOf(text).join(' ')),
  ]);
  return { names: packWords(new Map(kept)), translations: Object.fromEntries(rows) };
}

export function unpackUnknown({ names, translations }: PackedUnknown): UnknownWords {
  const byTerm = new Map<string, string[]>();
  for (const [term, others] of Object.entries(translations)) {
    for (const other of others) byTerm.set(other, [...(byTerm.get(other) ?? []), term]);
  }
  return { names: unpackWords(names), translations: byTerm };
}
