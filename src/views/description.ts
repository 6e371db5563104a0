import { firstSentence, sentences } from '../library/sentences.ts';

/** What search engines show of a description, in characters. */
const SHOWN = 160;

/** The first sentences of an abstract that fit into a description; at least its first. */
export function descriptionOf(abstract: string): string {
  const [, ...rest] = sentences(abstract.slice(0, 4 * SHOWN));
  let description = firstSentence(abstract);
  for (const sentence of rest) {
    if (description.length + sentence.length >= SHOWN) break;
    description += ` ${sentence}`;
  }
  return description;
}
