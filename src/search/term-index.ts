/** A page that holds a term. */
export interface Hit {
  page: string;
  /** How strongly the page is about the term, whatever the term's rarity: mentions as in BM25, more for title and name. */
  strength: number;
  /** Positions of the term in the page's text, counted in words. */
  positions: readonly number[];
  /** Fields other than the text that hold it: title, names, also, authors. */
  fields: readonly string[];
}

/** A full-text index as the engine needs it: Pagefind in the browser, a plain map in tests. */
export interface TermIndex {
  /** Pages that hold a word, inflections aside. */
  findWord(word: string): Promise<readonly Hit[]>;
  /** Pages that hold a word or one that begins with it. */
  findPrefix(prefix: string): Promise<readonly Hit[]>;
  /** Pages that hold the words next to each other, inflections aside. */
  findPhrase(phrase: string): Promise<readonly Hit[]>;
}
