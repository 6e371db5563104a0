import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { oneLine } from './lines.ts';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;
const EMPHASIS = /<(i|em|italic|jats:italic)(?:\s[^<>]{0,200})?>([^<>]{0,500})<\/\1>/gi;
const SCRIPT = /<(sub|sup|inf|jats:sub|jats:sup)(?:\s[^<>]{0,200})?>([^<>]{0,200})<\/\1>/gi;
/** Elements of which only the text counts: their start and end tags. */
const SPAN =
  /<((?:jats:|mml:)?(?:b|strong|bold|sc|scp|u|tt|nobr|font|span|small|big|underline|monospace|styled-content|named-content|ext-link|xref|inline-formula|math|mi|mo|mn|mrow|mtext|mstyle|semantics))(?:\s[^<>]{0,500})?>([^<>]{0,2000})<\/\1>/gi;
const HEADING = /<(h[1-6]|jats:title|title)(?:\s[^<>]{0,200})?>([^<>]{0,300})<\/\1>/gi;
const LABELED = /<AbstractText\s[^<>]{0,200}?Label="([^"<>]{1,100})"[^<>]{0,200}>/gi;
const BLOCK =
  /<\/?(?:jats:(?:p|sec|abstract|list|list-item|title|disp-quote)|p|div|br|li|ul|ol|sec|abstract|AbstractText)(?:\s[^<>]{0,200})?\/?>/gi;
const BREAK = '\u2029';
/** Nobody nests elements more deeply than this. */
const DEEPEST = 6;

/** Replaces character references, named or numeric, including those that a program escaped twice. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = text.replace(ENTITY, decodeEntity);
  return once === text || !once.includes('&') ? once : once.replace(ENTITY, decodeEntity);
}

function decodeEntity(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || written;
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/**
 * A line of text that a database wrote with HTML or JATS, converted to what it means: emphasis, subscripts and
 * superscripts become TeX, character references become characters; other elements are reduced to their text. Angle
 * brackets that are not known elements stay.
 */
function fromMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const tagged = withoutTags(text);
  const decoded = decodeEntities(tagged);
  return decoded === tagged ? tagged : withoutTags(decoded);
}

/** Reads markup as one line: elements that separate paragraphs become blanks. */
export function lineFromMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  const line = fromMarkup(text);
  return line.includes('<') ? oneLine(fromMarkup(line.replace(BLOCK, ' '))) : line;
}

/** Whether a text may contain markup. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') || text.includes('&') || text.includes('_x000D_');
}

/** The paragraphs of a text with HTML or JATS; a heading starts the paragraph after it. */
export function paragraphsFromMarkup(text: string): string[] {
  if (!hasMarkup(text)) return [text];
  const decoded = /&lt;\/(?:p|jats:p|h\d|i|b|sub|sup)&gt;/.test(text) ? decodeEntities(text) : text;
  const broken = decoded
    .replaceAll('_x000D_', BREAK)
    .replace(HEADING, (_, _name, heading: string) => headingOf(heading))
    .replace(LABELED, (_, label: string) => headingOf(label))
    .replace(BLOCK, BREAK)
    .replace(/: \u2029+/g, ': ');
  const parts = broken.split(BREAK).map((part) => oneLine(fromMarkup(part)));
  return parts.filter(Boolean);
}

function headingOf(text: string): string {
  const heading = text.trim().replace(/[:.]$/, '');
  return /^(?:abstract|summary)?$/i.test(heading) ? BREAK : `${BREAK}${heading}: `;
}

function withoutTags(text: string): string {
  let out = text;
  for (let depth = 0; depth < DEEPEST && out.includes('<'); depth++) {
    const next = out
      .replace(SCRIPT, (_, name: string, inner: string) => scriptOf(name.toLowerCase(), inner))
      .replace(EMPHASIS, (_, _name, inner: string) => emphasized(inner))
      .replace(SPAN, (_, _name, inner: string) => inner);
    if (next === out) break;
    out = next;
  }
  return out;
}

function scriptOf(name: string, inner: string): string {
  const text = inner.trim();
  if (text === '' || /[{}\\$%&#]/.test(text)) return text;
  return name.endsWith('sup') ? `$^{${text}}$` : `$_{${text}}$`;
}

function emphasized(inner: string): string {
  return inner.trim() === '' || /[{}\\$]/.test(inner) ? inner : `\\emph{${inner}}`;
}
