import type { Inline } from '../../schemas/inline.ts';
import { escapeLatex, escapeLatexAddress } from './latex-escapes.ts';
import { DECLARATIONS, FONTS, FUNCTIONS, MARKS, SPACING, SYMBOLS } from './tex-symbols.ts';

/**
 * Inline text as LaTeX for a braced BibTeX field, in UTF-8. Words that a bibliography style must not set in
 * lower case are braced: those with capitals inside, single capitals, and every one of `protectedNames`.
 */
export function toLatex(inlines: readonly Inline[], protectedNames: readonly string[] = []): string {
  return inlines.map((inline) => latexOf(inline, protectedNames)).join('');
}

function latexOf(inline: Inline, names: readonly string[]): string {
  switch (inline.type) {
    case 'text':
      return protect(inline.value, names);
    case 'code':
      return `\\texttt{${escapeLatex(inline.value)}}`;
    case 'math':
      return fitsField(inline.tex) && isHarmlessLatex(inline.tex)
        ? `{$${inline.tex}$}`
        : `\\texttt{${escapeLatex(inline.tex)}}`;
    case 'emphasis':
      return `${inline.strong ? '\\textbf' : '\\emph'}{${toLatex(inline.children, names)}}`;
    case 'link':
      return latexLink(inline.href, inline.children, names);
  }
}

function latexLink(href: string, children: Inline[], names: readonly string[]): string {
  const [only] = children;
  const isBare = children.length === 1 && only?.type === 'text' && only.value === href;
  if (!/^https?:\/\//i.test(href)) return toLatex(children, names);
  const address = escapeLatexAddress(href);
  return isBare ? `\\url{${address}}` : `\\href{${address}}{${toLatex(children, names)}}`;
}

const UNSAFE_IN_FIELD = new Set(['$', '%', '#', '\\', '\\{', '\\}']);

/**
 * BibTeX counts braces, and TeX's special characters end a field or comment out the rest: such mathematics cannot be
 * part of a field.
 */
function fitsField(tex: string): boolean {
  let depth = 0;
  for (const [token] of tex.matchAll(/\\[\s\S]?|[{}$%#]/g)) {
    if (UNSAFE_IN_FIELD.has(token)) return false;
    if (token === '{') depth++;
    if (token === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Escapes a text and braces the spans whose case must be kept. */
function protect(text: string, names: readonly string[]): string {
  let out = '';
  let read = 0;
  for (const { start, end } of protectedSpans(text, names)) {
    out += `${escapeLatex(text.slice(read, start))}{${escapeLatex(text.slice(start, end))}}`;
    read = end;
  }
  return out + escapeLatex(text.slice(read));
}

interface Span {
  start: number;
  end: number;
}

function protectedSpans(text: string, names: readonly string[]): Span[] {
  const spans = [...names.flatMap((name) => occurrences(text, name)), ...casedWords(text)];
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const disjoint: Span[] = [];
  for (const span of spans) {
    const last = disjoint.at(-1);
    if (!last || span.start >= last.end) disjoint.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return disjoint;
}

function occurrences(text: string, name: string): Span[] {
  const spans: Span[] = [];
  if (name === '') return spans;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const isWord =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (isWord) spans.push({ start: at, end });
  }
  return spans;
}

function casedWords(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][^\s,;:.!?()[\]{}"“”‘’]*/gu)) {
    const isFirst = match.index === 0;
    const parts = match[0].split(/[-–—/]/);
    if (parts.some((part) => isCased(part, isFirst)))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** Whether lower case would change a word beyond its first letter, or a letter that is a name. */
function isCased(part: string, isFirst: boolean): boolean {
  return (
    /[\p{L}\p{N}]['’]?\p{Lu}/u.test(part) || (/^\p{Lu}(?:['’]s)?$/u.test(part) && !(isFirst && part === 'A'))
  );
}

/** Math commands beyond those with a plain form; none of them reads, writes, defines or links. */
const FURTHER = `
  frac dfrac tfrac cfrac binom dbinom tbinom sqrt over overset underset stackrel overbrace underbrace overrightarrow
  overleftarrow xrightarrow xleftarrow substack pmod bmod mod not middle bigg Bigg biggl biggr Biggl Biggr Bigl Bigr
  bigm Bigm lVert rVert lvert rvert ldots cdots vdots ddots dotsc dotsb colon coloneqq triangleq doteq cong asymp
  prec succ preceq succeq ll gg models vdash dashv perp top bot complement varnothing nexists iff implies impliedby
  Longrightarrow Longleftarrow Longleftrightarrow longleftarrow longleftrightarrow longmapsto hookrightarrow
  hookleftarrow nearrow searrow swarrow nwarrow Uparrow Downarrow downarrow updownarrow rightharpoonup
  rightleftharpoons rightsquigarrow leadsto bigoplus bigotimes bigodot bigsqcup bigvee bigwedge biguplus iint iiint
  sqcup sqcap sqsubseteq sqsupseteq supseteq subsetneq supsetneq nsubseteq ominus oslash boxplus boxtimes uplus
  amalg wr diamond Diamond Box square blacksquare triangle bigtriangleup bigtriangledown bigcirc lhd rhd ltimes
  rtimes bowtie smile frown wp aleph beth imath jmath flat natural sharp clubsuit diamondsuit heartsuit spadesuit
  eth mho varrho varsigma varpi digamma varkappa ni owns bar hat tilde vec dot ddot acute grave check breve
  widecheck phantom hphantom vphantom smash boxed cancel nolimits limits varlimsup varliminf limsup liminf projlim
  injlim arcsin arccos arctan sec csc cot coth deg hom lg ulcorner urcorner llcorner lrcorner lbrack rbrack
  textit textbf texttt emph mathnormal pmb enspace enskip negthinspace medspace thickspace begin end
`;
const COMMANDS = new Set([
  ...[SYMBOLS, MARKS, SPACING].flatMap((table) => Object.keys(table)),
  ...[FONTS, FUNCTIONS, DECLARATIONS].flatMap((names) => [...names]),
  ...FURTHER.trim().split(/\s+/),
  ...'{}|\\>&_-'.split(''),
]);
const ENVIRONMENTS = /^\{(?:(?:[pbvBV]|small)?matrix|cases|aligned|alignedat|array|gathered|split)\}/;

/**
 * Whether mathematics consists only of listed commands and environments, so that LaTeX, which executes its input, can
 * only typeset it. `^^` can produce any character, and so any command.
 */
export function isHarmlessLatex(tex: string): boolean {
  if (tex.includes('^^')) return false;
  for (const { 1: name, index, 0: written } of tex.matchAll(/\\([A-Za-z]+|[\s\S]|$)/g)) {
    if (!COMMANDS.has(name as string)) return false;
    const isEnvironment = name === 'begin' || name === 'end';
    if (isEnvironment && !ENVIRONMENTS.test(tex.slice(index + written.length))) return false;
  }
  return true;
}
