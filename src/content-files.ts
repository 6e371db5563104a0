/** One text file of `content/`. */
export interface TextFile {
  /** Path below `content/`, with forward slashes. */
  path: string;
  text: string;
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
}
