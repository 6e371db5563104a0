import { fnv1a } from '../../../base/fnv.ts';
import { amountsOf } from '../../query/parse/numbers.ts';
import { keyOf, wordsOf } from '../../query/words.ts';
import type { SearchablePaper } from '../searchable.ts';
import { unusualTokens, withoutMarks } from './unusual-tokens.ts';

/** Words with inner capitals are split: "MiniCPM" is also "Mini CPM". */
const CASE_BORDER = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Other ways in which people type what a paper writes: names as one word or several, symbols and Greek letters
 * spelled out, numbers with their magnitude in words. Only forms that the text itself does not add to the index.
 * `known` keeps the forms of tokens, which papers share.
 */
export function aliasesOf(
  { title, abstract, names }: SearchablePaper,
  known = new Map<string, readonly string[]>(),
): string[] {
  const text = `${title}\n${abstract}`;
  const aliases = new Set<string>(amountsOf(text));
  for (const token of unusualTokens(text)) {
    const forms = known.get(token) ?? formsOf(token);
    known.set(token, forms);
    for (const word of forms) aliases.add(word);
  }
  for (const name of names) {
    for (const word of wordsOf(name.replace(CASE_BORDER, ' '))) aliases.add(word);
  }
  return [...aliases].sort();
}

/** A word of only letters and digits needs no other form, nor do plain hyphenated words. */
function formsOf(written: string): string[] {
  const token = withoutMarks(written);
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
