/**
 * Visible characters that are not surrogates and do not compose with each other: Latin, Greek and Cyrillic letters,
 * common marks and signs, kana, Chinese and Hangul. Nearly every text consists only of these, and is left as it is.
 * There are 16 ranges, because with more the engine looks each character up, which takes seven times as long.
 */
const PLAIN =
  /^[\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03C9\u0400-\u045F\u2010-\u2027\u2030-\u205E\u2070-\u20BF\u2190-\u22FF\u2500-\u25FF\u3001-\u3029\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]*$/;
/** Invisible characters that word processors leave behind; they do not mean that a text is damaged. */
const LEFT_BEHIND = /[\xAD\u200B\u200E\u200F\u2060-\u2064\uFEFF]/;
/**
 * Invisible characters that can hide or reverse text: controls (everything that is neither white space nor
 * visible), direction overrides, tags, noncharacters; and private-use characters, which only mean something in one
 * program. Those beyond U+FFFF are written as surrogates, which is much faster to search for.
 */
const SUSPECT =
  /[^\t-\r\x20-\x7E\x85\xA0-\uFFFF]|[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF]|\uDB40[\uDC00-\uDC7F]|[\uDB80-\uDBFF][\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF][\uDFFE\uDFFF]/;
/** Every character that is removed from texts. The joiners that scripts need stay. */
export const HIDDEN = new RegExp(`${SUSPECT.source}|${LEFT_BEHIND.source}`, 'g');

/** Text as well-formed Unicode in its composed form (NFC), without invisible characters. */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(HIDDEN, '').normalize('NFC');
}

/** A long text is checked in pieces, so that a letter of a rare script only slows down its own piece. */
const PIECE = 4_096;

/** Like `cleanCharacters`, for a text of many lines: nothing composes across a line end. */
export function cleanLines(text: string): string {
  let cleaned = '';
  let done = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from + PIECE);
    const to = end < 0 ? text.length : end + 1;
    const piece = text.slice(from, to);
    const clean = cleanCharacters(piece);
    if (clean !== piece) {
      cleaned += text.slice(done, from) + clean;
      done = to;
    }
    from = to;
  }
  return done === 0 ? text : cleaned + text.slice(done);
}

/** Whether a text contains characters that it should not: lone surrogates, controls, overrides, tags, private use. */
export function hasHiddenCharacters(text: string): boolean {
  if (PLAIN.test(text)) return false;
  return !text.isWellFormed() || SUSPECT.test(text);
}
