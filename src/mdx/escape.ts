/** Characters that could begin a construct of MDX, GFM or math anywhere in a line. */
const SPECIAL = /[\\`*_{}[\]<>$~|#^&!:@=+-]/g;
/** Line ends and control characters, which do not belong in a title or paragraph. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]/gu;
/** Text without these or surrogates: checks UTF-16 units, which is three times as fast. */
const PRINTABLE = /^[\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFFFF]*$/;
const ESM = /^(?:import|export)\b/;
const ORDERED_LIST = /^(\d{1,9})([.)])/;

/** Invisible to a reader, but ends one construct and begins another for a compiler. */
export const BREAK = '<></>';
/**
 * What GFM turns into links even if its characters are escaped, because it looks for addresses in the finished
 * text. The break goes between the groups.
 */
const ADDRESSES = [/(https?)(\\:\/\/)/gi, /(ww)(w\.)/gi, /(\S)(\\@)/g];

/**
 * Writes any string as MDX that shows exactly that text. The result never opens an element, an expression, an
 * import, a link, mathematics or a block. White space of a line end or a control character becomes a space; lone
 * surrogates become U+FFFD; a compiler drops spaces at the end of a paragraph. `opensLine` means that the text
 * begins a paragraph.
 */
export function escapeText(text: string, opensLine = false): string {
  const escaped = printable(text).replace(SPECIAL, (character) => ENTITIES[character] ?? `\\${character}`);
  const unlinked = ADDRESSES.reduce((text, address) => text.replace(address, `$1${BREAK}$2`), escaped);
  return opensLine ? escapeLineStart(unlinked) : unlinked;
}

function printable(text: string): string {
  return PRINTABLE.test(text) ? text : text.toWellFormed().replace(UNPRINTABLE, ' ');
}

/** In link destinations and next to tags a character reference is safer than a backslash. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '{': '&#123;', '}': '&#125;' };

function escapeLineStart(escaped: string): string {
  const list = escaped.replace(ORDERED_LIST, (_, number, mark) => `${number}\\${mark}`);
  if (ESM.test(list)) return `&#${list.charCodeAt(0)};${list.slice(1)}`;
  // A compiler drops a leading space and, at the start of a file, a byte-order mark.
  return list.replace(/^[ \uFEFF]/, (character) => `&#${character.charCodeAt(0)};`);
}

/** Writes an http or https address as a link destination: `<…>`, with characters that could end it encoded. */
export function escapeDestination(href: string): string {
  const encoded = href.replace(/[\s<>\\`{}|^"\p{Cc}\p{Cs}]/gu, (character) =>
    encodeURIComponent(character.toWellFormed()),
  );
  return `<${encoded.replaceAll('&', '&amp;')}>`;
}
