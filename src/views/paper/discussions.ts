import { type TopicLink, topicLink } from '../lists/paper-row.ts';
import type { NamedTopic, PaperInputs } from './paper-inputs.ts';

/** Where an overview mentions a paper: in a line of work, or in the overview as a whole. */
export interface Discussion extends TopicLink {
  /** Id of the overview's topic. */
  topic: string;
  /** The topic's title, if `title` is that of a line of work. */
  within?: string;
}

/** The overviews that mention a paper, at most one per topic. */
export function discussions(
  mentions: PaperInputs['discussed'],
  linkedTopics: { listingOf: ReadonlyMap<string, { topic: NamedTopic; hue: string }> },
): Discussion[] {
  return mentions.map(({ topic, lineOfWork }) => {
    const hub = topicLink(topic, linkedTopics);
    const lines = linkedTopics.listingOf.get(topic)?.topic.linesOfWork;
    const line = lines?.find(({ id }) => id === lineOfWork);
    return line
      ? { ...hub, topic, url: `${hub.url}#${line.id}`, title: line.title, within: hub.title }
      : { ...hub, topic };
  });
}
