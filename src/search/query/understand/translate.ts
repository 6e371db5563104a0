import { wordsOf } from '../words.ts';
import type { UnderstoodWord } from './understand.ts';

const LONGEST_TERM = 6;
/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/**
 * Replaces terms of other languages by the library's own, longest first. A run of words is translated if one of
 * them leads to nothing in the library.
 */
export function translate(
  words: readonly UnderstoodWord[],
  unmatched: readonly boolean[],
  terms: ReadonlyMap<string, readonly string[]>,
): UnderstoodWord[] {
  const translated: UnderstoodWord[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as UnderstoodWord;
    const length = longestTerm(words, at, unmatched, terms);
    if (length > 0) {
      const typed = words.slice(at, at + length).map(({ text }) => text);
      translated.push(...inPlaceOf(typed.join(' '), terms.get(typed.join(' ')) ?? []));
      at += length;
      continue;
    }
    const parts = unmatched[at] && UNSPACED.test(word.text) ? unspacedTerms(word.text, terms) : [];
    if (parts.length > 0) {
      for (const part of parts) translated.push(...inPlaceOf(part, terms.get(part) ?? []));
    } else translated.push(word);
    at += 1;
  }
  return translated;
}

function longestTerm(
  words: readonly UnderstoodWord[],
  at: number,
  unmatched: readonly boolean[],
  terms: ReadonlyMap<string, readonly string[]>,
): number {
  for (let length = Math.min(LONGEST_TERM, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length).map(({ text }) => text);
    if (terms.has(run.join(' ')) && unmatched.slice(at, at + length).includes(true)) return length;
  }
  return 0;
}

/**
 * The terms in a run of letters without spaces, taking the longest one from the start each time; anything between
 * them is skipped.
 */
function unspacedTerms(run: string, terms: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length; ) {
    let length = run.length - at;
    while (length > 0 && !terms.has(run.slice(at, at + length))) length -= 1;
    if (length > 0) found.push(run.slice(at, at + length));
    at += Math.max(1, length);
  }
  return found;
}

function inPlaceOf(typed: string, terms: readonly string[]): UnderstoodWord[] {
  return wordsOf(terms[0] ?? '').map((text, at) => ({
    text,
    typed: at === 0 ? typed : '',
    completions: [],
    by: 'translation',
  }));
}
