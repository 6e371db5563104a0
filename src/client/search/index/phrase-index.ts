/**
 * The full-text index of the site, asked for what the library's own files do not hold: where words stand next to each
 * other, and in which field.
 */
export interface PhraseIndex {
  /** Pages that hold the words next to each other, inflections aside. */
  withPhrase(phrase: string): Promise<Set<number>>;
  /** Pages whose title holds every word. */
  withTitle(value: string): Promise<Set<number>>;
}
