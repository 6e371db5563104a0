import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';
import { type LinkedTopics, type TopicLink, topicLink } from '../lists/paper-row.ts';
import type { NamedTopic, PaperInputs } from './paper-inputs.ts';

/** A topic of a paper, with the reason for it. */
export interface Placement extends TopicLink {
  /** Why the paper is here, unless a person placed it. */
  reason?: string;
  /** The line of work in the topic's overview that mentions the paper. */
  discussed?: { url: string; title: string };
}

/** A paper's topics, the primary one first, with what `discussed` says about each. */
export function placements(
  { topics }: ListedPaper,
  linkedTopics: LinkedTopics,
  discussed: readonly Discussion[],
): Placement[] {
  return topics.map(({ topic, by, score, terms = [] }) => {
    const line = discussed.find(
      (discussion) => discussion.topic === topic && discussion.within !== undefined,
    );
    return {
      ...topicLink(topic, linkedTopics),
      ...(by === 'classifier' && { reason: reasonOf(score, terms) }),
      ...(by === 'keyword' && { reason: strings.paper.keywordOf(terms) }),
      ...(line && { discussed: { url: line.url, title: line.title } }),
    };
  });
}

function reasonOf(score: number | undefined, terms: readonly string[]): string {
  const { placed, placedBecause, withScore } = strings.paper;
  const reason = terms.length > 0 ? placedBecause(terms) : placed;
  return score === undefined ? reason : withScore(reason, strings.format.score(score));
}

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
