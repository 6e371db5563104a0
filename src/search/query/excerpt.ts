import { stem } from '../../text/words/stem.ts';
import { wordsOf } from './words.ts';

/** A run of text, marked where it matches. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

const WORDS = 34;
/** Words shown before the first match of a window. */
const LEAD = 6;
const TOKEN = /\S+/g;

/**
 * The passage of a text that holds most of the terms, rare ones first in `terms`; about 34 words, its matches marked.
 * The beginning of the text where nothing matches.
 */
export function excerptOf(text: string, terms: readonly string[], length = WORDS): ExcerptPart[] {
  const wanted = new Set(terms.flatMap((term) => wordsOf(term)).map(normal));
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    matches: wordsOf(match[0])
      .map(normal)
      .filter((word) => wanted.has(word)),
  }));
  const from = bestWindow(tokens, length);
  const shown = tokens.slice(from, from + length);
  const [first] = shown;
  if (!first) return [];
  const parts: ExcerptPart[] = from > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = first.start;
  for (const { start, end, matches } of shown) {
    if (matches.length === 0) continue;
    const [left, right] = trimmed(text, start, end);
    parts.push(
      { text: text.slice(at, left), isMatch: false },
      { text: text.slice(left, right), isMatch: true },
    );
    at = right;
  }
  const end = shown.at(-1)?.end ?? at;
  parts.push({ text: text.slice(at, end) + (from + length < tokens.length ? ' …' : ''), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

interface Token {
  matches: string[];
}

/** First token of the window with the most different matches, then the most matches, then the earliest. */
function bestWindow(tokens: readonly Token[], length: number): number {
  let best = { from: 0, value: 0 };
  for (const [at, { matches }] of tokens.entries()) {
    if (matches.length === 0) continue;
    const from = Math.max(0, Math.min(at - LEAD, tokens.length - length));
    const found = tokens.slice(from, from + length).flatMap((token) => token.matches);
    const value = new Set(found).size * 100 + found.length;
    if (value > best.value) best = { from, value };
  }
  return best.from;
}

/** A token without the punctuation around it. */
function trimmed(text: string, start: number, end: number): [number, number] {
  const token = text.slice(start, end);
  const left = /^[^\p{L}\p{N}]*/u.exec(token)?.[0].length ?? 0;
  let right = token.length;
  while (right > left && !/[\p{L}\p{N}%×+]/u.test(token[right - 1] ?? '')) right -= 1;
  return [start + left, start + Math.max(right, left)];
}

function normal(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stem(word) : word;
}
