import { firstSentence, sentencesOf } from '../../text/words/sentences.ts';

/** What search engines show of a description, in characters. */
const SHOWN = 160;
/** Characters of a description that is kept short. */
const BRIEF = 110;

/** The first sentences of an abstract that fit into a description; at least its first. */
export function descriptionOf(abstract: string): string {
  let description = firstSentence(abstract);
  let isFirst = true;
  // Sentences are read one by one, as few of them fit.
  for (const sentence of sentencesOf(abstract.slice(0, 4 * SHOWN))) {
    if (!isFirst && description.length + sentence.length >= SHOWN) break;
    if (!isFirst) description += ` ${sentence}`;
    isFirst = false;
  }
  return description;
}

/** The beginning of an abstract: its first sentence, or as many whole words of it as a short description has room for. */
export function briefDescriptionOf(abstract: string): string {
  const sentence = firstSentence(abstract);
  return sentence.length <= BRIEF ? sentence : `${sentence.slice(0, BRIEF).replace(/\s+\S*$/, '')} …`;
}
