/**
 * The full-text index of the site, for what the library's own files cannot answer: which words are adjacent, and in
 * which field they are.
 */
export interface PhraseIndex {
  /** Pages that contain the words next to each other, in any inflection. */
  withPhrase(phrase: string): Promise<Set<number>>;
  /** Pages whose titles contain every word. */
  withTitle(value: string): Promise<Set<number>>;
}
