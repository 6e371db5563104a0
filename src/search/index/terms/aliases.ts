import { fnv1a } from '../../../base/fnv.ts';
import { amountsOf } from '../../query/parse/numbers.ts';
import { keyOf, wordsOf } from '../../query/words.ts';
import type { SearchablePaper } from '../searchable.ts';

/** Words with inner capitals are split: "MiniCPM" is also "Mini CPM". */
const CASE_BORDER = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Text between blanks or slashes that contains more than ASCII letters and digits with punctuation around them:
 * anything else, which is nearly all of a text, needs no other form.
 */
const UNUSUAL =
  /(?<![^\s/—])[A-Za-z0-9.,;:()"'?!-]*(?:[A-Za-z0-9][.,;:()"'?!-]+[A-Za-z0-9]|[^A-Za-z0-9\s/—.,;:()"'?!-])[^\s/—]*/g;

/**
 * Other ways in which people type what a paper writes: names as one word or several, symbols and Greek letters
 * spelled out, numbers with their magnitude in words. Only forms that the text itself does not add to the index.
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

/** A word of only letters and digits needs no other form, nor do plain hyphenated words. */
function formsOf(token: string): string[] {
  if (/^[A-Za-z0-9]*$/.test(token) || /^[a-z]+(?:-[a-z]+)*$/i.test(token)) return [];
  const words = wordsOf(token);
  return words.length > 1 ? [...words, words.join('')] : words;
}

/** The names under which a paper is known, each joined into one word. */
export function nameKeysOf({ names }: SearchablePaper): string[] {
  return [...new Set(names.map(keyOf))].filter((key) => key.length > 1);
}

/** The key of a whole title, so that a title typed in full finds its paper at once. */
export function titleKey(title: string): string {
  return fnv1a(keyOf(title)).toString(36);
}
