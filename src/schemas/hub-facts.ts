/** What is computed for a topic from the texts of its papers. Papers are slugs. */
export interface HubFacts {
  topic: string;
  /** Most similar to the rest of the hub, closest first; empty in a small hub. */
  central: string[];
  /** Least similar to the rest, farthest first; empty in a small hub. */
  outliers: string[];
  /** Words and word pairs that set the topic apart, as its papers write them, most telling first. */
  terms: string[];
}
