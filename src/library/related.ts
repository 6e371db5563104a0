import type { RelatedPaper } from '../schemas/paper.ts';
import type { PaperText } from './classify.ts';
import { documentCounts } from './distinctive-terms.ts';
import { type PaperVectors, paperVectors } from './paper-vectors.ts';
import { sharedTerms } from './shared-terms.ts';
import { termsInText } from './terms-in-text.ts';
import { cosine, distinctTerms, type SparseVector } from './tfidf.ts';

const NEIGHBOURS = 6;
/** Neighbours that one line of work may give. */
const OF_ONE_LINE = 2;
/** Candidates share one of a paper's heaviest terms; of each term only the papers it weighs most in are looked at. */
const HEAVY_TERMS = 24;
const POSTINGS = 200;
const CANDIDATES = 40;

/** A paper as similarity sees it. */
export interface Comparable extends PaperText {
  slug: string;
  /** Systems it introduces. */
  names?: readonly string[];
}

/**
 * The nearest papers of each paper, in the order of `papers`, by cosine of TF-IDF vectors over title, abstract and
 * names, at most two from any one line of work, with the rare terms they share as the paper writes them.
 * `linesOf` gives the ids of the lines of work a slug stands in. Candidates come from an inverted index over each
 * paper's heaviest terms with bounded postings, so that the cost grows linearly with the library. Ties go to the
 * smaller slug.
 */
export function relatePapers(
  papers: readonly Comparable[],
  { space, vectors }: PaperVectors = paperVectors(papers),
  linesOf: (slug: string) => readonly string[] = () => [],
): RelatedPaper[][] {
  const heavy = vectors.map(heaviest);
  const postings = postingsOf(heavy, vectors, space.terms.length);
  const sums = new Float64Array(papers.length);
  const facts = {
    ...space,
    used: documentCounts(vectors, space.terms.length),
    titled: titleCounts(papers, space),
    papers: papers.length,
  };
  return papers.map((paper, index) => {
    const own = vectors[index] as SparseVector;
    const nearest = candidatesOf(index, heavy[index] as number[], own, postings, sums)
      .map((other) => ({ other, score: cosine(own, vectors[other] as SparseVector) }))
      .sort((a, b) => b.score - a.score || compareSlugs(papers, a.other, b.other))
      .map(({ other }) => other);
    const neighbours = spread(nearest, (other) => linesOf((papers[other] as Comparable).slug));
    const terms = neighbours.map((other) => sharedTerms([own, vectors[other] as SparseVector], facts));
    const written = termsInText(terms.flat(), `${paper.title}. ${paper.abstract}`);
    return neighbours.map((other, at) => ({
      slug: (papers[other] as Comparable).slug,
      terms: (terms[at] as string[]).map((term) => written.get(term) ?? term),
    }));
  });
}

/** The first six that leave no line of work with more than two. */
function spread(nearest: readonly number[], linesOf: (paper: number) => readonly string[]): number[] {
  const taken = new Map<string, number>();
  const chosen: number[] = [];
  for (const paper of nearest) {
    if (chosen.length === NEIGHBOURS) break;
    const lines = linesOf(paper);
    if (lines.some((line) => (taken.get(line) ?? 0) >= OF_ONE_LINE)) continue;
    chosen.push(paper);
    for (const line of lines) taken.set(line, (taken.get(line) ?? 0) + 1);
  }
  return chosen;
}

/** Number of papers that have each term in their title. */
function titleCounts(papers: readonly PaperText[], { ids, terms }: PaperVectors['space']): Uint32Array {
  const counts = new Uint32Array(terms.length);
  for (const { title } of papers) {
    for (const term of distinctTerms([{ text: title, weight: 1 }])) {
      const id = ids.get(term);
      if (id !== undefined) counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
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

/** The papers with the largest partial products. `sums` is all zero, by paper, and is left so. */
function candidatesOf(
  self: number,
  positions: number[],
  own: SparseVector,
  postings: Posting[][],
  sums: Float64Array,
): number[] {
  const met: number[] = [];
  for (const at of positions) {
    const weight = own.weights[at] as number;
    for (const posting of postings[own.ids[at] as number] ?? []) {
      if (posting.paper === self) continue;
      if (sums[posting.paper] === 0) met.push(posting.paper);
      sums[posting.paper] = (sums[posting.paper] as number) + weight * posting.weight;
    }
  }
  // Numbers sort much faster than papers, so the least sum that counts is found first.
  const least = Float64Array.from(met, (paper) => sums[paper] as number)
    .sort()
    .at(-CANDIDATES);
  const nearest = met
    .filter((paper) => least === undefined || (sums[paper] as number) >= least)
    .sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b)
    .slice(0, CANDIDATES);
  for (const paper of met) sums[paper] = 0;
  return nearest;
}

function compareSlugs(papers: readonly Comparable[], a: number, b: number): number {
  return (papers[a] as Comparable).slug < (papers[b] as Comparable).slug ? -1 : 1;
}
