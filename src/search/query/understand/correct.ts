import { editDistance } from '../../../base/nearest.ts';

/** A vocabulary grouped by length, so that a correction only compares words of similar length. */
export class Corrector {
  readonly #byLength = new Map<number, [string, number][]>();

  constructor(words: ReadonlyMap<string, number>) {
    for (const entry of words) {
      const list = this.#byLength.get(entry[0].length);
      if (list) list.push(entry);
      else this.#byLength.set(entry[0].length, [entry]);
    }
  }

  /**
   * The known word that a mistyped one most likely stands for: fewest edits, then the same first letter, then the
   * most papers, then alphabetical order. Undefined for words of up to three letters, and if nothing is close; the
   * word itself only if `asIs` allows it.
   */
  find(word: string, asIs = false): Correction | undefined {
    const limit = editsAllowed(word);
    const digits = digitsOf(word);
    let best: Correction | undefined;
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const [candidate, papers] of this.#byLength.get(length) ?? []) {
        const edits = editDistance(word, candidate, Math.min(limit, best?.edits ?? limit));
        if (edits > limit || (edits === 0 && !asIs) || digitsOf(candidate) !== digits) continue;
        const found = { word: candidate, edits, papers, differs: candidate[0] === word[0] ? 0 : 1 };
        if (best === undefined || nearer(found, best) < 0) best = found;
      }
    }
    return best;
  }
}

/** A word in place of a mistyped one. */
export interface Correction {
  word: string;
  edits: number;
  papers: number;
  /** 1 if the first letters differ, which is a rare typo. */
  differs: number;
}

/** A word with a different digit is another word: “gpt3”, “48gb”. */
function digitsOf(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

/** Short words have too many neighbors; a number with a different digit is another number. */
function editsAllowed(word: string): number {
  if (word.length < 4 || /^\p{N}+$/u.test(word)) return 0;
  if (word.length < 8) return 1;
  return 2;
}

/** Below 0 if `a` is the likelier correction. */
export function nearer(a: Correction, b: Correction): number {
  return a.edits - b.edits || a.differs - b.differs || b.papers - a.papers || (a.word < b.word ? -1 : 1);
}
