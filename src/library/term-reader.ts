import { stem } from './stem.ts';

/**
 * A text as the terms it mentions, in order, by their ids in the reader. Offsets are into the folded text (`fold`).
 */
export interface Reading {
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const STOP_WORDS = new Set(
  `a about above across after again all almost also although among an and another any are around as at available be
  because been before being below between both but by can cannot could did do does doing done due during each either
  especially et even every few first for from further furthermore given had has have having he hence her here his how
  however i if in into is it its itself just less many may might more moreover most much must need needs no non nor not
  of off often on once one only onto or other our out over own per rather same second several she should since so some
  still such than that the their them then there therefore these they this those though three through thus to together
  too toward towards two under until up upon us use used uses using very via was we well were what when where whether
  which while who whose why will with within without would yet you your code github com https http www
  art achieve achieves achieved achieving demonstrate demonstrates experiment experiments experimental extensive novel paper
  papers propose proposed proposes result results show showing shows shown significant significantly work works`.split(
    /\s+/,
  ),
);

/** Stands for a word that is no term. */
const NO_TERM = -1;

/** Lower case without accents and compatibility forms: "Naïve ﬁne-tuning" becomes "naive fine-tuning". */
export function fold(text: string): string {
  const plain = /\P{ASCII}/u.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain.toLowerCase();
}

/**
 * Reads texts as terms: every content word by its stem, and every two content words with nothing but a space or hyphen
 * between. Gives each distinct term an id, in order of first mention, and reads each distinct text once.
 */
export class TermReader {
  /** The terms met so far; a term's id is its index. */
  readonly terms: string[] = [];
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  /** Ids of pairs by the ids of their two stems. */
  readonly #pairs: Map<number, number>[] = [];
  readonly #readings = new Map<string, Reading>();

  /** The terms of a text. */
  read(text: string): Reading {
    const known = this.#readings.get(text);
    if (known) return known;
    const reading = this.#read(fold(text));
    this.#readings.set(text, reading);
    return reading;
  }

  /** The id of a word's stem, or of two stems apart by a space; undefined where no text so far has it. */
  idOf(term: string): number | undefined {
    const [first = '', second] = term.split(' ');
    const id = this.#stems.get(first);
    if (id === undefined || second === undefined) return id;
    return this.#pairs[id]?.get(this.#stems.get(second) ?? NO_TERM);
  }

  #read(folded: string): Reading {
    const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []];
    let previous = { id: NO_TERM, start: 0, end: 0 };
    for (const { 0: word, index: start } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      const id = this.#idOfWord(word);
      const end = start + word.length;
      if (id !== NO_TERM) {
        ids.push(id);
        starts.push(start);
        ends.push(end);
        if (previous.id !== NO_TERM && start - previous.end === 1 && isJoint(folded[previous.end])) {
          ids.push(this.#idOfPair(previous.id, id));
          starts.push(previous.start);
          ends.push(end);
        }
      }
      previous = { id, start, end };
    }
    return { ids: new Uint32Array(ids), starts: new Uint32Array(starts), ends: new Uint32Array(ends) };
  }

  #idOfWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const id = isContent(word) ? this.#idOfStem(stem(word)) : NO_TERM;
    this.#words.set(word, id);
    return id;
  }

  #idOfStem(term: string): number {
    const known = this.#stems.get(term) ?? this.terms.push(term) - 1;
    this.#stems.set(term, known);
    return known;
  }

  #idOfPair(first: number, second: number): number {
    this.#pairs[first] ??= new Map();
    const pairs = this.#pairs[first];
    const known = pairs.get(second);
    if (known !== undefined) return known;
    const id = this.terms.push(`${this.terms[first]} ${this.terms[second]}`) - 1;
    pairs.set(second, id);
    return id;
  }
}

function isContent(word: string): boolean {
  return !STOP_WORDS.has(word) && !/^\p{N}+$/u.test(word) && word.length >= 2;
}

function isJoint(character: string | undefined): boolean {
  return character === ' ' || character === '-';
}
