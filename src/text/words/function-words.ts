const ARTICLES = new Set(['a', 'an', 'the']);

/** Prepositions and conjunctions that connect the parts of a phrase. */
const CONNECTIVES = new Set(
  'and as at by for from in into of on onto or over through to toward towards under upon using via with within without'.split(
    ' ',
  ),
);

/** Pronouns, auxiliaries, quantifiers, general adverbs, and question words. */
const OTHERS = new Set(
  `about all also although am any are be because been being between but can cannot could did do does doing done during
  each either else furthermore get gets getting give gives go goes had has have having he hence her here his how however
  i if is it its itself just lets like make makes making many may me might more moreover most much must my no nor
  not off only other our per really same shall she should since so some still such take takes taking than that their
  them then there therefore these they this those though thus too up us use used uses very was way ways we well were what
  when where whether which while who whose why will would yet you your`.split(/\s+/),
);

/** All words that carry no subject, see `isFunctionWord`. */
export const FUNCTION_WORDS: readonly string[] = [...ARTICLES, ...CONNECTIVES, ...OTHERS];

/** Whether a folded English word is an article. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word);
}

/** Whether a folded English word is an article, a preposition or a conjunction: a phrase ends before it. */
export function isConnective(word: string): boolean {
  return ARTICLES.has(word) || CONNECTIVES.has(word);
}

/** Whether a folded English word says nothing about the subject of a text, whatever that is. */
export function isFunctionWord(word: string): boolean {
  return isConnective(word) || OTHERS.has(word);
}
