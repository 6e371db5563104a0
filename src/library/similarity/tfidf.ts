/**
 * Text as sparse vectors of TF-IDF weights over terms (see `TermReader`). Each term of a `TermSpace` has an integer
 * id, so a vector is two flat arrays and a product of two vectors is one merge.
 */
import { TermReader } from './term-reader.ts';

/** Terms by ascending id with their weights. Vectors made by a `TermSpace` have length 1, or 0 without known terms. */
export interface SparseVector {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** A passage of a document and how often its words count, e.g. a title counting as three mentions. */
export interface Passage {
  readonly text: string;
  readonly weight: number;
}

/** The terms a collection of documents uses. */
export interface TermSpace {
  /** Number of terms; all ids are below it. */
  readonly size: number;
  /** Inverse document frequency by term id. */
  readonly idf: Float64Array;
  readonly reader: TermReader;
  /** Ids in this space by ids of the reader; -1 if the space has no such term. */
  readonly ids: Int32Array;
  /** Ids of the reader by ids in this space. */
  readonly known: Uint32Array;
  /** Buffer for counting a document's terms, by term id; zero between uses. */
  readonly counts: Float64Array;
  /** Buffer for the distinct terms of a document. */
  readonly met: Uint32Array;
}

/**
 * The terms of the documents in order of first mention, with smoothed inverse document frequency. `keeps` decides
 * by a term's id in the reader and the number of documents that contain it. Texts that `reader` knows are not read
 * again.
 */
export function termSpace(
  documents: readonly (readonly Passage[])[],
  keeps: (id: number, documents: number) => boolean = () => true,
  reader: TermReader = new TermReader(),
): TermSpace {
  const { met, counts } = documentCountsOf(documents, reader);
  const kept = met.filter((id) => keeps(id, counts[id] as number));
  const ids = new Int32Array(reader.size).fill(-1);
  kept.forEach((known, id) => {
    ids[known] = id;
  });
  const idf = (id: number) => rounded(Math.log((1 + documents.length) / (1 + (counts[id] as number))) + 1);
  return {
    size: kept.length,
    idf: Float64Array.from(kept, idf),
    reader,
    ids,
    known: Uint32Array.from(kept),
    counts: new Float64Array(kept.length),
    met: new Uint32Array(kept.length),
  };
}

/** Number of steps per unit to which an inverse document frequency is rounded. */
const STEPS = 20;

/**
 * Rounded to 1/20: one document more or less then rarely changes a term's weight, and with it the vectors of other
 * documents.
 */
function rounded(idf: number): number {
  return Math.round(STEPS * idf) / STEPS;
}

/** The terms of documents, in order, and the number of documents that contain each, by ids of the reader. */
function documentCountsOf(
  documents: readonly (readonly Passage[])[],
  reader: TermReader,
): { met: number[]; counts: Uint32Array } {
  const readings = documents.map((passages) => passages.map(({ text }) => reader.read(text)));
  const met: number[] = [];
  const counts = new Uint32Array(reader.size);
  const lastHolder = new Uint32Array(reader.size);
  let holder = 0;
  for (const passages of readings) {
    holder++;
    for (const ids of passages) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number;
        if (lastHolder[id] === holder) continue;
        if (lastHolder[id] === 0) met.push(id);
        lastHolder[id] = holder;
        counts[id] = (counts[id] as number) + 1;
      }
    }
  }
  return { met, counts };
}

/** A term of a space: its stem, or its two stems separated by a space. */
export function termIn({ reader, known }: TermSpace, id: number): string {
  return reader.termOf(known[id] as number);
}

/** The id of a term in a space, or undefined. */
export function idIn({ reader, ids }: TermSpace, term: string): number | undefined {
  const known = reader.idOf(term);
  const id = known === undefined ? -1 : (ids[known] ?? -1);
  return id < 0 ? undefined : id;
}

/** The reader's ids of all terms in a document, in order. */
export function distinctTerms(passages: readonly Passage[], reader: TermReader): Set<number> {
  const distinct = new Set<number>();
  for (const { text } of passages) for (const id of reader.read(text)) distinct.add(id);
  return distinct;
}

/** A document's unit vector in the space: ln(1 + weighted count) times idf; unknown terms are ignored. */
export function vectorOf(passages: readonly Passage[], space: TermSpace): SparseVector {
  const { counts, met } = space;
  let size = 0;
  for (const { text, weight } of passages) {
    const terms = space.reader.read(text);
    for (let at = 0; at < terms.length; at++) {
      const id = space.ids[terms[at] as number] ?? -1;
      if (id < 0) continue;
      if (counts[id] === 0) met[size++] = id;
      counts[id] = (counts[id] as number) + weight;
    }
  }
  const ids = met.slice(0, size).sort();
  const weights = new Float64Array(ids.length);
  let squares = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const weight = logOf(counts[id] as number) * (space.idf[id] as number);
    counts[id] = 0;
    weights[i] = weight;
    squares += weight * weight;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * scale;
  return { ids, weights };
}

/** ln(1 + count) of the counts that nearly all terms have. */
const LOGS = Float64Array.from({ length: 32 }, (_, count) => Math.log1p(count));

function logOf(count: number): number {
  return Number.isInteger(count) && count < LOGS.length ? (LOGS[count] as number) : Math.log1p(count);
}

/**
 * Returns a function for the scalar products of a vector with some vectors of a collection, by index: the cosines,
 * because vectors have unit length. `terms` is the number of terms in their space. Linear in the terms of the
 * vectors involved.
 */
export function products(
  collection: readonly SparseVector[],
  terms: number,
): (vector: SparseVector, others: readonly number[]) => number[] {
  const dense = new Float64Array(terms);
  return ({ ids, weights }, others) => {
    for (let at = 0; at < ids.length; at++) dense[ids[at] as number] = weights[at] as number;
    const found = others.map((other) => productWith(dense, collection[other] as SparseVector));
    for (const id of ids) dense[id] = 0;
    return found;
  };
}

function productWith(dense: Float64Array, { ids, weights }: SparseVector): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i++) sum += (dense[ids[i] as number] as number) * (weights[i] as number);
  return sum;
}
