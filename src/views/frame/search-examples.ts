import type { Site } from '../../site/site.ts';

/** Words of this library that the search help uses as examples. */
export interface SearchExamples {
  /** Several words, if the library has a multi-word term or a title. */
  phrase: string | undefined;
  /** Single words, at most three, in lower case. */
  words: string[];
  venue: string | undefined;
  /** Id of a topic. */
  topic: string | undefined;
}

const WORDS = 3;
/** A title word that is more than a function word. */
const LONG_WORD = /\p{L}{6,}/gu;

/** Terms of the topics first; in a library without topics, words of its titles. */
export function searchExamples({
  hubs,
  papers,
  topics,
}: Pick<Site, 'hubs' | 'papers' | 'topics'>): SearchExamples {
  const terms = hubs.flatMap((hub) => hub.terms);
  const titles = papers.map(({ title }) => title);
  const single = terms.filter((term) => !/\s/.test(term));
  return {
    phrase: terms.find((term) => /\s/.test(term)) ?? titles[0]?.split(' ').slice(0, WORDS).join(' '),
    words: firstWords(single, titles),
    venue: papers.find(({ venue }) => venue !== undefined && !/[\s"]/.test(venue))?.venue?.toLowerCase(),
    topic: topics[0]?.id,
  };
}

/** Titles are read only until there are words enough. */
function firstWords(terms: readonly string[], titles: readonly string[]): string[] {
  const words = new Set(terms.map((term) => term.toLowerCase()));
  for (const title of titles) {
    if (words.size >= WORDS) break;
    for (const word of title.match(LONG_WORD) ?? []) words.add(word.toLowerCase());
  }
  return [...words].slice(0, WORDS);
}
