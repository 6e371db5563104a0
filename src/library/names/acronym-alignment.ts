import { isConnective } from '../../text/words/function-words.ts';

/**
 * How well the letters of an acronym run through a phrase, after Schwartz and Hearst (A Simple Algorithm for
 * Identifying Abbreviation Definitions in Biomedical Text, 2003), extended by a score: letters at the start of a
 * word or a part of a word count fully, letters that continue a matched prefix almost, letters inside a word
 * little; skipping a word costs. All letters must be found, in order, the first at the start of a word.
 */
export interface Alignment {
  /** Offset in the phrase of the word that the expansion starts with. */
  start: number;
  /** Mean score per acronym letter, at most 1. */
  score: number;
}

const GAIN = { initial: 1, contiguous: 0.8, insideLower: 0.4, insideUpper: 0.1 };
const COST = { word: 0.4, compoundPart: 0.15, closingNoun: 0.1, innerStart: 0.3 };

const NEVER = Number.NEGATIVE_INFINITY;

/** Words besides connectives that an acronym may skip at no cost. */
const SKIPPED = new Set(['its', 'based', 'de', 'la']);
/** Nouns that end an expansion without a letter in its acronym: "key-value cache (KV)". */
const CLOSING_NOUNS = new Set(
  'cache caches states state model models framework method algorithm network networks memory pairs values'.split(
    ' ',
  ),
);

/** Words that an acronym may write with something other than their first letter: `T2I`, `LLM4SGG`, `XC`. */
const SOUNDS: Readonly<Record<string, RegExp>> = {
  2: /^(?:to|two)$/,
  3: /^three$/,
  4: /^(?:for|four)$/,
  x: /^(?:ex|cross$)/,
};

interface Piece {
  /** Offset of the white-space separated word that the piece belongs to. */
  wordStart: number;
  lower: string;
  /** Which letters start a word or are capitals inside a word of mixed case. */
  initials: boolean[];
  isWordStart: boolean;
  cost: number;
}

/**
 * The best alignment of `acronym` with the end of `phrase`. With `wholePhrase` it must start at the phrase's first
 * word. Undefined if the letters cannot be found in order.
 */
export function align(acronym: string, phrase: string, wholePhrase = false): Alignment | undefined {
  const letters = [...spelledOut(acronym)];
  const pieces = splitIntoPieces(phrase);
  if (letters.length < 2 || pieces.length === 0) return undefined;
  const table = scoreTable(letters, pieces);
  let best: Alignment | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (wholePhrase && at > 0) break;
    const score = ((table[at] as number) - (piece.isWordStart ? 0 : COST.innerStart)) / letters.length;
    // In a tie the later start wins: the shorter expansion.
    if (score > NEVER && score >= (best?.score ?? NEVER)) best = { start: piece.wordStart, score };
  }
  return best;
}

/** Only letters and digits; a digit after a letter may mean repetition: `H2O` → `HHO`. */
function spelledOut(acronym: string): string {
  const plain = acronym.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return /^\p{Lu}2\p{Lu}?$/u.test(plain) && /[₂²_]/.test(acronym) ? plain.replace(/(.)2/, '$1$1') : plain;
}

function splitIntoPieces(phrase: string): Piece[] {
  const words = [...phrase.matchAll(/[\p{L}\p{N}]+/gu)];
  let wordStart = 0;
  return words.map(({ 0: word, index: start }, index) => {
    const isWordStart = start === 0 || /[\s"'“‘(]/.test(phrase[start - 1] ?? '');
    if (isWordStart) wordStart = start;
    const lower = word.toLowerCase();
    const isMixed = word !== lower && word !== word.toUpperCase();
    const initials = [...word].map(
      (char, at) => at === 0 || (isUpper(char) && (isMixed || word.length <= 4)),
    );
    return {
      wordStart,
      lower,
      initials,
      isWordStart,
      cost: costOf(lower, isWordStart, index === words.length - 1),
    };
  });
}

function costOf(lower: string, isWordStart: boolean, isLast: boolean): number {
  if (isConnective(lower) || SKIPPED.has(lower)) return 0;
  if (isLast && CLOSING_NOUNS.has(lower)) return COST.closingNoun;
  return isWordStart ? COST.word : COST.compoundPart;
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

/**
 * For each piece, the best score of an alignment whose first letter is that piece's first. `rest[i][p]` is the best
 * score of the letters from `i` on in the pieces from `p` on.
 */
function scoreTable(letters: string[], pieces: Piece[]): number[] {
  const rest = letters.map(() => new Array<number>(pieces.length + 1).fill(NEVER));
  rest.push(new Array<number>(pieces.length + 1).fill(0));
  const starts = pieces.map(() => NEVER);
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at] as Piece;
    for (let from = letters.length; from >= 0; from--) {
      const row = rest[from] as number[];
      const taken = bestWithin(letters, from, piece, rest, at + 1);
      if (from === 0) starts[at] = taken;
      row[at] = Math.max(taken, (row[at + 1] as number) - piece.cost);
    }
  }
  return starts;
}

/** The best score if letter `from` is in `piece`, along with any number of the letters after it. */
function bestWithin(letters: string[], from: number, piece: Piece, rest: number[][], next: number): number {
  const after = (count: number) => rest[from + count]?.[next] ?? NEVER;
  const sound = SOUNDS[letters[from]?.toLowerCase() ?? '']?.test(piece.lower)
    ? GAIN.initial + after(1)
    : NEVER;
  let best = sound;
  let gained = 0;
  let place = -1;
  for (let count = 0; from + count < letters.length; count++) {
    const letter = letters[from + count] as string;
    const found = nextPlace(piece, letter.toLowerCase(), place + 1);
    if (found < 0 || (from === 0 && count === 0 && found > 0)) break;
    gained += gainAt(piece, found, place, letter);
    place = found;
    best = Math.max(best, gained + after(count + 1));
  }
  return best;
}

/** The next character if it is this letter, otherwise its next capital, otherwise its next occurrence, otherwise -1. */
function nextPlace(piece: Piece, letter: string, from: number): number {
  const first = piece.lower.indexOf(letter, from);
  if (first === from) return first;
  for (let at = first; at >= 0; at = piece.lower.indexOf(letter, at + 1)) if (piece.initials[at]) return at;
  return first;
}

function gainAt(piece: Piece, place: number, previous: number, letter: string): number {
  if (piece.initials[place]) return GAIN.initial;
  if (place === previous + 1) return GAIN.contiguous;
  return isUpper(letter) ? GAIN.insideUpper : GAIN.insideLower;
}
