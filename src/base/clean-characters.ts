/**
 * Characters that show, are no half of another one and compose with none of their kind: Latin, Greek and Cyrillic letters, common marks and
 * signs, kana, Chinese and Hangul. Nearly every text holds these alone, and is left as it is.
 */
const PLAIN =
  /^[\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03A1\u03A3-\u03C9\u0400-\u045F\u2010-\u2027\u2030-\u205E\u2070-\u209C\u20A0-\u20BF\u2190-\u22FF\u2500-\u25FF\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]*$/;
/**
 * Characters that show nothing and can hide or turn text: controls, direction overrides, zero-width marks but the
 * joiners that scripts need, tags, noncharacters; and marks of private use, which mean something in one program only.
 * Those beyond U+FFFF are written as their halves, which is much quicker to look for.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF\uE000-\uF8FF]|\uDB40[\uDC00-\uDC7F]|[\uDB80-\uDBFF][\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF][\uDFFE\uDFFF]/g;

/** Text as well-formed Unicode in its composed form (NFC), without characters that show nothing. */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(HIDDEN, '').normalize('NFC');
}

/** The hidden characters without marks that word processors leave behind, which say nothing of a text's soundness. */
const SUSPECT = new RegExp(
  HIDDEN.source
    .replace(String.raw`\u00AD\u200B\u200E\u200F`, '')
    .replace(String.raw`\u2060-\u2064`, '')
    .replace(String.raw`\uFEFF`, ''),
);

/** Whether a text holds characters that no text should: halves, controls, overrides, tags, marks of private use. */
export function hasHiddenCharacters(text: string): boolean {
  if (PLAIN.test(text)) return false;
  return !text.isWellFormed() || SUSPECT.test(text);
}
