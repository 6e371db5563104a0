import { isFunctionWord } from '../../text/words/function-words.ts';

/** How people ask for papers, whatever they ask for. */
const ASKING = new Set(
  `best good please find show tell paper papers article articles study studies work works approach approaches method
  methods technique techniques`.split(/\s+/),
);

/** A function word that tells papers apart: “longer contexts without training”. */
const TELLING = 'without';

/** Whether a folded word is left out of a query that has other words. */
export function isStopWord(word: string): boolean {
  return ASKING.has(word) || (isFunctionWord(word) && word !== TELLING);
}
