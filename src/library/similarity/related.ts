import type { Acronym, RelatedPaper } from '../../schemas/paper.ts';
import type { TitleAndAbstract } from '../topics/classify.ts';
import { type NearPapers, nearPapers, packVectors } from './near-papers.ts';
import { type PaperVectors, paperVectors } from './paper-vectors.ts';
import { subjectSharer } from './shared-subjects.ts';
import { findSubjects } from './subjects.ts';
import { products, type SparseVector } from './tfidf.ts';
import { WordKeys } from './word-keys.ts';

const NEIGHBORS = 6;
/** What is added to a cosine for a shared line of work, for the same topics, and for a citation between the two. */
const WORTH = { line: 0.08, topics: 0.08, citation: 0.1 };
/** Papers below are not neighbors; if only the words of a paper are known, the cosine decides alone. */
const FLOOR = { score: 0.22, cosine: 0.17 };

/** A paper as input for similarity. */
export interface Comparable extends TitleAndAbstract {
  slug: string;
  /** Systems it introduces. */
  names?: readonly string[];
  acronyms?: readonly Acronym[];
  topics?: readonly string[];
  /** Used instead of topics if either paper has none: keywords and collections of the sources. */
  tags?: readonly string[];
  /** Lines of work, each as topic and id. */
  lines?: readonly string[];
  /** Slugs of papers that it cites. */
  cites?: readonly string[];
  /** Neighbors chosen by a curator, which come first, and papers that are never neighbors. */
  chosen?: { readonly add: readonly string[]; readonly drop: readonly string[] };
}

/**
 * The nearest papers of each paper, in the order of `papers`, at most six: by cosine of TF-IDF vectors over title,
 * abstract and names, plus a bonus for a shared line of work, for shared topics and for a citation, and none below
 * a threshold. Each with the reason: the subjects that both mention, the citation, or else the shared line of work,
 * topic or tag. Only papers that are near, of the same line of work or in a citation are compared, so that the cost
 * grows linearly with the library. Ties go to the smaller slug. `topicTerms` are the terms of the topics.
 */
export function relatePapers(
  papers: readonly Comparable[],
  vectors: PaperVectors = paperVectors(papers),
  topicTerms: readonly string[] = [],
  near: NearPapers = nearPapers(packVectors(vectors.vectors), vectors.space.size),
): RelatedPaper[][] {
  const rank = neighborRanker(papers, vectors, near);
  const subjects = findSubjects(papers, topicTerms, new WordKeys(vectors.space.reader.words));
  const share = subjectSharer(subjects, vectors.vectors);
  const indexOf = new Map(papers.map(({ slug }, index) => [slug, index]));
  return papers.map((paper, index) => {
    const { add = [], drop = [] } = paper.chosen ?? {};
    const added = add.flatMap((slug) => indexOf.get(slug) ?? []).filter((other) => other !== index);
    const others = rank(index).filter((other) => {
      const { slug } = papers[other] as Comparable;
      return !add.includes(slug) && !drop.includes(slug);
    });
    return [...added, ...others].slice(0, Math.max(NEIGHBORS, added.length)).map((other) => ({
      slug: (papers[other] as Comparable).slug,
      ...reasonOf(share(index, other), paper, papers[other] as Comparable),
    }));
  });
}

function reasonOf(terms: string[], one: Comparable, other: Comparable): Omit<RelatedPaper, 'slug'> {
  const citation = citationOf(one, other);
  if (terms.length > 0 || citation) return { terms, ...(citation && { citation }) };
  const line = one.lines?.find((line) => other.lines?.includes(line));
  const topic = one.topics?.find((topic) => other.topics?.includes(topic));
  if (line !== undefined) return { terms, line };
  if (topic !== undefined) return { terms, topic };
  const tag = one.tags?.find((tag) => other.tags?.includes(tag));
  return { terms, ...(tag !== undefined && { tag }) };
}

/**
 * Returns a function that ranks the neighbors of a paper, given by its index: nearest first, none below the
 * threshold.
 */
function neighborRanker(
  papers: readonly Comparable[],
  { space, vectors }: PaperVectors,
  near: NearPapers,
): (index: number) => number[] {
  const cosines = products(vectors, space.size);
  const members = membersOfLines(papers);
  const cited = citedEitherWay(papers);
  return (self) => {
    const paper = papers[self] as Comparable;
    const floor = floorFor(paper);
    const ranked: { index: number; slug: string; score: number }[] = [];
    const compare = (index: number, cosine: number) => {
      const other = papers[index] as Comparable;
      const score = cosine + inCommon(paper, other);
      if (cosine > 0 && score >= floor) ranked.push({ index, slug: other.slug, score });
    };
    const [start, end] = [near.starts[self] as number, near.starts[self + 1] as number];
    for (let at = start; at < end; at++) compare(near.papers[at] as number, near.cosines[at] as number);
    const mates = (paper.lines ?? []).flatMap((line) => members.get(line) ?? []);
    const others = [...mates, ...(cited[self] ?? [])];
    const more = others.length > 0 ? withoutThose(others, [self, ...near.papers.subarray(start, end)]) : [];
    const added = more.length > 0 ? cosines(vectors[self] as SparseVector, more) : [];
    for (const [at, index] of more.entries()) compare(index, added[at] as number);
    return ranked.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)).map(({ index }) => index);
  };
}

/** Each value once, except those in `others`. */
function withoutThose(values: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return [...new Set(values)].filter((value) => !known.has(value));
}

function floorFor({ lines = [], topics = [] }: Comparable): number {
  return lines.length + topics.length > 0 ? FLOOR.score : FLOOR.cosine;
}

/** The bonus for lines of work and topics: one shared line, and the Jaccard index of the topics or tags. */
function inCommon(one: Comparable, other: Comparable): number {
  const hasLine = countShared(one.lines, other.lines) > 0;
  const havePlaces = Boolean(one.topics?.length && other.topics?.length);
  const own = havePlaces ? one.topics : one.tags;
  const theirs = havePlaces ? other.topics : other.tags;
  const common = countShared(own, theirs);
  const all = (own?.length ?? 0) + (theirs?.length ?? 0) - common;
  const worth = (hasLine ? WORTH.line : 0) + (citationOf(one, other) ? WORTH.citation : 0);
  return worth + (all > 0 ? (WORTH.topics * common) / all : 0);
}

const NONE: readonly string[] = [];

/** How many of the values are also among the others: in a loop without allocations, because pairs are many. */
function countShared(values = NONE, others = NONE): number {
  if (others.length === 0) return 0;
  let count = 0;
  for (let at = 0; at < values.length; at++) if (others.includes(values[at] as string)) count++;
  return count;
}

function citationOf(one: Comparable, other: Comparable): RelatedPaper['citation'] {
  if (one.cites?.includes(other.slug)) return 'cites';
  return other.cites?.includes(one.slug) ? 'citedBy' : undefined;
}

/** Maximum number of papers that a paper cites, and that cite it, to be compared with it: the first by slug. */
const CITED = 100;

/** The papers that each one cites or is cited by, by index. */
function citedEitherWay(papers: readonly Comparable[]): number[][] {
  const indexOf = new Map(papers.map(({ slug }, index) => [slug, index]));
  const found = papers.map((): number[] => []);
  const add = (index: number, other: number) => {
    const own = found[index];
    if (own && own.length < CITED) own.push(other);
  };
  for (const [index, { cites = [] }] of papers.entries()) {
    for (const other of cites.flatMap((slug) => indexOf.get(slug) ?? [])) {
      add(index, other);
      add(other, index);
    }
  }
  return found;
}

/** The papers of each line of work, by index. */
function membersOfLines(papers: readonly Comparable[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const [index, { lines = [] }] of papers.entries())
    for (const line of lines) {
      const known = members.get(line);
      if (known) known.push(index);
      else members.set(line, [index]);
    }
  return members;
}
