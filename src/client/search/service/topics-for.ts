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
/** Places of a hub shown where a search is inside of it. */
const MOST_IN_HUB = 5;
/** Share of the query that a topic must hold to be shown. */
const COVERAGE = 0.75;
/** The same where a search is inside of its hub. */
const COVERAGE_IN_HUB = 0.4;

/** Topics with a word in their titles that is like one of a query; where there are none, those of most papers. */
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

/** A query with the venue of its condition written as the library does; none where no venue is like it. */
export function nearestVenues(query: string, venues: readonly string[]): string[] {
  return parseQuery(query).conditions.flatMap(({ field, value, typed }) => {
    const venue = field === 'venue' ? nearest(value, venues) : null;
    return venue === null ? [] : [query.replace(typed, `venue:"${venue}"`)];
  });
}

/** Topics, then lines of work, that hold most of a query; of a search inside of hubs, those of these. */
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
