/** A number with its unit at a place in a sentence. */
export interface Quantity {
  /** Offsets of number and unit, without the qualifier. */
  start: number;
  end: number;
  /** One number, or the two ends of a range; magnitudes are multiplied out. */
  values: number[];
  /** `%`, `×`, a symbol ("ms") or the noun that is counted ("hours"); empty for a bare number. */
  unit: string;
  /** As written in the sentence: "up to", "over", "<". */
  qualifier?: string;
  isWord?: true;
}

/** Numbers written as words. */
export const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
};

const QUALIFIER =
  /\b(?:up to|over|under|at least|at most|more than|less than|fewer than|about|around|nearly|roughly|approximately|almost|only|just|merely|within|an average of|on average|below|above|exceeding|upwards of|as (?:low|few|little|many|much|long|large|high) as)(?= ?(?:an? )?(?:[<>~∼≤≥≈+×-] ?)?$)|[<>~∼≤≥≈](?= ?$)/;

/** The qualifier that ends before `start`. */
export function qualifierOf(text: string, start: number): Pick<Quantity, 'qualifier'> {
  const qualifier = QUALIFIER.exec(text.slice(Math.max(0, start - 24), start))?.[0];
  return qualifier === undefined ? {} : { qualifier };
}
