import { error, type Problem } from '../../base/problems.ts';
import type { LineOf } from '../../schemas/content/hand-written.ts';
import { NOT_STATED } from '../../schemas/content/not-stated.ts';
import type { Topic } from '../../schemas/content/topic.ts';
import { fold } from '../../text/words/fold.ts';
import { stem } from '../../text/words/stem.ts';
import type { PaperOf } from './check-numbers.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.+-]*/gu;
/** What makes a word a name: a capital after its first letter, or a digit. */
const NAME = /(?!^)\p{Lu}|\p{N}/u;
/** Minimum share of the words of a metric or quality that must be in the abstract. */
const LEAST_SHARED = 0.5;
const SHORTEST_WORD = 4;

/** Cells of a comparison that the abstract of their paper does not support. */
export function checkComparison(file: string, topic: Topic, lineOf: LineOf, paperOf: PaperOf): Problem[] {
  return (topic.comparison?.rows ?? []).flatMap(({ paper, cells, reported = [] }, row) => {
    const text = paperOf(paper)?.text;
    if (text === undefined) return [];
    const place = (...path: PropertyKey[]) => ({ file, line: lineOf(['comparison', 'rows', row, ...path]) });
    return [
      ...cells.flatMap((cell, column) => unknownNames(cell, text, place('cells', column))),
      ...reported.flatMap(({ metric, baseline, quality, setting = '' }, figure) => {
        const where = place('reported', figure);
        return [
          ...unknownNames([metric, quality, setting].join(' '), text, where),
          ...unknownNames(baseline, text, where, /\p{Lu}|\p{N}/u),
          ...[metric, quality].flatMap((words) => foreignWords(words, text, where)),
        ];
      }),
    ];
  });
}

/** The names in a cell that are not in the text; `name` matches the words that count as names. */
function unknownNames(cell: string, text: string, where: Problem['where'], name = NAME): Problem[] {
  const known = fold(text);
  return (cell.match(WORD) ?? [])
    .filter((word) => name.test(word) && !/^[\d.,]+$/.test(word))
    .map((word) => word.replace(/[.-]+$/, ''))
    .filter((word) => !known.includes(fold(word).replace(/s$/, '')))
    .map((word) => unsupported(`“${word}”`, where));
}

function foreignWords(words: string, text: string, where: Problem['where']): Problem[] {
  if (words === NOT_STATED) return [];
  const known = new Set(stemsOf(text));
  const own = stemsOf(words);
  const shared = own.filter((word) => known.has(word));
  if (own.length === 0 || shared.length >= own.length * LEAST_SHARED) return [];
  return [unsupported(`“${words}”`, where)];
}

function stemsOf(text: string): string[] {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD).map(stem);
}

function unsupported(what: string, where: Problem['where']): Problem {
  return error(
    'unsupported-cell',
    `the abstract of this paper does not say ${what}`,
    where,
    'a comparison repeats the names and words of each paper’s abstract',
    `use the abstract's words, or write “${NOT_STATED}”`,
  );
}
