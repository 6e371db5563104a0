import { urls } from '../../../base/addresses.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Lexicon, LexiconTopic } from '../../../search/index/lexicon.ts';
import type { SearchState } from '../../../search/query/address.ts';
import type { Answer } from '../../../search/query/answer.ts';
import { parseQuery } from '../../../search/query/parse/parse-query.ts';
import type { RankedPage } from '../../../search/query/rank/rank.ts';
import { isStopWord } from '../../../search/query/stop-words.ts';
import { nearestWords } from '../../../search/query/understand/nearest.ts';
import { wordsOf } from '../../../search/query/words.ts';

const MOST = 3;
/** Maximum number of entries of a hub that are shown for a search within it. */
const MOST_IN_HUB = 5;
/** Minimum share of the query that a topic must match to be shown. */
const COVERAGE = 0.75;
/** The same for a search within its hub. */
const COVERAGE_IN_HUB = 0.4;

/** Topics with a title word similar to one in the query; if there are none, the topics with the most papers. */
export function nearestTopics(
  query: string,
  topics: readonly LexiconTopic[],
): { title: string; url: string }[] {
  const titles = new Map(
    topics.map((topic) => [topic, new Map(wordsOf(topic.title).map((word) => [word, 1]))]),
  );
  const words = wordsOf(query).filter((word) => !isStopWord(word));
  const likeIt = (topic: LexiconTopic) => {
    const own = titles.get(topic) ?? new Map();
    return words.some((word) => own.has(word) || nearestWords(word, own, 1).length > 0);
  };
  const most = topics.toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1));
  const like = most.filter(likeIt);
  return (like.length > 0 ? like : most)
    .slice(0, MOST)
    .map(({ id, title }) => ({ title, url: urls.topic(id) }));
}

/** The query with its venue in the library's spelling; none if no venue is similar. */
export function nearestVenues(query: string, venues: readonly string[]): string[] {
  return parseQuery(query).conditions.flatMap(({ field, value, typed }) => {
    const venue = field === 'venue' ? nearest(value, venues) : null;
    return venue === null ? [] : [query.replace(typed, `venue:"${venue}"`)];
  });
}

/** Topics, then lines of work, that match most of a query; for a search within hubs, only theirs. */
export function topicsFor(
  { pages }: Pick<Answer, 'pages'>,
  { chosen }: Pick<SearchState, 'chosen'>,
  { papers, topics }: Pick<Lexicon, 'papers' | 'topics'>,
): RankedPage[] {
  const isInHub = chosen.topic.length > 0;
  const owners = [
    ...topics.map(({ id }) => id),
    ...topics.flatMap(({ id, lines }) => Array<string>(lines).fill(id)),
  ];
  const least = isInHub ? COVERAGE_IN_HUB : COVERAGE;
  const holding = pages.filter(
    ({ page, coverage }) =>
      page >= papers && coverage >= least && (!isInHub || chosen.topic.includes(owners[page - papers] ?? '')),
  );
  const [hubs, lines] = [true, false].map((isHub) =>
    holding.filter(({ page }) => page < papers + topics.length === isHub),
  ) as [RankedPage[], RankedPage[]];
  return [...hubs.slice(0, MOST - 1), ...lines].slice(0, isInHub ? MOST_IN_HUB : MOST);
}
