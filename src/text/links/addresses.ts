/** A web address found in plain or damaged text. */
export interface Address {
  /** UTF-16 offsets of the whole address in the text, including gaps and TeX escapes; `end` is exclusive. */
  start: number;
  end: number;
  /** Safe target: http or https, ASCII host (punycode), no user name, no clone suffix on code hosts. */
  href: string;
  /** What a reader should see: the address as written, host in punycode, gaps and TeX escapes undone. */
  shown: string;
}

/** Longest address accepted, in UTF-16 units; longer ones are noise or an attack. */
const MAX_LENGTH = 2000;

/** Top-level domains that make a host without a scheme believable. English words (`in`, `it`, `to`) stay out. */
const TOP_LEVEL =
  'com|org|net|edu|gov|mil|int|io|ai|co|dev|app|me|cc|tv|biz|info|page|site|tech|xyz|cloud|online|science|ly|gl|gle|ms|sh|uk|de|fr|nl|ch|eu|jp|kr|cn|hk|tw|sg|au|ca|ru|pl|il|ee|be';

const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}_-]*`;
const SCHEME = String.raw`(?<![\p{L}\p{N}])https?[ ]?:[ ]?\/\/[ ]?`;
/** A host without a scheme, which must not start inside a word, an e-mail address or another scheme's address. */
const BARE = String.raw`(?<![\p{L}\p{N}_@.\/-])(?:${LABEL}\.)+(?:${TOP_LEVEL})(?![\p{L}\p{N}_@-])`;
const START = new RegExp(`${SCHEME}|${BARE}`, 'giu');
/** Part of every possible start of an address; faster to search for, because most text contains none. */
const HINT = new RegExp(String.raw`https?[ ]?:|\.(?:${TOP_LEVEL})(?![\p{L}\p{N}_@-])`, 'iu');
/** What a host may contain before its top-level domain, including surrogates of letters beyond U+FFFF. */
const HOST_CHARACTER = /[\p{L}\p{N}\p{Cs}_.-]/u;

/** The rest of an address: no white space, quotes, braces or angle brackets, but TeX-escaped characters. */
const REST = /(?:[\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]|\\[_%#&~])*/uy;
/** A piece that a stray space cut off. Looks are not enough: see `joins`. */
const GAP_PIECE = /(\.?[ ])((?:[\p{L}\p{N}\-._~/?#&=%]|\\[_%#&])+)/uy;

const WORDS_BEFORE_BARE_HOST =
  /(?:\b(?:at|see|visit|via|from|on|in|here|website|webpage|page|site|link|url)\b[: ~([<]*)$/i;
/** Hosts that give each user a subdomain: enough evidence without a path. */
const USER_SITE = /\.(?:github|gitlab)\.io$|\.web\.app$|^www\./i;

/** A sentence that starts right after the address: `…/tool.The code`. */
const GLUED_SENTENCE =
  /\.(?:The|This|These|Our|We|Code|Codes|In|It|Its|All|For|To|And|Project|Data|Dataset|Models?|Source|Demo|Videos?|Also|More|Please|See)$/;

/** Hosts whose projects are `owner/name` and may end in the clone suffix `.git`. */
const CODE_HOST = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org)$/i;
const OWNER_NAME_HOST = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|gitee\.com)$/i;

/**
 * Finds every web address in a text, with or without a scheme, in order and disjoint. Linear time on any input. Skips
 * schemes other than http and https, addresses with a user name, and hosts without a domain.
 */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  START.lastIndex = firstHost(text);
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const candidate = match[0].includes('//') ? withScheme(text, match) : withoutScheme(text, match);
    if (!candidate) continue;
    const address = toAddress(text, candidate);
    if (address) found.push(address);
    // Also after a rejected candidate: scanning the same text again would make the search quadratic.
    START.lastIndex = candidate.end;
  }
  return found;
}

/** No address starts before this offset. */
function firstHost(text: string): number {
  let at = text.search(HINT);
  if (at < 0) return text.length;
  while (at > 0 && HOST_CHARACTER.test(text[at - 1] as string)) at--;
  return at;
}

/** A stretch of text that looks like an address; `host` is where its host starts. */
interface Candidate {
  start: number;
  host: number;
  end: number;
  scheme: string;
}

function withScheme(text: string, match: RegExpExecArray): Candidate {
  const scheme = /^https/i.test(match[0]) ? 'https://' : 'http://';
  const host = match.index + match[0].length;
  return { start: match.index, host, end: addressEnd(text, host), scheme };
}

function withoutScheme(text: string, match: RegExpExecArray): Candidate | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const hasPath = text[end] === '/' && /[\p{L}\p{N}~_]/u.test(text[end + 1] ?? '');
  const before = text.slice(Math.max(0, start - 24), start);
  if (!hasPath && !USER_SITE.test(match[0]) && !WORDS_BEFORE_BARE_HOST.test(before)) return undefined;
  return { start, host: start, end: addressEnd(text, start), scheme: '' };
}

function toAddress(text: string, { start, host, end, scheme }: Candidate): Address | undefined {
  if (end - start > MAX_LENGTH) return undefined;
  const written = text.slice(host, end).replace(/ /g, '').replace(/\\(.)/g, '$1');
  const url = parse(`${scheme || 'https://'}${written}`);
  if (!url) return undefined;
  return { start, end, href: normalized(url), shown: scheme + url.host + written.slice(hostLength(written)) };
}

function addressEnd(text: string, host: number): number {
  return extend(text, host, trimmedEnd(text, host, restEnd(text, host)));
}

function restEnd(text: string, from: number): number {
  REST.lastIndex = from;
  REST.exec(text);
  const end = Math.max(from, REST.lastIndex);
  // Two addresses with only a comma between them are two addresses.
  const second = text.slice(from, end).search(/[,;](?:https?:|www\.)/i);
  return second < 0 ? end : from + second;
}

/**
 * Drops what belongs to the sentence: an unopened bracket with everything after it, closing marks, a joined sentence.
 */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = unopenedBracket(text, from, to);
  const glued = GLUED_SENTENCE.exec(text.slice(Math.max(from, end - 12), end));
  if (glued) end -= glued[0].length;
  while (end > from && /[.,;:!?'"*([&~=$+]/.test(text[end - 1] ?? '')) end--;
  return end;
}

function unopenedBracket(text: string, from: number, to: number): number {
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const char = text[at];
    if (char === '(' || char === '[') open.push(at);
    else if ((char === ')' || char === ']') && open.pop() === undefined) return at;
  }
  return open[0] ?? to;
}

/** Joins pieces that a stray space cut off, if the text proves that they belong to the address. */
function extend(text: string, from: number, end: number): number {
  let at = end;
  for (let pieces = 0; pieces < 3; pieces++) {
    GAP_PIECE.lastIndex = at;
    const [whole, gap, piece] = GAP_PIECE.exec(text) ?? [];
    if (!whole || !gap || !piece || !joins(text.slice(from, at), gap, piece)) break;
    at = trimmedEnd(text, from, at + whole.length);
  }
  return at;
}

function joins(head: string, gap: string, piece: string): boolean {
  const host = head.slice(0, hostLength(head));
  const path = head.slice(host.length);
  if (gap.startsWith('.')) return !path && /^[a-z]{2,6}\/[\p{L}\p{N}]/iu.test(piece);
  if (/^\/[\p{L}\p{N}]/u.test(piece)) return host.includes('.');
  if (!path.endsWith('/')) return false;
  const needsName = OWNER_NAME_HOST.test(host) && path.split('/').length < 4;
  return needsName
    ? /^[\p{L}\p{N}]/u.test(piece)
    : /^[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}]|\.html?\b)/u.test(piece);
}

function hostLength(written: string): number {
  const length = written.search(/[/?#]/);
  return length < 0 ? written.length : length;
}

function parse(written: string): URL | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const safe = (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password;
  return safe && /\.(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(url.hostname) ? url : undefined;
}

function normalized(url: URL): string {
  if (CODE_HOST.test(url.hostname)) url.pathname = url.pathname.replace(/\.git\/?$/, '');
  return url.href;
}
