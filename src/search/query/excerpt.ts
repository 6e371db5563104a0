import { stem } from '../../text/words/stem.ts';
import { wordsOf } from './words.ts';

/** A run of text, marked where it matches. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

const WORDS = 32;
/** Words shown before the first match of a window. */
const LEAD = 6;
/** A dash between words belongs to neither of them. */
const TOKEN = /[^\s—]+|—+/g;

/**
 * The passage of a text that contains most of the terms; about 32 words, with matches marked. A multi-word term is
 * marked where its words are adjacent. If nothing matches, the beginning of the text.
 */
export function excerptOf(text: string, terms: readonly string[], length = WORDS): ExcerptPart[] {
  const tokens = tokensOf(text, terms);
  const from = bestWindow(tokens, length);
  const shown = tokens.slice(from, from + length);
  const parts = markedParts(text, shown);
  if (parts.length > 0 && from + length < tokens.length) parts.push({ text: ' …', isMatch: false });
  return from > 0 ? [{ text: '… ', isMatch: false }, ...parts] : parts;
}

/** A whole text with its matches marked. */
export function markedIn(text: string, terms: readonly string[]): ExcerptPart[] {
  return markedParts(text, tokensOf(text, terms));
}

function markedParts(text: string, tokens: readonly Token[]): ExcerptPart[] {
  const [first] = tokens;
  if (!first) return [];
  const parts: ExcerptPart[] = [];
  let at = first.start;
  for (const { start, end, matches } of tokens) {
    if (matches.length === 0) continue;
    const [left, right] = trimmed(text, start, end);
    parts.push(
      { text: text.slice(at, left), isMatch: false },
      { text: text.slice(left, right), isMatch: true },
    );
    at = right;
  }
  parts.push({ text: text.slice(at, tokens.at(-1)?.end ?? at), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

/** The tokens of a text, with the terms that each is part of. */
function tokensOf(text: string, terms: readonly string[]): Token[] {
  const wanted = terms.map((term) => wordsOf(term).map(normal)).filter((words) => words.length > 0);
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    matches: [] as string[],
  }));
  const words = tokens.flatMap((token) =>
    wordsOf(text.slice(token.start, token.end)).map((word) => ({ word: normal(word), token })),
  );
  for (const [at, { word }] of words.entries()) {
    for (const term of wanted) {
      if (term[0] !== word || !term.every((one, by) => words[at + by]?.word === one)) continue;
      for (const { token } of words.slice(at, at + term.length)) token.matches.push(term.join(' '));
    }
  }
  return tokens;
}

interface Token {
  start: number;
  end: number;
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
