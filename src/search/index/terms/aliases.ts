import { fnv1a } from '../../../base/fnv.ts';
import { amountsOf } from '../../query/parse/numbers.ts';
import { keyOf, wordsOf } from '../../query/words.ts';
import type { SearchablePaper } from '../searchable.ts';

/** Words with inner capitals are taken apart: "MiniCPM" is also "Mini CPM". */
const CASE_BORDER = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * What stands between blanks or slashes and holds more than ASCII letters and digits with punctuation around them: the rest
 * needs no other form, and is nearly all of a text.
 */
const UNUSUAL =
  /(?<![^\s/—])[A-Za-z0-9.,;:()"'?!-]*(?:[A-Za-z0-9][.,;:()"'?!-]+[A-Za-z0-9]|[^A-Za-z0-9\s/—.,;:()"'?!-])[^\s/—]*/g;

/**
 * The other ways in which people type what a paper writes: names as one word and as several, symbols and Greek letters
 * spoken, numbers with their magnitude written out. Only forms that the text itself does not give to the index.
 */
export function aliasesOf({ title, abstract, names }: SearchablePaper): string[] {
  const text = `${title}\n${abstract}`;
  const aliases = new Set<string>(amountsOf(text));
  for (const token of new Set(text.match(UNUSUAL))) {
    for (const word of formsOf(token.replace(/^\p{P}+|[\p{P}--+]+$/gv, ''))) aliases.add(word);
  }
  for (const name of names) {
    for (const word of wordsOf(name.replace(CASE_BORDER, ' '))) aliases.add(word);
  }
  return [...aliases].sort();
}

/** A word of letters and digits alone needs no other form, nor do plain words joined by hyphens. */
function formsOf(token: string): string[] {
  if (/^[A-Za-z0-9]*$/.test(token) || /^[a-z]+(?:-[a-z]+)*$/i.test(token)) return [];
  const words = wordsOf(token);
  return words.length > 1 ? [...words, words.join('')] : words;
}

/** The names under which a paper is known, each written together. */
export function nameKeysOf({ names }: SearchablePaper): string[] {
  return [...new Set(names.map(keyOf))].filter((key) => key.length > 1);
}

/** What stands for a whole title, so that one typed in full finds its paper at once. */
export function titleKey(title: string): string {
  return fnv1a(keyOf(title)).toString(36);
}
