/** Endings and their replacements, longest first; a stem keeps at least three letters. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['isations', 'iz'],
  ['izations', 'iz'],
  ['isation', 'iz'],
  ['ization', 'iz'],
  ['ations', 'at'],
  ['ising', 'iz'],
  ['izing', 'iz'],
  ['ation', 'at'],
  ['ating', 'at'],
  ['ements', 'e'],
  ['ities', 'i'],
  ['ement', 'e'],
  ['ised', 'iz'],
  ['ized', 'iz'],
  ['ises', 'iz'],
  ['izes', 'iz'],
  ['izer', 'iz'],
  ['ated', 'at'],
  ['ates', 'at'],
  ['ings', ''],
  ['ions', ''],
  ['sses', 'ss'],
  ['ies', 'y'],
  ['ing', ''],
  ['ion', ''],
  ['ise', 'iz'],
  ['ize', 'iz'],
  ['ate', 'at'],
  ['ers', ''],
  ['er', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
  ['e', ''],
];
const ENDINGS_BY_LETTER = Map.groupBy(ENDINGS, ([ending]) => ending.at(-1));
const MIN_STEM = 3;

/**
 * Removes the inflection of a folded English word, so that British and American spellings, singular and plural, verb
 * and noun mostly coincide. One ending is removed (after Porter's steps 1 and 4); the result is a key, not a word.
 */
export function stem(word: string): string {
  for (const [ending, replacement] of ENDINGS_BY_LETTER.get(word.at(-1)) ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < MIN_STEM) continue;
    if (ending === 's' && /[su]s$/.test(word)) return word;
    return undouble(word.slice(0, -ending.length) + replacement);
  }
  return word;
}

/** "runn" (running) becomes "run"; "ll" and "ss" belong to many words and stay. */
function undouble(word: string): string {
  const last = word.at(-1);
  return word.length > MIN_STEM && last === word.at(-2) && last !== 'l' && last !== 's'
    ? word.slice(0, -1)
    : word;
}
