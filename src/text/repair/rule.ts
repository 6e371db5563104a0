import type { Inline } from '../../schemas/inline.ts';

/**
 * Sentinels: Unicode noncharacters, which no text may carry, stand in a draft for what is already parsed.
 * `NODE` is one finished inline (a link, mathematics, a protected span); emphasis is bracketed.
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
  /** What damaged the text, and why this reads it right. */
  reason: string;
  /** Rules that must have run before this one. */
  after?: string[];
  /** Substrings of which at least one must occur for the rule to find anything; empty: always try. */
  hints: string[];
  /** Text as received, and the plain text it becomes. */
  examples: [received: string, plain: string][];
  /** Sound text that looks alike and stays. */
  counterExamples: string[];
  /** Edits in order of `start`, without overlap, in time linear in the text. */
  find(text: string): Edit[];
}

/** What a pattern's match becomes; `undefined` leaves it alone. */
export type Replace = (match: RegExpExecArray) => string | Inline | undefined;

/** Finds every match of a global pattern; an edit covers only what `replace` makes different. */
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

/** The edit without what both texts begin and end with, so that a record shows the change alone. */
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

/** Index of the brace that closes the one at `open`, or -1 when there is none within reach. */
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
