import type { CuratedTopics } from '../../schemas/content/topic-assignment.ts';
import type { TopicAssignment } from '../../schemas/paper.ts';
import type { TermReader } from '../similarity/term-reader.ts';
import { distinctTerms } from '../similarity/tfidf.ts';
import { type Classification, classify, type TitleAndAbstract, type TopicText, train } from './classify.ts';

/** A paper as input for placing. */
export interface Placeable extends TitleAndAbstract {
  slug: string;
}

/** A paper that fits no topic well enough, with the two best-fitting topics. */
export interface Unplaced {
  slug: string;
  nearest: { topic: string; score: number }[];
}

/** The topics of each paper, in the order of the papers, and the papers that have none. */
export interface Placed {
  topics: TopicAssignment[][];
  unplaced: Unplaced[];
}

/**
 * Measured on 490 papers in 27 topics, of which 1 to 27 were kept: 3 to 5 percent of the papers of the kept topics
 * score less, and four fifths or more of the papers of the others.
 */
const LEAST_SCORE = 0.15;

/**
 * Places papers in their topics: by the curated row if there is one, otherwise by a classifier trained on
 * `examples`, with score and deciding words. A paper that fits no topic is placed in none.
 */
export function placePapers(
  papers: readonly Placeable[],
  topics: readonly TopicText[],
  rows: readonly CuratedTopics[],
  examples: readonly CuratedTopics[],
  reader: TermReader,
): Placed {
  if (topics.length === 0) return { topics: papers.map(() => []), unplaced: [] };
  const known = new Set(topics.map(({ id }) => id));
  const curated = knownTopics(rows, known);
  const learned = new Map([...knownTopics(examples, known), ...curated]);
  const others = papers.filter(({ slug }) => !learned.has(slug));
  const taught = papers.flatMap((paper) => {
    const topics = learned.get(paper.slug);
    return topics ? [{ ...paper, topics }] : [];
  });
  const model = train(topics, taught, reader, others);
  const isReason = reasons(topics, reader);
  const unplaced: Unplaced[] = [];
  const placed = papers.map((paper) => {
    const row = curated.get(paper.slug);
    if (row) return row.map((topic) => ({ topic, by: 'curator' as const }));
    const found = classify(model, paper);
    const isTold = paper.abstract !== '' || learned.has(paper.slug) || isReason(found.terms, found.primary);
    if (found.score >= LEAST_SCORE && isTold) return byClassifier(found);
    unplaced.push({ slug: paper.slug, nearest: found.nearest.map(rounded) });
    return [];
  });
  return { topics: placed, unplaced };
}

/**
 * Whether the words are reason enough for a topic: a single word only if it is a whole term of the topic, or its
 * title. For a title without an abstract little more than “map” may be known, which does not make the paper be
 * about “Relief on maps”.
 */
function reasons(
  topics: readonly TopicText[],
  reader: TermReader,
): (words: readonly string[], topic: string) => boolean {
  const idsOf = (text: string) => [...distinctTerms([{ text, weight: 1 }], reader)];
  const whole = new Map(
    topics.map(({ id, title, terms }) => [
      id,
      new Set([title, ...terms].map(idsOf).flatMap((ids) => (ids.length === 1 ? ids : []))),
    ]),
  );
  return ([word = '', ...more], topic) =>
    more.length > 0 || word.includes(' ') || idsOf(word).some((id) => whole.get(topic)?.has(id));
}

/** Rows may name topics that do not exist; the cross-check reports them. */
function knownTopics(rows: readonly CuratedTopics[], known: ReadonlySet<string>): Map<string, string[]> {
  const sound = rows.map(({ paper, topics }) => [paper, topics.filter((id) => known.has(id))] as const);
  return new Map(sound.filter(([, topics]) => topics.length > 0));
}

function byClassifier({ primary, secondary, score, terms }: Classification): TopicAssignment[] {
  return [
    { topic: primary, by: 'classifier', score: twoPlaces(score), terms: [...terms] },
    ...secondary.map((topic) => ({ topic, by: 'classifier' as const })),
  ];
}

function rounded({ topic, score }: Unplaced['nearest'][number]): Unplaced['nearest'][number] {
  return { topic, score: twoPlaces(score) };
}

function twoPlaces(score: number): number {
  return Math.round(score * 100) / 100;
}
