import { digestOf } from '../../base/digest.ts';
import { HUB_ANCHORS, OVERVIEW_ANCHORS } from '../../schemas/anchors.ts';
import type { LineOfWork } from '../../schemas/content/topic.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { Strings } from '../../strings/index.ts';
import { rankBySimilarity } from '../similarity/centrality.ts';
import { distinctiveTerms, documentCounts } from '../similarity/distinctive-terms.ts';
import type { PaperVectors } from '../similarity/paper-vectors.ts';
import type { SparseVector } from '../similarity/tfidf.ts';
import { StemReader, writtenForms } from '../similarity/written-forms.ts';
import { findClusters } from './find-clusters.ts';
import type { Placeable } from './place.ts';
import { asTitle, topicCount, topicIds } from './topic-ids.ts';
import { phraseRanker } from './topic-phrases.ts';

/** A topic suggested by the papers themselves. */
export interface FoundTopic {
  topic: LibraryTopic;
  /** Slugs, most central first. */
  papers: string[];
}

/** Fewer papers are not a subject of their own. */
const SMALLEST = 3;
/**
 * Clustering is quadratic, so for a larger library a sample is clustered, and the other papers are placed by the
 * classifier.
 */
const LARGEST = 700;
/** A topic with fewer papers has no lines of work. */
const SMALLEST_WITH_LINES = 12;
/** Papers per line of work. */
const LINE_SIZE = 8;

/** How topics describe their content. */
export type TopicWords = Pick<Strings['hub'], 'madeScope' | 'pair'>;

const SCOPE_TERMS = 4;

/** Everything needed to name and describe groups of papers. */
interface Library {
  papers: readonly Placeable[];
  vectors: PaperVectors;
  everywhere: Uint32Array;
  reader: StemReader;
  rank: ReturnType<typeof phraseRanker>;
}

/**
 * Topics of papers that nobody placed, `open`, based on their text: clusters (see `findClusters`), named by the
 * phrases of their titles that distinguish them from all other papers, largest first, each with the lines of work
 * found in it. Ids in `taken` are not used. The same papers give the same topics.
 */
export function findTopics(
  papers: readonly Placeable[],
  vectors: PaperVectors,
  open: readonly number[],
  taken: ReadonlySet<string>,
  words: TopicWords,
): FoundTopic[] {
  const library: Library = {
    papers,
    vectors,
    everywhere: documentCounts(vectors.vectors, vectors.space.size),
    reader: new StemReader(vectors.space.reader.words),
    rank: phraseRanker(papers),
  };
  const looked = evenSample(open, (paper) => papers[paper]?.slug ?? '', LARGEST);
  const used = new Set<string>();
  const idFor = topicIds(taken);
  return clustersOf(looked, topicCount(open.length), vectors).flatMap((members) => {
    const terms = termsOf(members, library);
    const title = titleOf(library.rank(members), terms, used, words);
    if (title === undefined || terms.length === 0) return [];
    used.add(title);
    const linesOfWork = linesOf(members, title, library);
    const topic: LibraryTopic = {
      id: idFor(title),
      title,
      scope: words.madeScope.clusters(terms.slice(0, SCOPE_TERMS)),
      terms,
      ...(linesOfWork.length > 0 && { linesOfWork }),
      madeFrom: 'clusters',
    };
    return [{ topic, papers: centralFirst(members, library) }];
  });
}

/**
 * At most `count` values, in order, chosen by the digests of their names, so that adding a few values changes the
 * sample little.
 */
export function evenSample<T>(values: readonly T[], nameOf: (value: T) => string, count: number): T[] {
  if (values.length <= count) return [...values];
  const digests = new Map(values.map((value) => [value, digestOf(nameOf(value))] as const));
  const limit = [...digests.values()].sort()[count - 1] as string;
  return values.filter((value) => (digests.get(value) as string) <= limit);
}

/** Groups of papers, largest first; those that are too small are omitted. */
function clustersOf(papers: readonly number[], count: number, { space, vectors }: PaperVectors): number[][] {
  const own = papers.map((paper) => vectors[paper] as SparseVector);
  const clusters = findClusters(own, space.size, count);
  return [...Map.groupBy(papers.keys(), (at) => clusters[at] as number).values()]
    .filter(({ length }) => length >= SMALLEST)
    .map((all) => all.map((at) => papers[at] as number))
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

function termsOf(members: readonly number[], { papers, vectors, everywhere, reader }: Library): string[] {
  const own = members.map((paper) => vectors.vectors[paper] as SparseVector);
  const telling = distinctiveTerms(own, everywhere, papers.length, vectors.space);
  const texts = members.map((paper) => `${papers[paper]?.title}\n${papers[paper]?.abstract}`);
  return writtenForms(telling, texts, reader);
}

/** The most distinctive phrase; two phrases if each is too vague. Undefined if none is left. */
function titleOf(
  phrases: readonly string[],
  terms: readonly string[],
  used: ReadonlySet<string>,
  { pair }: TopicWords,
): string | undefined {
  const names = [...phrases, ...terms].filter((name) => !used.has(asTitle(name)));
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  const second = others.find((other) => !sharesWord(first, other) && !other.includes(' '));
  const title = /[ -]/.test(first) || second === undefined ? first : pair(first, second);
  return asTitle(title);
}

function sharesWord(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

function centralFirst(members: readonly number[], { papers, vectors }: Library): string[] {
  const own = members.map((paper) => vectors.vectors[paper] as SparseVector);
  return rankBySimilarity(own, vectors.space).map((at) => papers[members[at] as number]?.slug ?? '');
}

/** The groups within a topic that have names different from its own; none if fewer than two have. */
function linesOf(members: readonly number[], topic: string, library: Library): LineOfWork[] {
  if (members.length < SMALLEST_WITH_LINES) return [];
  const idFor = topicIds([...HUB_ANCHORS, ...Object.keys(OVERVIEW_ANCHORS), 'lines-of-work']);
  const used = new Set([topic]);
  const groups = clustersOf(members, Math.round(members.length / LINE_SIZE), library.vectors);
  const lines = groups.flatMap((group) => {
    const title = library
      .rank(group, members)
      .map(asTitle)
      .find((name) => !used.has(name));
    if (title === undefined) return [];
    used.add(title);
    return [{ id: idFor(title), title, papers: centralFirst(group, library) }];
  });
  return lines.length > 1 ? lines : [];
}
