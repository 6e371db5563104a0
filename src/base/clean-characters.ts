/** ASCII that stands for itself: the common case, left as it is. */
const PLAIN = /^[\t\n\x20-\x7E]*$/;
/**
 * Characters that show nothing and can hide or turn text: controls, direction overrides, zero-width marks but the
 * joiners that scripts need, tags, noncharacters; and marks of private use, which mean something in one program only.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF\uE000-\uF8FF]|[\u{E0000}-\u{E007F}\u{F0000}-\u{10FFFF}]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}]/gu;

/** Text as well-formed Unicode in its composed form (NFC), without characters that show nothing. */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(HIDDEN, '').normalize('NFC');
}

/** Marks that word processors leave behind, which say nothing of a text's soundness. */
const HARMLESS = /[\u00AD\u200B\u200E\u200F\u2060-\u2064\uFEFF]/g;

/** Whether a text holds characters that no text should: halves, controls, overrides, tags, marks of private use. */
export function hasHiddenCharacters(text: string): boolean {
  if (PLAIN.test(text)) return false;
  return !text.isWellFormed() || text.replace(HARMLESS, '').search(HIDDEN) >= 0;
}
