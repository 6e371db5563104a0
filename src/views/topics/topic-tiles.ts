import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { SiteIndex } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { spark } from '../charts/year-chart.ts';
import { countYears, yearSpan } from '../charts/years.ts';
import { grouped } from '../frame/text.ts';
import type { TopicLink } from '../lists/paper-row.ts';

/** A topic in a list of topics. */
export interface TopicTile extends TopicLink {
  scope: string;
  count: string;
  /** Length of the topic's bar, in thousandths of the largest topic's. */
  share: number;
  /** Papers by year, as SVG. */
  spark?: string;
  /** `18 since 2024`: papers of the library's last two years, if there are any. */
  recent?: string;
}

/** Every topic in order of title; bars share one scale, and so do the years of the sparks. */
export function topicTiles({ listings, newestFirst }: SiteIndex): TopicTile[] {
  const span = yearSpan(newestFirst);
  const most = Math.max(1, ...listings.map(({ papers }) => papers.length));
  return listings.map(({ topic, hue, papers }) => {
    const drawing = span && spark(countYears(papers, span));
    const recent = span && recentOf(papers, span[1] - 1);
    return {
      url: urls.topic(topic.id),
      title: topic.title,
      hue,
      scope: topic.scope,
      count: grouped(papers.length),
      share: Math.round((papers.length / most) * 1000),
      ...(drawing && { spark: drawing }),
      ...(recent !== undefined && { recent }),
    };
  });
}

function recentOf(papers: readonly ListedPaper[], since: number): string | undefined {
  const recent = papers.filter(({ date }) => date !== undefined && date.year >= since);
  return recent.length > 0 ? strings.hub.since(recent.length, since) : undefined;
}
