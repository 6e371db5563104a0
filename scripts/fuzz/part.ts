/** One way to try the library: an input by chance, and what is wrong with what came of it. */
export interface FuzzPart {
  name: string;
  /** What is wrong; null where all is as it should be. `random` gives numbers from 0 to 1. */
  run(random: () => number): string | null;
}
