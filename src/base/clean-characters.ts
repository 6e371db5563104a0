/**
 * Characters that show, are no half of another one and compose with none of their kind: Latin, Greek and Cyrillic letters, common marks and
 * signs, kana, Chinese and Hangul. Nearly every text holds these alone, and is left as it is. These are 16 ranges: of
 * more, the engine looks each character up, which takes seven times as long.
 */
const PLAIN =
  /^[\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03C9\u0400-\u045F\u2010-\u2027\u2030-\u205E\u2070-\u20BF\u2190-\u22FF\u2500-\u25FF\u3001-\u3029\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]*$/;
/** Marks that word processors leave behind, which show nothing and say nothing of a text's soundness. */
const LEFT_BEHIND = /[\xAD\u200B\u200E\u200F\u2060-\u2064\uFEFF]/;
/**
 * Characters that show nothing and can hide or turn text: controls (as what is no white space and no sign that shows),
 * direction overrides, tags, noncharacters; and marks of private use, which mean something in one program only. Those
 * beyond U+FFFF are written as their halves, which is much quicker to look for.
 */
const SUSPECT =
  /[^\t-\r\x20-\x7E\x85\xA0-\uFFFF]|[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF]|\uDB40[\uDC00-\uDC7F]|[\uDB80-\uDBFF][\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF][\uDFFE\uDFFF]/;
/** Every character that no text of a library keeps. The joiners that scripts need stay. */
export const HIDDEN = new RegExp(`${SUSPECT.source}|${LEFT_BEHIND.source}`, 'g');

/** Text as well-formed Unicode in its composed form (NFC), without characters that show nothing. */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(HIDDEN, '').normalize('NFC');
}

/** Pieces of a long text are looked at one by one, so that a letter of a rare script costs no more than its piece. */
const PIECE = 4_096;

/** As `cleanCharacters`, for a text of many lines: nothing composes over a line end. */
export function cleanLines(text: string): string {
  let cleaned = '';
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from + PIECE);
    const to = end < 0 ? text.length : end + 1;
    cleaned += cleanCharacters(text.slice(from, to));
    from = to;
  }
  return cleaned;
}

/** Whether a text holds characters that no text should: halves, controls, overrides, tags, marks of private use. */
export function hasHiddenCharacters(text: string): boolean {
  if (PLAIN.test(text)) return false;
  return !text.isWellFormed() || SUSPECT.test(text);
}
