/** One text file of `content/`. */
export interface TextFile {
  /** Path below `content/`, with forward slashes. */
  path: string;
  text: string;
  /** Bytes of the file stand for no character; the text has U+FFFD in their place. */
  isDamaged?: true;
}

/** A file or folder of `content/` that was left out, and why. */
export interface UnreadFile {
  path: string;
  why: string;
  /** It is of no kind that is read; otherwise reading it failed. */
  isForeign: boolean;
}

/** Everything a library is made of, as text: the site is a pure function of this. */
export interface ContentFiles {
  config: TextFile;
  ledger: TextFile;
  assignments: TextFile;
  people: TextFile;
  sources: TextFile[];
  topics: TextFile[];
  curations: TextFile[];
  /** Terms that readers use for one another; a library may have none. */
  synonyms?: TextFile;
  unread?: UnreadFile[];
}
