import { ownValue } from '../../../base/own.ts';
import {
  anyOf,
  byPattern,
  CLOSE,
  closingBrace,
  type Edit,
  OPEN_EMPHASIS,
  OPEN_STRONG,
  type Rule,
} from '../rule.ts';

/** TeX's accents as combining characters. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};
const LETTERS: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
};

function accented(mark: string, letter: string): string {
  const base = letter === '\\i' ? 'i' : letter === '\\j' ? 'j' : letter;
  return (base + ACCENTS[mark]).normalize('NFC');
}

/** The old switches that set what follows in bold or as emphasis. */
const SWITCHES: Record<string, string> = {
  bf: OPEN_STRONG,
  em: OPEN_EMPHASIS,
  it: OPEN_EMPHASIS,
  sl: OPEN_EMPHASIS,
};

/** What each command does to its argument: `[before, after]`, or null if argument and command are both removed. */
const WRAPPERS: Record<string, [string, string] | null> = {
  textit: [OPEN_EMPHASIS, CLOSE],
  emph: [OPEN_EMPHASIS, CLOSE],
  textsl: [OPEN_EMPHASIS, CLOSE],
  textbf: [OPEN_STRONG, CLOSE],
  texttt: ['', ''],
  textsc: ['', ''],
  textsf: ['', ''],
  textrm: ['', ''],
  textup: ['', ''],
  textnormal: ['', ''],
  underline: ['', ''],
  mbox: ['', ''],
  mathrm: ['', ''],
  mathbf: ['', ''],
  mathit: ['', ''],
  mathsf: ['', ''],
  mathtt: ['', ''],
  mathcal: ['', ''],
  operatorname: ['', ''],
  ensuremath: ['', ''],
  footnote: [' (', ')'],
  cite: null,
  citep: null,
  citet: null,
  citealp: null,
  citeauthor: null,
  citeyear: null,
  label: null,
  vspace: null,
  hspace: null,
  thanks: null,
};
const WRAPPER = new RegExp(`([ ~]?)(?:\\\\|(?<![A-Za-z\\\\]))(${Object.keys(WRAPPERS).join('|')})\\{`, 'g');

/** Commands with an argument, innermost last: each opening and closing brace is an edit of its own. */
function findWrappers(text: string): Edit[] {
  const edits: Edit[] = [];
  let dropped = 0;
  for (const match of text.matchAll(WRAPPER)) {
    if (match.index < dropped) continue;
    const [whole, space, name] = match as unknown as [string, string, string];
    const after = match.index + whole.length;
    const close = closingBrace(text, after - 1);
    if (close < 0) continue;
    const wrapper = WRAPPERS[name];
    if (wrapper) {
      const lead = name === 'footnote' ? '' : space;
      edits.push(
        { start: match.index, end: after, put: lead + wrapper[0] },
        { start: close, end: close + 1, put: wrapper[1] },
      );
    } else {
      edits.push({ start: match.index, end: close + 1, put: '' });
      dropped = close + 1;
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

export const commandRules: Rule[] = [
  {
    name: 'accents',
    reason: 'TeX writes an accent as a command before its letter.',
    after: ['dollar-mathematics'],
    hints: ['\\'],
    examples: [
      ['a na\\"ive way', 'a naïve way'],
      ["Andr\\'{e} and {\\'e}cole", 'André and école'],
      ['Fran\\c{c}ois and Erd\\H{o}s', 'François and Erdős'],
    ],
    counterExamples: ['a na"ive way', "it's 'quoted'"],
    find: byPattern(
      /\{\\([`'^~="uvHrdck.])\s?\{?(\\?[A-Za-z])\}?\}|\\([`'^~=".])\s?(?:\{(\\?[A-Za-z])\}|(\\[ij]\b|[A-Za-z]))|\\([uvHrdck])\{(\\?[A-Za-z])\}/g,
      ([, mark1, letter1, mark2, letter2, letter3, mark4, letter4]) =>
        accented((mark1 ?? mark2 ?? mark4) as string, (letter1 ?? letter2 ?? letter3 ?? letter4) as string),
    ),
  },
  {
    name: 'special-letters',
    reason: 'Letters that TeX has as commands.',
    hints: ['\\'],
    examples: [['{\\o}re and stra{\\ss}e', 'øre and straße']],
    counterExamples: ['\\other'],
    find: byPattern(/\{\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i|j)\}/g, ([, name]) => LETTERS[name as string]),
  },
  {
    name: 'escaped-signs',
    reason:
      'TeX needs a backslash before % & _ # $ { }; a space before an escaped per cent sign goes as well.',
    after: ['dollar-mathematics'],
    hints: ['\\'],
    examples: [
      ['a 50\\% cut, 30.4 \\% more', 'a 50% cut, 30.4% more'],
      ['Q\\&A for \\$5 \\#1 a\\_b', 'Q&A for $5 #1 a_b'],
    ],
    counterExamples: ['50 % of', 'and \\800 each'],
    find: byPattern(/(?<=\d) ?\\%|\\([%&_#${}])/g, ([, sign]) => sign ?? '%'),
  },
  {
    name: 'font-switches',
    reason:
      'The old switches \\bf, \\em, \\it set what follows in their group; without a group they only leave a space.',
    after: ['escaped-signs'],
    hints: ['\\'],
    examples: [
      ['a scheme, \\bf mix-it, that', 'a scheme, mix-it, that'],
      ['called {\\em small} here', 'called small here'],
    ],
    counterExamples: ['\\bfseries is other'],
    find: anyOf(
      byPattern(/\{\\(bf|em|it|tt|sc|sl|rm|sf) ([^{}\\]{1,200})\}/g, ([, name, inner]) => {
        const open = ownValue(SWITCHES, name as string);
        return open === undefined ? inner : open + inner + CLOSE;
      }),
      byPattern(/(?<!\{)\\(?:bf|em|it|tt|sc|sl|rm|sf)(?![A-Za-z]) ?/g, () => ''),
    ),
  },
  {
    name: 'argument-commands',
    reason:
      'Commands for the look of their argument, with or without their backslash; citations and labels leave nothing.',
    after: ['links', 'formulas', 'escaped-signs'],
    hints: ['{'],
    examples: [
      ['critical textit{O}bstacles', 'critical Obstacles'],
      ['a \\textbf{bold \\emph{and} set} word', 'a bold and set word'],
      ['as shown~\\cite{doe2020thing}, it', 'as shown, it'],
    ],
    counterExamples: ['a context{set} of {-1, 0, 1}'],
    find: findWrappers,
  },
  {
    name: 'protective-braces',
    reason: 'Braces around one capitalised word kept its case in a bibliography.',
    after: ['argument-commands'],
    hints: ['{'],
    examples: [['the {BERT} model', 'the BERT model']],
    counterExamples: ['ternary {-1, 0, 1}', 'a set {A, B}', 'the set {A}'],
    find: byPattern(/(?<![\w_^}\\])\{([A-Z][A-Za-z-]{1,30})\}/g, ([, word]) => word),
  },
  {
    name: 'thin-spaces',
    reason: "TeX's small spaces and its forced line break are a space or nothing.",
    hints: ['\\'],
    examples: [
      ['196\\,ms and a\\\\b', '196 ms and a b'],
      ['vs.\\ the rest', 'vs. the rest'],
    ],
    counterExamples: ['a\\b'],
    find: byPattern(/ ?\\(?:[,;: ]|\\) ?/g, () => ' '),
  },
];
