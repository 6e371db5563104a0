/** Lower case without accents and compatibility forms: "Naïve ﬁne-tuning" becomes "naive fine-tuning". */
export function fold(text: string): string {
  return withoutAccents(text).toLowerCase();
}

/** The same, keeping the case of the text. */
export function withoutAccents(text: string): string {
  return isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
}

// Several times faster than a loop over the characters.
const ASCII = /^\p{ASCII}*$/u;

/** Whether NFKD leaves the text unchanged and every letter is one UTF-16 unit in either case. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/**
 * A title reduced to what identifies the work: folded, with only its letters and digits. Titles of one work fold to
 * the same string regardless of punctuation, case, spacing or TeX (fold the repaired plain text).
 */
export function foldTitle(plain: string): string {
  return fold(plain)
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Latin letters that Unicode does not decompose, with the letter they sort under. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  ['aæ', 'dđð', 'hħ', 'iı', 'lł', 'oøœ', 'sß', 'tŧþ'].flatMap(([plain = '', ...others]) =>
    others.map((letter) => [letter, plain] as const),
  ),
);

/**
 * The first letter without accents and strokes, in upper case; empty if a text begins with a digit or another script.
 */
export function firstLatinLetter(text: string): string {
  const [opening = ''] = text;
  if (/[a-z]/i.test(opening)) return opening.toUpperCase();
  const [, written = ''] = /^[^\p{L}\p{N}]*(.)/u.exec(fold(text)) ?? [];
  const first = PLAIN.get(written) ?? written;
  return /[a-z]/i.test(first) ? first.toUpperCase() : '';
}
