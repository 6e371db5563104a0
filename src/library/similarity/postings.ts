/** Which vectors have each term, and its weight there: those of term `t` are from `starts[t]` up to `starts[t + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly vectors: Uint32Array;
  readonly weights: Float64Array;
}

/** Terms of one vector with their weights. */
interface Weighed {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** The postings of vectors over `terms` terms; those of each term are in the order of the vectors. */
export function postingsOf(collection: readonly Weighed[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  for (const { ids } of collection) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const vectors = new Uint32Array(starts[terms] as number);
  const weights = new Float64Array(vectors.length);
  for (const [index, vector] of collection.entries()) {
    for (let at = 0; at < vector.ids.length; at++) {
      const id = vector.ids[at] as number;
      const slot = next[id] as number;
      next[id] = slot + 1;
      vectors[slot] = index;
      weights[slot] = vector.weights[at] as number;
    }
  }
  return { starts, vectors, weights };
}
