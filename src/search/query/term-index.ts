/** A page that holds a term. */
export interface Hit {
  /** Its place in the order of pages. */
  page: number;
  /** How strongly the page is about the term, whatever the term's rarity; from 0. */
  strength: number;
}

/** An index of terms as the engine needs it: the library's own files in the browser, plain maps in tests. */
export interface TermIndex {
  /** Pages that hold a word, inflections aside. */
  findWord(word: string): Promise<readonly Hit[]>;
  /** Pages that hold the words next to each other, inflections aside. */
  findPhrase(phrase: string): Promise<readonly Hit[]>;
  /** Pages known under a name; the name is written together. */
  findName(key: string): Promise<readonly Hit[]>;
  /** Pages with a title; see `titleToken`. */
  findTitle(token: string): Promise<readonly Hit[]>;
  /** Papers placed in a topic; all are as strong. */
  findTopic(id: string): Promise<readonly Hit[]>;
}
