import { ownValue } from '../../base/own.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { type TopicLink, topicLink } from '../lists/paper-row.ts';

/** Where an overview mentions a paper: in a line of work, or in the overview as a whole. */
export interface Discussion extends TopicLink {
  /** Id of the overview's topic. */
  topic: string;
  /** The topic's title, if `title` is that of a line of work. */
  within?: string;
}

/** The overviews that mention the paper `slug`, at most one per topic. */
export function discussions(site: Site, slug: string): Discussion[] {
  const siteIndex = siteIndexOf(site);
  return (ownValue(site.discussed, slug) ?? []).map(({ topic, lineOfWork }) => {
    const hub = topicLink(topic, siteIndex);
    const lines = siteIndex.listingOf.get(topic)?.topic.linesOfWork;
    const line = lines?.find(({ id }) => id === lineOfWork);
    return line
      ? { ...hub, topic, url: `${hub.url}#${line.id}`, title: line.title, within: hub.title }
      : { ...hub, topic };
  });
}
