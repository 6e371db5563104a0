/**
 * The full-text index of the site, asked for what the library's own files do not hold: where words stand next to each
 * other, and in which field.
 */
export interface PhraseIndex {
  /** Pages that hold the words next to each other, inflections aside. */
  withPhrase(phrase: string): Promise<Set<number>>;
  /** Pages whose field holds every word. */
  withField(value: string, field: PhraseField): Promise<Set<number>>;
}

/** Fields of a paper that are known apart from its text. */
export type PhraseField = 'title' | 'authors';
