import type { LibraryTopic } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import type { SiteIndex } from '../../site/site-index.ts';
import { type TopicLink, topicLink } from '../lists/paper-row.ts';
import { type NamedPaper, namedPaper } from './overview-parts.ts';

/** A paper of a topic that belongs to none of its lines of work. */
export interface AlsoHere extends NamedPaper {
  /** How it relates to the topic; undefined if nobody says. */
  reason?: string;
  /** Its first topic, if that is another one. */
  home?: TopicLink;
}

/** The papers that a topic lists outside its lines of work, in its order. */
export function alsoHereOf(
  site: Site,
  siteIndex: SiteIndex,
  { id, alsoHere = [] }: LibraryTopic,
): AlsoHere[] {
  return alsoHere.map(({ paper, reason }) => {
    const first = site.bySlug.get(paper)?.topics[0]?.topic ?? id;
    return {
      ...namedPaper(site, paper),
      ...(reason !== undefined && { reason }),
      ...(first !== id && { home: topicLink(first, siteIndex) }),
    };
  });
}
