/** A query as the engine runs it. */
export interface Plan {
  concepts: Concept[];
  /** Whole query written together, for names and titles typed in full; empty where the query is structured. */
  whole: string;
  /** Runs of up to three words written together, which may be a name, with the concepts they cover. */
  compounds: Compound[];
  excluded: string[];
  notes: Notes;
}

/** One thing a reader asks for; any of its alternatives will do. */
export interface Concept {
  /** As the reader typed it. */
  typed: string;
  alternatives: Alternative[];
}

export interface Alternative {
  text: string;
  kind: 'word' | 'prefix' | 'phrase';
  /** 0 to 1: how well it stands for what was typed. */
  weight: number;
}

export interface Compound {
  text: string;
  concepts: number[];
}

/** What was done to a query, for the reader. */
export interface Notes {
  corrections: { typed: string; used: string }[];
  leftOut: string[];
  synonyms: { typed: string; used: string[] }[];
}
