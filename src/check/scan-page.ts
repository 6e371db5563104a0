import { ownCopy } from '../base/own-copy.ts';
import { firstPaint } from '../client/frame/first-paint.ts';
import { startAhead } from '../client/search/service/start-ahead.ts';
import { isBlockedAttribute, isBlockedElement } from '../library/overviews/check-blocked.ts';

/** What a check of a whole site needs from a page. Links are as on the page, with entities decoded. */
export interface ScannedPage {
  ids: Set<string>;
  /** Identifiers that the page has more than once. */
  duplicates: string[];
  links: string[];
  /** Names of attributes, and of elements in angle brackets, that the page's content security policy blocks. */
  blocked: Set<string>;
}

/** Characters that end an attribute's name or are skipped before the next one. */
const SPACE = 0x20;
const QUOTES = { double: 0x22, single: 0x27 };
const SLASH = 0x2f;
const EQUALS = 0x3d;
const CLOSE = 0x3e;
/** The inline scripts that content policies know, as text and as one character for each byte of it. */
const SCRIPTS = new Set(
  [firstPaint, startAhead].flatMap((code) => [code, Buffer.from(code).toString('latin1')]),
);
const LINKS = new Set(['href', 'src', 'poster', 'action', 'formaction', 'data']);

/** Receives the values of identifiers and links. */
type Take = (name: string, written: string) => void;

/** The HTML of a page, as text or in UTF-8 → its identifiers and links. Linear in the length of the page. */
export function scanPage(html: string | Buffer): ScannedPage {
  const page: ScannedPage = { ids: new Set(), duplicates: [], links: [], blocked: new Set() };
  const isText = typeof html === 'string';
  // Everything that markup is recognized by is ASCII, and one character for each byte is read in two thirds of the time.
  const text = isText ? html : html.toString('latin1');
  const take: Take = (name, written) => addValue(name, isText ? written : fromUtf8(written), page);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) at = readMarkup(text, at, page, take);
  return page;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Decodes text that has one character for each byte of its UTF-8. */
function fromUtf8(bytes: string): string {
  return NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;
}

/**
 * Reads the markup at a position and returns where it ends. Comments and scripts are skipped whole; only opening
 * tags are examined. `<` in text is always escaped.
 */
function readMarkup(html: string, at: number, page: ScannedPage, take: Take): number {
  if (html.startsWith('!--', at + 1)) return endOf(html, '-->', at);
  if (!isLetter(html.charCodeAt(at + 1))) return at + 1;
  const nameEnd = endOfName(html, at + 1);
  const name = html.slice(at + 1, nameEnd).toLowerCase();
  const tagEnd = readAttributes(html, nameEnd, page, take);
  if (name !== 'script') {
    if (isBlockedElement(name)) page.blocked.add(`<${name}>`);
    return tagEnd;
  }
  const end = endOf(html, '</script>', tagEnd);
  if (isInline(html.slice(nameEnd, tagEnd)) && !SCRIPTS.has(html.slice(tagEnd, end - '</script>'.length)))
    page.blocked.add('<script>');
  return end;
}

/** The position after the next occurrence of an ending, or the end of the page. */
function endOf(html: string, ending: string, from: number): number {
  const at = html.indexOf(ending, from);
  return at < 0 ? html.length : at + ending.length;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** White space, quotes, `/`, `=` and `>` end a name. */
function endsName(code: number): boolean {
  return (
    code <= CLOSE &&
    (code <= SPACE ||
      code === QUOTES.double ||
      code === QUOTES.single ||
      code === SLASH ||
      code === EQUALS ||
      code === CLOSE)
  );
}

function endOfName(html: string, from: number): number {
  let at = from;
  while (at < html.length && !endsName(html.charCodeAt(at))) at++;
  return at;
}

/** Whether a script's code is in the page itself. */
function isInline(attributes: string): boolean {
  return !/\bsrc=|\btype=["']?application\/(?:ld\+)?json/.test(attributes);
}

/** Reads the attributes of a tag and returns where it ends. */
function readAttributes(html: string, from: number, page: ScannedPage, take: Take): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === CLOSE) return at + 1;
    if (endsName(code)) {
      at += 1;
      continue;
    }
    const nameEnd = endOfName(html, at);
    const name = html.slice(at, nameEnd);
    const [start, end] =
      html.charCodeAt(nameEnd) === EQUALS ? valueAt(html, nameEnd + 1) : [nameEnd, nameEnd];
    if (isBlockedAttribute(name)) page.blocked.add(name);
    if (name === 'id' || LINKS.has(name)) take(name, html.slice(start, end));
    at = end + (start > nameEnd + 1 ? 1 : 0);
  }
  return at;
}

/** Where an attribute's value begins and ends, without quotes. */
function valueAt(html: string, at: number): [start: number, end: number] {
  const quote = html.charCodeAt(at);
  if (quote === QUOTES.double || quote === QUOTES.single) {
    const end = html.indexOf(quote === QUOTES.double ? '"' : "'", at + 1);
    return [at + 1, end < 0 ? html.length : end];
  }
  let end = at;
  for (let code = quote; end < html.length && code > SPACE && code !== CLOSE; code = html.charCodeAt(++end));
  return [at, end];
}

function addValue(name: string, written: string, { ids, duplicates, links }: ScannedPage): void {
  const value = shared(decodeEntities(written));
  if (name !== 'id') links.push(value);
  else if (ids.has(value)) duplicates.push(value);
  else ids.add(value);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
]);

/** Decodes the character references that pages use in attributes. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? entity;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

const own = new Map<string, string>();

/** A part of a page as a text of its own; equal ones, which pages share, become one text. */
function shared(part: string): string {
  const known = own.get(part);
  if (known !== undefined) return known;
  const copy = ownCopy(part);
  own.set(copy, copy);
  return copy;
}
