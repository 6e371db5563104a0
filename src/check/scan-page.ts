import { firstPaint } from '../client/frame/first-paint.ts';
import { isBlockedAttribute, isBlockedElement } from '../library/overviews/check-blocked.ts';

/** What a check of a whole site needs of one page. Links are as they stand in the page, entities decoded. */
export interface ScannedPage {
  ids: Set<string>;
  /** Identifiers that the page has more than once. */
  duplicates: string[];
  links: string[];
  /** Names of attributes, and of elements in angle brackets, that the content security policy of the page blocks. */
  blocked: Set<string>;
}

// Comments and scripts are skipped whole; of tags, only those that open are looked into. `<` in text is always escaped.
const MARKUP =
  /<!--[\s\S]*?-->|<script\b([^>]*)>([\s\S]*?)<\/script>|<([a-z][^\s>/]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s="'/>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const LINKS = new Set(['href', 'src', 'poster', 'action', 'formaction', 'data']);

/** The HTML of a page → its identifiers and links. Linear in the length of a well-formed page. */
export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = { ids: new Set(), duplicates: [], links: [], blocked: new Set() };
  for (const [, ofScript, script = '', tag, ofTag = ''] of html.matchAll(MARKUP)) {
    const attributes = ofScript ?? ofTag;
    if (attributes !== '') readAttributes(attributes, page);
    if (ofScript !== undefined && isInline(ofScript) && script !== firstPaint) page.blocked.add('<script>');
    if (tag !== undefined && isBlockedElement(tag)) page.blocked.add(`<${tag.toLowerCase()}>`);
  }
  return page;
}

/** Whether a script is run from the page itself. */
function isInline(attributes: string): boolean {
  return !/\bsrc=|\btype=["']?application\/(?:ld\+)?json/.test(attributes);
}

function readAttributes(attributes: string, { ids, duplicates, links, blocked }: ScannedPage): void {
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (isBlockedAttribute(name)) blocked.add(name);
    if (name !== 'id' && !LINKS.has(name)) continue;
    const value = ownCopy(decodeEntities(double ?? single ?? bare ?? ''));
    if (name !== 'id') links.push(value);
    else if (ids.has(value)) duplicates.push(value);
    else ids.add(value);
  }
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

const own = new Map<string, string>();

/**
 * A part of a string keeps the whole in memory; this one lets the page go. Pages have most of their links and
 * identifiers in common, so equal ones are the same string.
 */
function ownCopy(part: string): string {
  const known = own.get(part);
  if (known !== undefined) return known;
  const copy = ` ${part}`.slice(1);
  own.set(copy, copy);
  return copy;
}
