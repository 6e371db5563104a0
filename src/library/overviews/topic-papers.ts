import type { Topic } from '../../schemas/content/topic.ts';

/** Every paper that the front matter of a topic names, without duplicates. */
export function papersNamedIn({ linesOfWork = [], alsoHere = [], ...topic }: Topic): string[] {
  const named = [
    ...linesOfWork.flatMap(({ papers }) => papers),
    ...alsoHere.map(({ paper }) => paper),
    ...papersSpokenOf(topic),
  ];
  return [...new Set(named)];
}

/** The papers about which the front matter of a topic says more than where they belong, without duplicates. */
export function papersSpokenOf(topic: Partial<Topic>): string[] {
  const { comparison, contested = [], ideas = [], questions = [], readingPath = [] } = topic;
  const named = [
    ...(comparison?.rows ?? []).map(({ paper }) => paper),
    ...contested.flatMap(({ sides }) => sides.map(({ paper }) => paper)),
    ...ideas.map(({ paper }) => paper),
    ...questions.flatMap(({ papers = [] }) => papers),
    ...readingPath.map(({ paper }) => paper),
  ];
  return [...new Set(named)];
}
