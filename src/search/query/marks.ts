import type { Plan } from './plan/plan.ts';
import { wordsOf } from './words.ts';

/** A form of what was typed; what weighs less is another term in its place. */
const OWN_FORM = 0.9;

/**
 * The terms that stand in titles and excerpts for what was asked: each word in its own forms, another term only as a whole.
 */
export function marksOf({ concepts }: Plan): string[] {
  const alternatives = concepts.flatMap((concept) => concept.alternatives);
  const marks = alternatives
    .filter(({ kind, weight }) => kind !== 'people' && (kind !== 'word' || weight >= OWN_FORM))
    .map(({ text }) => wordsOf(text).join(' '));
  return [...new Set(marks)];
}
