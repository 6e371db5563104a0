import { FUNCTION_WORDS, isFunctionWord } from '../../text/words/function-words.ts';

/** Words with which people ask for papers, whatever the subject. */
const ASKING = new Set(
  `best good please find show tell paper papers article articles study studies work works approach approaches method
  methods technique techniques`.split(/\s+/),
);

/** A function word that distinguishes papers: “longer contexts without training”. */
const TELLING = 'without';

/** Whether a folded word is dropped from a query that has other words. */
export function isStopWord(word: string): boolean {
  return ASKING.has(word) || (isFunctionWord(word) && word !== TELLING);
}

/** All of them. */
export const STOP_WORDS: readonly string[] = [...ASKING, ...FUNCTION_WORDS].filter(isStopWord);
