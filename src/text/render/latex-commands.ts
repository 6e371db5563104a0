import { DECLARATIONS, FONTS, FUNCTIONS, MARKS, SPACING, SYMBOLS } from './tex-symbols.ts';

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
