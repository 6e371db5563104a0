/** What a quantitative claim is about. */
export type ClaimKind = 'speed-up' | 'memory' | 'size' | 'accuracy' | 'cost' | 'scale' | 'energy' | 'other';

/** Whether there is more or less of it than elsewhere, or just so much. */
export type ClaimDirection = 'more' | 'less' | 'level';

/** A number that a paper's authors report of their own work. */
export interface Claim {
  /** As the abstract writes it, with its qualifier and unit: "up to 2.3×". */
  text: string;
  /** One number, or the two ends of a range; magnitudes are multiplied out ("4M" is 4,000,000). */
  value: number | [number, number];
  /** "%", "x" (times), "points", "params", "tokens", "GB", "hours", "GPUs", "$"…, or the metric's name. */
  unit: string;
  kind: ClaimKind;
  direction: ClaimDirection;
  sentence: string;
  /** UTF-16 offset of `text` in `sentence`. */
  at: number;
  /** What the sentence compares with, as it writes it. */
  versus?: string;
}
