import type { Quantity } from './quantity.ts';

/** A quantity in its sentence, with the text around it. */
export interface Place {
  sentence: string;
  quantity: Quantity;
  /**
   * What leads to the list that the number is in, without its qualifier: in "we save 5% and 7%", both have "we
   * save".
   */
  before: string;
  /** From the end of that list. */
  after: string;
  /** Whether the sentence is about the authors' own work. */
  isOwn: boolean;
}

/** The start of a confidence interval after an estimate: "0.78 (95% CI 0.65–0.93)". */
export const INTERVAL = /^[,;]? ?[([]?9\d ?% ?(?:CIs?|confidence|credible)\b/;

/** Separators of a list of numbers, plain or each with its own noun. */
const JOINT = /^ ?(?:,|\/|,? and|,? or|&) ?$/;
const LABELED_JOINT = /^ (?:on|for|in|over|at|of) [^,;.]{1,40}(?:,|,? and) ?$/;

/** How far around a number is read, in UTF-16 units. */
const REACH = 240;

/** The quantities of a sentence in their places. */
export function placesIn(sentence: string, quantities: readonly Quantity[], isOwn: boolean): Place[] {
  const gap = (at: number) => sentence.slice(quantities[at]?.end, startOf(quantities[at + 1]));
  const isSame = (at: number) =>
    (quantities[at]?.unit === quantities[at + 1]?.unit || quantities[at]?.unit === '') &&
    !INTERVAL.test(sentence.slice(quantities[at]?.end));
  return quantities.map((quantity, at) => {
    let [first, last] = [at, at];
    while (
      first > 0 &&
      isSame(first - 1) &&
      (JOINT.test(gap(first - 1)) || LABELED_JOINT.test(gap(first - 1)))
    )
      first--;
    while (last + 1 < quantities.length && isSame(last) && JOINT.test(gap(last))) last++;
    return {
      sentence,
      quantity,
      before: sentence.slice(0, startOf(quantities[first])).slice(-REACH),
      after: sentence.slice(quantities[last]?.end).slice(0, REACH),
      isOwn,
    };
  });
  function startOf(quantity: Quantity | undefined): number {
    if (!quantity) return sentence.length;
    const { start, qualifier } = quantity;
    if (qualifier === undefined) return start;
    return sentence.lastIndexOf(qualifier, start - 1);
  }
}
