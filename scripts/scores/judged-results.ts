import { z } from 'zod';
import { foldTitle } from '../../src/text/words/fold.ts';

/** A paper with the numbers it reports, as judged by a person. */
export const JudgedResults = z.array(
  z.object({
    title: z.string(),
    claims: z.array(
      z.object({
        text: z.string(),
        measures: z.string(),
        sense: z.enum(['gain', 'loss', 'level', 'share']),
        sentence: z.string(),
      }),
    ),
  }),
);
export type JudgedResult = z.infer<typeof JudgedResults>[number]['claims'][number];

/**
 * Removes from `open` the judged result that matches a found number: the same number in the same sentence, of which
 * only letters and digits count, because a repair may have changed other characters since.
 */
export function takeJudged(open: JudgedResult[], text: string, sentence: string): JudgedResult | undefined {
  const at = open.findIndex(
    (one) => foldTitle(one.sentence) === foldTitle(sentence) && isSameNumber(one.text, text),
  );
  return at < 0 ? undefined : open.splice(at, 1)[0];
}

function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [numbersIn(one), numbersIn(other)];
  if (a.length === 0 || b.length === 0) return one.includes(other) || other.includes(one);
  return a.some((number) => b.includes(number));
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?|\.\d+/g)].map(([digits]) => Number(digits.replace(/,/g, '')));
}

/** Whether a shown measure contains the head word of the judged one, which is the last word before a preposition. */
export function holdsHead(measure: string | undefined, judged: string): boolean {
  const phrase =
    judged.replace(/ \([^)]*\)/g, '').split(/ (?:of|in|on|for|per|to|being|with|from|by|as|at)\b/)[0] ?? '';
  return wordsOf(measure ?? '').includes(wordsOf(phrase).at(-1) ?? '');
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}²@/]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/s$/, ''));
}
