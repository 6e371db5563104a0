/** Letters of a word that are compared, so that forms of one word match. */
const COMPARED = 6;

/** The share of the compared words of a title that a sentence has. */
export function titleShare(sentence: string, titleWords: ReadonlySet<string>): number {
  if (titleWords.size === 0) return 0;
  const text = sentence.toLowerCase();
  let found = 0;
  for (const word of titleWords) if (hasWord(text, word)) found++;
  return found / titleWords.size;
}

/** Words of four or more letters, each cut to those that are compared. */
export function comparedWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, COMPARED)));
}

/** Whether a text has a word that, cut in the same way, is this one. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (word.length === COMPARED || !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return true;
  }
  return false;
}
