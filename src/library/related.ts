import type { RelatedPaper } from '../schemas/paper.ts';
import type { PaperText } from './classify.ts';
import { type PaperVectors, paperVectors } from './paper-vectors.ts';
import { cosine, mentions, type SparseVector } from './tfidf.ts';

const NEIGHBOURS = 6;
const SHARED_TERMS = 3;
/** Candidates share one of a paper's heaviest terms; of each term only the papers it weighs most in are looked at. */
const HEAVY_TERMS = 24;
const POSTINGS = 200;
const CANDIDATES = 40;

/** A paper as similarity sees it. */
export interface Comparable extends PaperText {
  slug: string;
}

/**
 * The nearest papers of each paper, in the order of `papers`, by cosine of TF-IDF vectors over title and abstract,
 * with the rare terms they share. Candidates come from an inverted index over each paper's heaviest terms with
 * bounded postings, so that the cost grows linearly with the library. Ties go to the smaller slug.
 */
export function relatePapers(
  papers: readonly Comparable[],
  { space, vectors }: PaperVectors = paperVectors(papers),
): RelatedPaper[][] {
  const heavy = vectors.map(heaviest);
  const postings = postingsOf(heavy, vectors, space.terms.length);
  return papers.map((paper, index) => {
    const own = vectors[index] as SparseVector;
    const scored = candidatesOf(index, heavy[index] as number[], own, postings)
      .map((other) => ({ other, score: cosine(own, vectors[other] as SparseVector) }))
      .sort((a, b) => b.score - a.score || compareSlugs(papers, a.other, b.other))
      .slice(0, NEIGHBOURS);
    const surfaces = surfacesOf(paper);
    return scored.map(({ other }) => ({
      slug: (papers[other] as Comparable).slug,
      terms: sharedTerms(own, vectors[other] as SparseVector, space.terms, surfaces),
    }));
  });
}

/** Positions in the vector of its heaviest terms. */
function heaviest({ weights }: SparseVector): number[] {
  return [...weights.keys()]
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
    .slice(0, HEAVY_TERMS);
}

interface Posting {
  paper: number;
  weight: number;
}

function postingsOf(heavy: number[][], vectors: readonly SparseVector[], terms: number): Posting[][] {
  const postings: Posting[][] = Array.from({ length: terms }, () => []);
  heavy.forEach((positions, paper) => {
    const { ids, weights } = vectors[paper] as SparseVector;
    for (const at of positions) postings[ids[at] as number]?.push({ paper, weight: weights[at] as number });
  });
  return postings.map((list) =>
    list.length <= POSTINGS
      ? list
      : list.sort((a, b) => b.weight - a.weight || a.paper - b.paper).slice(0, POSTINGS),
  );
}

function candidatesOf(self: number, positions: number[], own: SparseVector, postings: Posting[][]): number[] {
  const sums = new Map<number, number>();
  for (const at of positions) {
    const weight = own.weights[at] as number;
    for (const posting of postings[own.ids[at] as number] ?? []) {
      sums.set(posting.paper, (sums.get(posting.paper) ?? 0) + weight * posting.weight);
    }
  }
  sums.delete(self);
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([paper]) => paper);
}

function compareSlugs(papers: readonly Comparable[], a: number, b: number): number {
  return (papers[a] as Comparable).slug < (papers[b] as Comparable).slug ? -1 : 1;
}

/** Term stems as the paper writes them, first mention first. */
function surfacesOf({ title, abstract }: PaperText): Map<string, string> {
  const surfaces = new Map<string, string>();
  for (const { stem, surface } of mentions(`${title}. ${abstract}`)) {
    if (!surfaces.has(stem)) surfaces.set(stem, surface);
  }
  return surfaces;
}

/** The terms that add most to the cosine; a word inside a chosen pair is not repeated. */
function sharedTerms(
  a: SparseVector,
  b: SparseVector,
  terms: readonly string[],
  surfaces: ReadonlyMap<string, string>,
): string[] {
  const shared: { term: string; product: number }[] = [];
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = (a.ids[i] as number) - (b.ids[j] as number);
    if (difference === 0) {
      shared.push({
        term: terms[a.ids[i] as number] as string,
        product: (a.weights[i++] as number) * (b.weights[j++] as number),
      });
    } else if (difference < 0) i++;
    else j++;
  }
  shared.sort((x, y) => y.product - x.product || (x.term < y.term ? -1 : 1));
  const chosen: string[] = [];
  for (const { term } of shared) {
    if (chosen.length === SHARED_TERMS) break;
    if (!chosen.some((other) => overlaps(other, term))) chosen.push(term);
  }
  return chosen.map((term) => surfaces.get(term) ?? term);
}

function overlaps(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
}
