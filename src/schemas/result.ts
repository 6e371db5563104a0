/** Whether a number reports an improvement, a decline, an amount, or the share that remains. */
export type Sense = 'gain' | 'loss' | 'level' | 'share';

/** A number that a paper's authors report about their own work, in their words. */
export interface Result {
  /** The words of the abstract, as a clause that makes sense on its own. */
  clause: string;
  /** The number with its unit, as in the clause: "2.3×". */
  text: string;
  /** UTF-16 offset of `text` in `clause`. */
  at: number;
  /** One number, or the two ends of a range; magnitudes are multiplied out ("4M" is 4,000,000). */
  value: number | [number, number];
  /** `%`, `×`, a symbol ("ms") or the noun that is counted; empty for a bare number. */
  unit: string;
  /** "up to", "average", "over" … */
  qualifier?: string;
  /** What is measured, in the words of the sentence; absent if it could not be determined with confidence. */
  measure?: string;
  /** The kind of measure: its head noun, folded; absent without a measure. */
  family?: string;
  sense: Sense;
  /** What the number is compared with, in the words of the sentence. */
  baseline?: string;
  sentence: string;
}
