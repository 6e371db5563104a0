import { firstSentence, sentencesOf } from '../../text/words/sentences.ts';

/** Characters of a description that search engines show. */
const SHOWN = 160;
/** Maximum characters of a short description. */
const BRIEF = 110;

/** The first sentences of an abstract that fit into a description, but at least one. */
export function descriptionOf(abstract: string): string {
  let description = firstSentence(abstract);
  let isFirst = true;
  // Sentences are read one by one, because only a few fit.
  for (const sentence of sentencesOf(abstract.slice(0, 4 * SHOWN))) {
    if (!isFirst && description.length + sentence.length >= SHOWN) break;
    if (!isFirst) description += ` ${sentence}`;
    isFirst = false;
  }
  return description;
}

/** The beginning of an abstract: its first sentence, or as many whole words of it as fit into a short description. */
export function briefDescriptionOf(abstract: string): string {
  const sentence = firstSentence(abstract);
  return sentence.length <= BRIEF ? sentence : `${sentence.slice(0, BRIEF).replace(/\s+\S*$/, '')} …`;
}
