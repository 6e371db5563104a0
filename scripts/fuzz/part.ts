/** One kind of test: a random input, and a check of the result. */
export interface FuzzPart {
  name: string;
  /** Returns what is wrong, or null if nothing is. `random` returns numbers from 0 to 1. */
  run(random: () => number): string | null;
}
