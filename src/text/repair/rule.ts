import type { Inline } from '../../schemas/inline.ts';

/**
 * Sentinels: Unicode noncharacters, which no text may contain, represent what is already parsed. `NODE` is one
 * finished inline (a link, mathematics, a protected span); emphasis has an opening and a closing one.
 */
export const NODE = '\uFDD0';
export const OPEN_EMPHASIS = '\uFDD1';
export const OPEN_STRONG = '\uFDD2';
export const CLOSE = '\uFDD3';
export const SENTINELS = /[\uFDD0-\uFDD3]/g;

/** Replaces `start` to `end` of the draft's text. A string keeps the nodes whose sentinels it repeats, in order. */
export interface Edit {
  start: number;
  end: number;
  put: string | Inline;
}

/** A named repair. The table in `rules/index.ts` fixes the order in which rules run. */
export interface Rule {
  name: string;
  /** What damaged the text, and why this is the right reading. */
  reason: string;
  /** Rules that must have run before this one. */
  after?: string[];
  /** Substrings of which at least one must occur for the rule to find anything; empty: always try. */
  hints: string[];
  /** Text as received, and the plain text it becomes. */
  examples: [received: string, plain: string][];
  /** Valid text that looks similar and must stay. */
  counterExamples: string[];
  /** Edits in order of `start`, without overlap, in time linear in the text. */
  find(text: string): Edit[];
}

/** The replacement for a match; `undefined` leaves it unchanged. */
type Replace = (match: RegExpExecArray) => string | Inline | undefined;

/** Finds every match of a global pattern; an edit only covers what `replace` changes. */
export function byPattern(pattern: RegExp, replace: Replace): Rule['find'] {
  return (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(pattern)) {
      const put = replace(match);
      if (put === undefined || put === match[0]) continue;
      edits.push(smallest({ start: match.index, end: match.index + match[0].length, put }, match[0]));
    }
    return edits;
  };
}

/** Finds what any of several functions finds; their edits do not overlap. */
export function anyOf(...finds: readonly Rule['find'][]): Rule['find'] {
  return (text) => finds.flatMap((find) => find(text)).sort((a, b) => a.start - b.start);
}

/** The edit without the common start and end of both texts, so that only the change itself is recorded. */
function smallest({ start, end, put }: Edit, received: string): Edit {
  if (typeof put !== 'string') return { start, end, put };
  const shorter = Math.min(received.length, put.length);
  let head = 0;
  while (head < shorter && received[head] === put[head]) head++;
  let tail = 0;
  while (tail < shorter - head && received.at(-1 - tail) === put.at(-1 - tail)) tail++;
  return { start: start + head, end: end - tail, put: put.slice(head, put.length - tail) };
}

/** Longest braced argument that is read; bounds the work on text that only opens braces. */
const LONGEST_ARGUMENT = 400;

/** Index of the brace that closes the one at `open`, or -1 if there is none within reach. */
export function closingBrace(text: string, open: number): number {
  const limit = Math.min(text.length, open + LONGEST_ARGUMENT);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return -1;
}
