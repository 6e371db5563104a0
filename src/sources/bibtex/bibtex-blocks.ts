import { countBreaks } from '../lines.ts';

/** A section of a BibTeX file. Lines are 1-based and inclusive. */
export interface Block {
  /** `broken`: an entry whose end cannot be found; `stray`: text outside any entry. */
  kind: 'entry' | 'string' | 'comment' | 'broken' | 'stray';
  text: string;
  line: number;
  endLine: number;
}

const START = /^[ \t]*@[ \t]*[\p{L}_][\p{L}\p{N}_-]{0,60}\s{0,20}[{(]/gmu;
const HEAD = /^@[ \t]*([\p{L}_][\p{L}\p{N}_-]{0,60})\s{0,20}([{(])/u;
const KINDS = new Map<string, Block['kind']>([
  ['string', 'string'],
  ['comment', 'comment'],
  ['preamble', 'comment'],
]);

/**
 * Splits a BibTeX file into consecutive blocks. An entry ends where its brackets close; an entry still open when a
 * line begins the next one is broken and ends there, so that the next one can be read.
 */
export function* readBlocks(text: string): Generator<Block> {
  let line = 1;
  let from = 0;
  for (const to of boundaries(text)) {
    const chunk = text.slice(from, to);
    yield* from === 0 && !startsEntry(chunk) ? readRest(chunk, line) : readChunk(chunk, line);
    line += countBreaks(chunk);
    from = to;
  }
}

function* boundaries(text: string): Generator<number> {
  for (const { index } of text.matchAll(START)) if (index > 0) yield index;
  yield text.length;
}

function startsEntry(text: string): boolean {
  return HEAD.test(text.trimStart());
}

/** A chunk contains one entry and whatever follows it, up to the next line that begins an entry. */
function* readChunk(chunk: string, firstLine: number): Generator<Block> {
  let rest = chunk;
  let line = firstLine;
  while (startsEntry(rest)) {
    const start = rest.length - rest.trimStart().length;
    line += countBreaks(rest, start);
    rest = rest.slice(start);
    const head = HEAD.exec(rest) as RegExpExecArray;
    const open = head[0].length - 1;
    const plain = closingBracket(rest, open);
    const end = plain < 0 ? closingBracket(withoutQuoted(rest), open) : plain;
    const kind = KINDS.get((head[1] as string).toLowerCase()) ?? 'entry';
    const isBroken = end < 0 || /^\s*,/.test(rest.slice(end + 1, end + 200));
    const length = isBroken ? lengthOfBroken(rest) : end + 1;
    yield blockOf(isBroken ? 'broken' : kind, rest.slice(0, length), line);
    line += countBreaks(rest, length);
    rest = rest.slice(length);
  }
  yield* readRest(rest, line);
}

/** A bracket alone on a line ends an entry, unless another field follows. */
function lengthOfBroken(text: string): number {
  const end = /^[ \t]*[})][ \t]*$(?!\s*,)/m.exec(text);
  return end ? end.index + end[0].length : text.length;
}

/** Comments, and what JabRef writes before the first entry. */
const COMMENT = /^\s*(?:%|@comment\b|This file was created with JabRef|Encoding: [\w-]+\s*$)/i;

/** Text outside entries: comments, and lines that were meant to be an entry. */
function* readRest(text: string, firstLine: number): Generator<Block> {
  if (text.trim() === '') return;
  let stray: Block | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const line = firstLine + index;
    if (content.trim() === '') continue;
    if (COMMENT.test(content)) {
      yield { kind: 'comment', text: content, line, endLine: line };
    } else if (stray) {
      stray.endLine = line;
    } else {
      stray = { kind: 'stray', text: content, line, endLine: line };
    }
  }
  if (stray) yield stray;
}

function blockOf(kind: Block['kind'], text: string, line: number): Block {
  const trimmed = text.trimEnd();
  return { kind, text: trimmed, line, endLine: line + countBreaks(trimmed) };
}

/** Offset of the bracket that closes the one at `open`, or -1. */
function closingBracket(text: string, open: number): number {
  const round = text[open] === '(';
  let depth = round ? 0 : -1;
  for (let at = round ? open + 1 : open; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth < 0) return round ? -1 : at;
    else if (char === ')' && round && depth === 0) return at;
  }
  return -1;
}

/** The text with brackets in quoted values blanked, because they need no closing bracket. */
function withoutQuoted(text: string): string {
  return text.replace(
    /(=\s{0,20}|#\s{0,20})"([^"]{0,5000})"(?=\s{0,200}[,#}])/g,
    (_, before: string, value: string) => {
      return `${before}"${value.replace(/[{}]/g, ' ')}"`;
    },
  );
}
