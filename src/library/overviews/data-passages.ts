import type { LineOf } from '../../schemas/content/hand-written.ts';
import { NOT_STATED } from '../../schemas/content/not-stated.ts';
import type { Topic } from '../../schemas/content/topic.ts';
import { sentences } from '../../text/words/sentences.ts';
import type { Said } from './check-numbers.ts';

/**
 * The statements and questions about papers in the front matter of a topic, in order; `lineOf` returns the line of
 * a value.
 */
export function dataPassages(topic: Topic, lineOf: LineOf): Said[] {
  const { linesOfWork = [], contested = [], ideas = [], questions = [], readingPath = [] } = topic;
  const at = (path: readonly PropertyKey[], slugs: string[], ...texts: (string | undefined)[]) =>
    texts
      .filter((text) => text !== undefined && text !== NOT_STATED)
      .map((text) => ({ ...passage(lineOf(path), slugs, text ?? ''), isCell: path[0] === 'comparison' }));
  return [
    ...linesOfWork.flatMap(({ question, axis }, index) => at(['linesOfWork', index], [], question, axis)),
    ...comparisonPassages(topic, at),
    ...contested.flatMap(({ question, sides }, index) => [
      ...at(
        ['contested', index],
        sides.map(({ paper }) => paper),
        question,
      ),
      ...sides.flatMap(({ paper, says }, side) => at(['contested', index, 'sides', side], [paper], says)),
    ]),
    ...ideas.flatMap(({ idea, paper }, index) => at(['ideas', index], [paper], idea)),
    ...questions.flatMap(({ question, known, papers = [] }, index) =>
      at(['questions', index], papers, question, known),
    ),
    ...readingPath.flatMap(({ paper, why, lookFor }, index) =>
      at(['readingPath', index], [paper], why, lookFor),
    ),
    ...(topic.alsoHere ?? []).flatMap(({ paper, reason }, index) => at(['alsoHere', index], [paper], reason)),
  ];
}

type At = (path: readonly PropertyKey[], slugs: string[], ...texts: (string | undefined)[]) => Said[];

function comparisonPassages({ comparison }: Topic, at: At): Said[] {
  return (comparison?.rows ?? []).flatMap(({ paper, cells, reported = [] }, index) => [
    ...cells.flatMap((cell, column) => at(['comparison', 'rows', index, 'cells', column], [paper], cell)),
    ...reported.flatMap(({ qualifier = '', value, metric, baseline, quality, setting }, figure) =>
      at(
        ['comparison', 'rows', index, 'reported', figure],
        [paper],
        `${qualifier} ${value} ${metric}`.trim(),
        baseline,
        quality,
        setting,
      ),
    ),
  ]);
}

function passage(line: number, slugs: string[], text: string): Omit<Said, 'isCell'> {
  return { line, text, slugs, sentences: sentences(text).map((sentence) => ({ text: sentence, slugs })) };
}
