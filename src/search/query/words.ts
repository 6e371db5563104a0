import { fold } from '../../text/words/fold.ts';
import { stem } from '../../text/words/stem.ts';

/**
 * Splits text into the words that search compares. The index and the query use the same folding, so that a name is
 * found however it is typed: accents and compatibility forms folded, Greek letters and symbols spelled out, digits
 * joined ("1.58" and "12,000" as "158" and "12000", the form in which Pagefind stores them).
 */

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const FIRST_GREEK = 'α'.codePointAt(0) as number;

/** Symbols in names, as people say them. A plus only counts after a letter, a digit or another plus. */
const SPOKEN: Readonly<Record<string, string>> = { '&': ' and ', '∞': ' infinity ', '×': 'x', '√': ' sqrt ' };

/** Lower case without accents, compatibility forms, Greek letters and symbols; other punctuation stays. */
export function foldText(text: string): string {
  return fold(text)
    .replace(/[α-ω]/g, (letter) => GREEK[letter.charCodeAt(0) - FIRST_GREEK] ?? letter)
    .replace(/[&∞×√]/g, (symbol) => SPOKEN[symbol] ?? symbol)
    .replace(/(?<=[\p{L}\p{N}+])\+/gu, ' plus')
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/(?<=[\p{L}\p{N}])['’_^](?=[\p{L}\p{N}])/gu, '');
}

/** The words of a text in order: runs of letters and digits of the folded text. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All words joined: what two spellings of a name have in common ("Mini-CPM", "mini cpm"). */
export function keyOf(text: string): string {
  return wordsOf(text).join('');
}

/** The term that stands for a word and its inflections. Numbers and short words stand for themselves. */
export function termOf(word: string): string {
  return /^\p{L}{3,}$/u.test(word) ? stem(word) : word;
}
