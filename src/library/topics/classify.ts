/**
 * Assigns papers to topics. Method: ridge regression from TF-IDF vectors (title counting as three mentions, single
 * words and word pairs) to one target per topic, 1 for a curated paper's primary topic and less for its other
 * topics. The regression starts from, and is shrunk toward, each topic's own title, scope and terms instead of
 * zero: a new topic without curated papers already attracts its papers, and examples correct what its description
 * gets wrong.
 */
import { largest } from '../similarity/largest.ts';
import { TermReader } from '../similarity/term-reader.ts';
import {
  distinctTerms,
  type Passage,
  type SparseVector,
  type TermSpace,
  termSpace,
  vectorOf,
} from '../similarity/tfidf.ts';
import { fitRidge, type LinearModel, scoresOf } from './ridge.ts';

/** What classification reads of a paper: plain text. */
export interface TitleAndAbstract {
  readonly title: string;
  readonly abstract: string;
}

/** What a hub says about its topic. */
export interface TopicText {
  readonly id: string;
  readonly title: string;
  readonly scope: string;
  readonly terms: readonly string[];
}

/** A paper whose topics a curator decided; the first is the primary one. */
export interface CuratedPaper extends TitleAndAbstract {
  readonly topics: readonly string[];
}

/** Where a paper belongs, and why. */
export interface Classification {
  readonly primary: string;
  /** At most two other topics that fit nearly as well, best first. */
  readonly secondary: readonly string[];
  /** How well the primary topic fits, 0 (no known word) to 1 (as well as a paper placed by hand). */
  readonly score: number;
  /**
   * Up to five words and word pairs that contributed most to the primary topic, as written in the paper, in lower
   * case.
   */
  readonly terms: readonly string[];
  /** The two topics that fit best, best first, with their scores. */
  readonly nearest: readonly { topic: string; score: number }[];
}

/** A trained classifier: the columns of `linear` are the topics, its rows the terms of `space`. */
export interface TopicModel {
  readonly topics: readonly string[];
  readonly space: TermSpace;
  readonly linear: LinearModel;
  /** The worth of each term as a reason: pairs count double, because they tell a reader more than their words. */
  readonly worth: Float64Array;
}

const TITLE_WEIGHT = 3;
/** A term in only one paper says nothing about others, unless a topic names it. */
const MIN_DOCUMENTS = 2;
const DESCRIPTION_STRENGTH = 2;
const RIDGE = { penalty: 1, rounds: 15 };
const SECONDARY_TARGET = 0.7;
const SECONDARY_SCORE = 0.35;
const MAX_SECONDARY = 2;
const MAX_TERMS = 5;

/**
 * Trains on the topics' descriptions and the curated papers; from `others`, papers that nobody placed, it only
 * learns how common their words are. Throws on a curated topic that is not in `topics`.
 */
export function train(
  topics: readonly TopicText[],
  curated: readonly CuratedPaper[],
  reader: TermReader = new TermReader(),
  others: readonly TitleAndAbstract[] = [],
): TopicModel {
  const ids = topics.map(({ id }) => id);
  const descriptions = topics.map(describe);
  const papers = curated.map(passagesOf);
  const described = distinctTerms(descriptions.flat(), reader);
  const space = termSpace(
    [...papers, ...descriptions, ...others.map(passagesOf)],
    (id, documents) => documents >= MIN_DOCUMENTS || described.has(id),
    reader,
  );
  const linear = startFrom(descriptions, space);
  const vectors = papers.map((passages) => vectorOf(passages, space));
  fitRidge(linear, vectors, targetsOf(curated, ids), RIDGE);
  const worth = Float64Array.from(space.known, (id) => (reader.isPair(id) ? 2 : 1));
  return { topics: ids, space, linear, worth };
}

/** The model that only knows the topics' descriptions. */
function startFrom(descriptions: readonly Passage[][], space: TermSpace): LinearModel {
  const columns = descriptions.length;
  const weights = new Float64Array(space.size * columns);
  for (const [column, passages] of descriptions.entries()) {
    const vector = vectorOf(passages, space);
    vector.ids.forEach((term, i) => {
      weights[term * columns + column] = DESCRIPTION_STRENGTH * (vector.weights[i] as number);
    });
  }
  return { columns, weights };
}

/** Places one paper. Ties go to the topic that comes first in `train`. */
export function classify(model: TopicModel, paper: TitleAndAbstract): Classification {
  const passages = passagesOf(paper);
  const vector = vectorOf(passages, model.space);
  const scores = scoresOf(model.linear, vector);
  const scoreOf = (topic: number) => scores[topic] as number;
  const [primary = 0, ...others] = largest(scores, 1 + MAX_SECONDARY);
  const secondary = others.filter((topic) => scoreOf(topic) >= SECONDARY_SCORE);
  return {
    primary: model.topics[primary] as string,
    secondary: secondary.map((topic) => model.topics[topic] as string),
    score: within01(scoreOf(primary)),
    terms: decidingTerms(model, vector, primary, passages),
    nearest: [primary, ...others].slice(0, 2).map((topic) => ({
      topic: model.topics[topic] as string,
      score: within01(scoreOf(topic)),
    })),
  };
}

function within01(score: number): number {
  return Math.min(1, Math.max(0, score));
}

function passagesOf({ title, abstract }: TitleAndAbstract): Passage[] {
  return [
    { text: title, weight: TITLE_WEIGHT },
    { text: abstract, weight: 1 },
  ];
}

function describe({ title, scope, terms }: TopicText): Passage[] {
  return [
    { text: title, weight: 2 },
    { text: scope, weight: 0.5 },
    { text: terms.join('; '), weight: 1 },
  ];
}

function targetsOf(curated: readonly CuratedPaper[], ids: readonly string[]): Float64Array[] {
  const columns = new Map(ids.map((id, column) => [id, column]));
  return curated.map(({ title, topics }) => {
    const targets = new Float64Array(ids.length);
    for (const [rank, topic] of topics.entries()) {
      const column = columns.get(topic);
      if (column === undefined) throw new Error(`"${title}" is assigned to "${topic}", which is no topic`);
      targets[column] = rank === 0 ? 1 : SECONDARY_TARGET;
    }
    return targets;
  });
}

/** The largest contributions to the topic's score; terms that share a word with a chosen one are skipped. */
function decidingTerms(
  model: TopicModel,
  vector: SparseVector,
  topic: number,
  passages: readonly Passage[],
): string[] {
  const { columns, weights } = model.linear;
  const { reader, known } = model.space;
  const contributions = new Float64Array(vector.ids.length);
  for (let i = 0; i < contributions.length; i++) {
    const id = vector.ids[i] as number;
    const weight = vector.weights[i] as number;
    contributions[i] = (model.worth[id] as number) * weight * (weights[id * columns + topic] as number);
  }
  const chosen: number[] = [];
  const used: number[] = [];
  while (chosen.length < MAX_TERMS) {
    const [most] = largest(contributions, 1);
    if (most === undefined || (contributions[most] as number) <= 0) break;
    contributions[most] = 0;
    const term = known[vector.ids[most] as number] as number;
    const stems = reader.stemsOf(term);
    if (stems.some((stem) => used.includes(stem))) continue;
    used.push(...stems);
    chosen.push(term);
  }
  return chosen.map((term) => asWritten(term, passages, reader));
}

/** A term as written in the first passage that contains it, in lower case. */
function asWritten(term: number, passages: readonly Passage[], reader: TermReader): string {
  for (const { text } of passages) {
    const written = reader.written(text, term);
    if (written !== undefined) return written;
  }
  return reader.termOf(term);
}
