import { urls } from '../../base/addresses.ts';
import { ownValue } from '../../base/own.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { shortDate } from '../frame/date-line.ts';
import { titleHtml } from '../frame/text.ts';
import { type TopicLink, topicLink } from '../lists/paper-row.ts';

/** The first paper of a topic's reading path. */
export interface FirstStep {
  topic: TopicLink;
  url: string;
  titleHtml: string;
  when?: string;
}

/** Where the reading path of each topic begins, in the order of the topics; those without a path are omitted. */
export function readFirst(site: Site): FirstStep[] {
  const siteIndex = siteIndexOf(site);
  return site.topics.flatMap(({ id }) => firstStep(site, siteIndex, id));
}

function firstStep({ readingPaths, bySlug }: Site, siteIndex: SiteIndex, topic: string): FirstStep[] {
  const paper = bySlug.get(ownValue(readingPaths, topic)?.[0] ?? '');
  if (!paper) return [];
  return [
    {
      topic: topicLink(topic, siteIndex),
      url: urls.paper(paper.slug),
      titleHtml: titleHtml(paper),
      ...(paper.date && { when: shortDate(paper.date) }),
    },
  ];
}
