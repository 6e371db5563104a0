import { compareRanked, type RankedPage } from './rank.ts';

/** A topic: its own page, and the papers placed in it. */
export interface TopicPage {
  id: string;
  page: number;
  members: ReadonlySet<number>;
}

/** Number of topics that count: those whose own pages answer the query best. */
const MOST_TOPICS = 2;
/** Gain of a paper whose topic answers the query best of all. */
const GAIN = 0.5;

/** Raises the papers of the topics whose own pages answer the query best. */
export function liftTopics(ranked: readonly RankedPage[], topics: readonly TopicPage[]): RankedPage[] {
  return boostByTopic(ranked, matchingTopics(ranked, topics));
}

/** The topics whose own pages answer the query best, with their share of the best one's score. */
export function matchingTopics(
  ranked: readonly RankedPage[],
  topics: readonly TopicPage[],
): (TopicPage & { share: number })[] {
  const byPage = new Map(topics.map((topic) => [topic.page, topic]));
  const matching = ranked
    .filter(({ page, score }) => byPage.has(page) && score > 0)
    .sort(compareRanked)
    .slice(0, MOST_TOPICS);
  const best = matching[0]?.score ?? 1;
  return matching.map(({ page, score }) => ({ ...(byPage.get(page) as TopicPage), share: score / best }));
}

/**
 * Raises papers by how well the overviews of their topics answer the query: a paper that describes its topic in
 * other words is found with the rest of the topic. `matches` are the members of the topics that `matchingTopics`
 * found.
 */
export function boostByTopic(
  ranked: readonly RankedPage[],
  matches: readonly { members: ReadonlySet<number>; share: number }[],
): RankedPage[] {
  return ranked
    .map((found) => {
      const shares = matches.filter(({ members }) => members.has(found.page)).map(({ share }) => share);
      return { ...found, score: found.score * (1 + GAIN * Math.max(0, ...shares)) };
    })
    .sort(compareRanked);
}
