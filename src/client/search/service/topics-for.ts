import type { Lexicon } from '../../../search/index/lexicon.ts';
import type { SearchState } from '../../../search/query/address.ts';
import type { Answer } from '../../../search/query/answer.ts';
import type { RankedPage } from '../../../search/query/rank/rank.ts';

const MOST = 3;
/** Places of a hub shown where a search is inside of it. */
const MOST_IN_HUB = 5;
/** Share of the query that a topic must hold to be shown. */
const COVERAGE = 0.75;
/** The same where a search is inside of its hub. */
const COVERAGE_IN_HUB = 0.4;

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
