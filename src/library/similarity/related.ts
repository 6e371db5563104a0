import type { RelatedPaper } from '../../schemas/paper.ts';
import type { PaperText } from '../topics/classify.ts';
import { type PaperVectors, paperVectors } from './paper-vectors.ts';
import { candidateFinder } from './related-candidates.ts';
import { sharedTerms, termFacts } from './shared-terms.ts';
import { termsInText } from './terms-in-text.ts';
import { products, type SparseVector } from './tfidf.ts';
import { StemReader } from './written-forms.ts';

const NEIGHBOURS = 6;
/** Neighbours that one line of work may give. */
const OF_ONE_LINE = 2;

/** A paper as similarity sees it. */
export interface Comparable extends PaperText {
  slug: string;
  /** Systems it introduces. */
  names?: readonly string[];
}

/**
 * The nearest papers of each paper, in the order of `papers`, by cosine of TF-IDF vectors over title, abstract and
 * names, at most two from any one line of work, with the rare terms they share as the paper writes them.
 * `linesOf` gives the ids of the lines of work a slug stands in. Only the candidates of `candidateFinder` are
 * compared, so that the cost grows linearly with the library. Ties go to the smaller slug.
 */
export function relatePapers(
  papers: readonly Comparable[],
  { space, vectors }: PaperVectors = paperVectors(papers),
  linesOf: (slug: string) => readonly string[] = () => [],
): RelatedPaper[][] {
  const candidatesOf = candidateFinder(vectors, space.terms.length);
  const cosines = products(vectors, space.terms.length);
  const titles = papers.map(({ title }) => title);
  const facts = termFacts(space, vectors, titles);
  const reader = new StemReader(space.reader.words);
  return papers.map((paper, index) => {
    const own = vectors[index] as SparseVector;
    const candidates = candidatesOf(index);
    const scores = cosines(own, candidates);
    const slugOf = (at: number) => (papers[candidates[at] as number] as Comparable).slug;
    const nearest = bestFirst(scores, (a, b) => slugOf(a) < slugOf(b));
    const neighbours = spread(nearest, (at) => linesOf(slugOf(at))).map((at) => candidates[at] as number);
    const terms = neighbours.map((other) => sharedTerms([own, vectors[other] as SparseVector], facts));
    const written = termsInText(terms.flat(), [paper.title, paper.abstract], reader);
    return neighbours.map((other, at) => ({
      slug: (papers[other] as Comparable).slug,
      terms: (terms[at] as string[]).map((term) => written.get(term) ?? term),
    }));
  });
}

/** The positions of scores from the best; of equal ones first the one that `precedes`. Costs what is taken of it. */
function* bestFirst(
  scores: readonly number[],
  precedes: (a: number, b: number) => boolean,
): Generator<number> {
  const left = [...scores];
  for (const _ of scores) {
    let best = -1;
    for (let at = 0; at < left.length; at++) {
      const [score, most] = [left[at] as number, left[best] ?? Number.NEGATIVE_INFINITY];
      if (score > most || (score === most && best >= 0 && precedes(at, best))) best = at;
    }
    yield best;
    left[best] = Number.NEGATIVE_INFINITY;
  }
}

/** The first six that leave no line of work with more than two. */
function spread(nearest: Iterable<number>, linesOf: (paper: number) => readonly string[]): number[] {
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
