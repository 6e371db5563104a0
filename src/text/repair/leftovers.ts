import type { Inline } from '../../schemas/inline.ts';
import { readMathml } from '../render/math-to-mathml.ts';

/** A trace of damage that no rule repaired. */
export interface Leftover {
  kind: string;
  /** The suspicious text itself. */
  text: string;
  /** Up to 40 characters of text on either side. */
  excerpt: string;
}

/** What still looks damaged in repaired text. The patterns exclude units and valid forms. */
const KINDS: readonly { kind: string; pattern: RegExp }[] = [
  { kind: 'unknown command', pattern: /\\[A-Za-z]{1,30}|\\\S?/g },
  { kind: 'brace', pattern: /[{}]/g },
  { kind: 'dollar', pattern: /\$(?!\d)/g },
  { kind: 'script', pattern: /\^\S{0,10}|(?<![A-Za-z\d])[A-Za-z]?_\S{0,10}|_\{/g },
  { kind: 'TeX quote', pattern: /`+|''/g },
  { kind: 'tie', pattern: /~(?! ?[\d.])/g },
  { kind: 'double hyphen', pattern: /(?<!-)--(?!-)/g },
  { kind: 'flattened dash', pattern: /[a-z]{3}-(?:the|an?|with|this|these|which|our) (?!-)/g },
  { kind: 'asterisk', pattern: /(?<= )\*(?= )/g },
  {
    kind: 'number and letters',
    pattern: /(?<![\w.-])\d[\d.]*(?!bits?\b|fps\b|(?:st|nd|rd|th)\b)[a-z]{3,}\w*/g,
  },
  { kind: 'key of a citation', pattern: /\b[a-z]{3,}(?:19|20)\d\d[a-z]{2,}\b/g },
  { kind: 'hexadecimal escape', pattern: /x(?:20|21|22)[0-9a-f]{2}\b/g },
  { kind: 'space before punctuation', pattern: / [,;:!?)](?=\s|$)| \.(?=\s|$)/g },
  { kind: 'glued sentence', pattern: /[a-z]{2}[.?!][A-Z][a-z]+/g },
  { kind: 'glued bracket', pattern: /(?<![\w-])[a-z]{5,}\((?!s\))/g },
  { kind: 'glued comma', pattern: /[a-z]{2},[A-Za-z]{2}/g },
  { kind: 'doubled bracket', pattern: /(?<!\w)\(\(/g },
  {
    kind: 'lost TeX word',
    pattern:
      /(?<![\w-])(?:sim|ell|leq|geq|textit|textbf|mathcal|mathbf|mathrm|emph|frac|sqrt|cdot)(?![\w-])|rightarrow|infty/g,
  },
];

/** Valid text that looks damaged, reviewed by hand, each with its reason; everything else calls for a curation. */
export const knownLeftovers: readonly { text: string; reason: string }[] = [
  { text: '(~billion parameters)', reason: '"about" before a word: the authors typed the tilde' },
  { text: 'O(sqrt(n))', reason: 'the authors wrote the root in words' },
  { text: 'nn.Linear layer', reason: 'the name of a class in code' },
  { text: 'ternary {-1, 0, 1}', reason: 'a set of three values' },
  { text: 'at 3.0x/2yrs', reason: 'a rate: 3.0 times in two years' },
];

/** Traces of damage in repaired text, inline by inline; mathematics that cannot be typeset is one. */
export function findLeftovers(inlines: readonly Inline[]): Leftover[] {
  return inlines.flatMap(leftoversOf);
}

function leftoversOf(inline: Inline): Leftover[] {
  switch (inline.type) {
    case 'text':
      return KINDS.flatMap(({ kind, pattern }) => matches(kind, pattern, inline.value));
    case 'math':
      return readMathml(inline.tex) === undefined
        ? [{ kind: 'unreadable mathematics', text: inline.tex, excerpt: inline.tex }]
        : [];
    case 'code':
      return [];
    case 'emphasis':
      return findLeftovers(inline.children);
    case 'link':
      return findLeftovers(
        inline.children.filter((child) => child.type !== 'text' || !isAddress(inline.href, child.value)),
      );
  }
}

/** Leftovers that nobody has reviewed: those without a known reason. */
export function unreviewed(leftovers: readonly Leftover[]): Leftover[] {
  return leftovers.filter((leftover) => knownReason(leftover) === undefined);
}

/** Why a leftover is valid text, if somebody has reviewed it. */
export function knownReason({ excerpt }: Leftover): string | undefined {
  return knownLeftovers.find(({ text }) => excerpt.includes(text))?.reason;
}

function matches(kind: string, pattern: RegExp, text: string): Leftover[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    text: match[0].trim(),
    excerpt: text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40),
  }));
}

/** Whether a link's label is its address, which may contain any character. */
function isAddress(href: string, label: string): boolean {
  return URL.canParse(href) && label.toLowerCase().includes(new URL(href).host);
}
