/**
 * Text as sparse vectors of TF-IDF weights. Terms are word stems and pairs of neighbouring stems; each term of a
 * `TermSpace` has an integer id, so that a vector is two flat arrays and a product of two vectors is one merge.
 */
import { stem } from './stem.ts';

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

/** The terms a collection of documents uses; a term's id is its index in `terms`. */
export interface TermSpace {
  readonly terms: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** Inverse document frequency by term id. */
  readonly idf: Float64Array;
}

/** A term as it is compared (`stem`) and as the text writes it (`surface`, in lower case). */
export interface Mention {
  readonly stem: string;
  readonly surface: string;
}

const STOP_WORDS = new Set(
  `a about above across after again all almost also although among an and another any are around as at available be
  because been before being below between both but by can cannot could did do does doing done due during each either
  especially et even every few first for from further furthermore given had has have having he hence her here his how
  however i if in into is it its itself just less many may might more moreover most much must need needs no non nor not
  of off often on once one only onto or other our out over own per rather same second several she should since so some
  still such than that the their them then there therefore these they this those though three through thus to together
  too toward towards two under until up upon us use used uses using very via was we well were what when where whether
  which while who whose why will with within without would yet you your code github com https http www
  art achieve achieves achieved achieving demonstrate demonstrates experiment experiments experimental extensive novel paper
  papers propose proposed proposes result results show showing shows shown significant significantly work works`.split(
    /\s+/,
  ),
);

/** Lower case without accents and compatibility forms: "Naïve ﬁne-tuning" becomes "naive fine-tuning". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All terms of a text in order: every content word, and every two content words with nothing but a space or hyphen between. */
export function mentions(text: string): Mention[] {
  const found: Mention[] = [];
  let previous: (Mention & { end: number }) | undefined;
  const folded = fold(text);
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const surface = match[0];
    if (STOP_WORDS.has(surface) || /^\p{N}+$/u.test(surface) || surface.length < 2) {
      previous = undefined;
      continue;
    }
    const word = { stem: stem(surface), surface, end: match.index + surface.length };
    found.push({ stem: word.stem, surface });
    if (
      previous !== undefined &&
      match.index - previous.end === 1 &&
      /[ -]/.test(folded[previous.end] ?? '')
    ) {
      found.push({
        stem: `${previous.stem} ${word.stem}`,
        surface: folded.slice(previous.end - previous.surface.length, word.end),
      });
    }
    previous = word;
  }
  return found;
}

/**
 * The terms of the documents in order of first mention, with smoothed inverse document frequency. `keeps` decides by
 * a term and the number of documents that hold it.
 */
export function termSpace(
  documents: readonly (readonly Passage[])[],
  keeps: (term: string, documents: number) => boolean = () => true,
): TermSpace {
  const frequency = new Map<string, number>();
  for (const passages of documents) {
    for (const term of distinctTerms(passages)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const kept = [...frequency].filter(([term, count]) => keeps(term, count));
  return {
    terms: kept.map(([term]) => term),
    ids: new Map(kept.map(([term], id) => [term, id])),
    idf: Float64Array.from(kept, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1),
  };
}

/** The stems of all terms a document mentions. */
export function distinctTerms(passages: readonly Passage[]): Set<string> {
  return new Set(passages.flatMap(({ text }) => mentions(text).map(({ stem }) => stem)));
}

/** A document's unit vector in the space: ln(1 + weighted count) times idf; unknown terms are left out. */
export function vectorOf(passages: readonly Passage[], space: TermSpace): SparseVector {
  const counts = new Map<number, number>();
  for (const { text, weight } of passages) {
    for (const { stem } of mentions(text)) {
      const id = space.ids.get(stem);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + weight);
    }
  }
  const ids = Uint32Array.from(counts.keys()).sort();
  const weights = new Float64Array(ids.length);
  let squares = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const weight = Math.log1p(counts.get(id) as number) * (space.idf[id] as number);
    weights[i] = weight;
    squares += weight * weight;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return { ids, weights: weights.map((weight) => weight * scale) };
}

/** Cosine of two vectors of the same space, 0 to 1: their scalar product, as both have unit length. Linear in their terms. */
export function cosine(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = (a.ids[i] as number) - (b.ids[j] as number);
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
