import type { TopicAssignment } from '../../schemas/paper.ts';
import type { CuratedTopics } from '../../schemas/topic-assignment.ts';
import { TermReader } from '../similarity/term-reader.ts';
import { classify, type PaperText, type TopicModel, type TopicText, train } from './classify.ts';

/** A paper as placing sees it. */
export interface Placeable extends PaperText {
  slug: string;
}

/**
 * Places every paper in its topics, in the order of `papers`: by the curated row where there is one, else by a
 * classifier trained on the curated papers, with score and deciding words.
 */
export function placePapers(
  papers: readonly Placeable[],
  topics: readonly TopicText[],
  assignments: readonly CuratedTopics[],
  reader: TermReader = new TermReader(),
): TopicAssignment[][] {
  if (topics.length === 0) return papers.map(() => []);
  // Rows may name topics that do not exist; the cross-check reports them.
  const known = new Set(topics.map(({ id }) => id));
  const rows = assignments.map(({ paper, topics }) => [paper, topics.filter((id) => known.has(id))] as const);
  const curated = new Map(rows.filter(([, topics]) => topics.length > 0));
  const examples = papers.flatMap((paper) => {
    const row = curated.get(paper.slug);
    return row ? [{ ...paper, topics: row }] : [];
  });
  const model = train(topics, examples, reader);
  return papers.map((paper) => {
    const row = curated.get(paper.slug);
    return row ? row.map((topic) => ({ topic, by: 'curator' as const })) : placeByModel(model, paper);
  });
}

function placeByModel(model: TopicModel, paper: PaperText): TopicAssignment[] {
  const { primary, secondary, score, terms } = classify(model, paper);
  const rounded = Math.round(score * 100) / 100;
  return [
    { topic: primary, by: 'classifier', score: rounded, terms: [...terms] },
    ...secondary.map((topic) => ({ topic, by: 'classifier' as const })),
  ];
}
