import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Catalogue } from './catalogue.ts';
import { type TopicLink, topicLink } from './paper-row.ts';

/** A topic of a paper with how it came to be there. */
export interface Placement extends TopicLink {
  /** Why the classifier placed the paper here; undefined where a person did. */
  reason?: string;
}

/** A paper's topics, the primary one first. */
export function placements({ topics }: ListedPaper, catalogue: Catalogue): Placement[] {
  return topics.map(({ topic, by, score, terms = [] }) => ({
    ...topicLink(topic, catalogue),
    ...(by === 'classifier' && { reason: reasonOf(score, terms) }),
  }));
}

function reasonOf(score: number | undefined, terms: readonly string[]): string {
  const because = terms.length > 0 ? ` because of: ${terms.join(', ')}` : '';
  return `Placed automatically${because}${score === undefined ? '' : ` (score ${score.toFixed(2)})`}`;
}
