import { compareRanked, type RankedPage } from './rank.ts';

/** A topic's own page and the papers placed in the topic. */
export interface TopicPages {
  page: string;
  members: ReadonlySet<string>;
}

/** Topics that count: those whose own page answers the query best. */
const MOST_TOPICS = 2;
/** What a paper gains whose topic answers the query best of all. */
const GAIN = 0.5;

/**
 * Raises papers by how well the overviews of their topics answer the query: a paper that says in other words what its
 * topic is about is found with the rest of the topic.
 */
export function boostByTopic(ranked: readonly RankedPage[], topics: readonly TopicPages[]): RankedPage[] {
  const scores = new Map(ranked.map(({ page, score }) => [page, score]));
  const matching = topics
    .map((topic) => ({ ...topic, score: scores.get(topic.page) ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.page < b.page ? -1 : 1))
    .slice(0, MOST_TOPICS);
  const best = matching[0]?.score ?? 1;
  return ranked
    .map((found) => {
      const shares = matching
        .filter(({ members }) => members.has(found.page))
        .map(({ score }) => score / best);
      return { ...found, score: found.score * (1 + GAIN * Math.max(0, ...shares)) };
    })
    .sort(compareRanked);
}
