/** British endings and their American equivalents; words with one spelling for both are not matched. */
const ENDINGS: readonly (readonly [pattern: RegExp, american: string])[] = [
  [/^(.{3,})isation(s?)$/, '$1ization$2'],
  [/^(.{3,})is(e[sd]?|ing|ers?|able)$/, '$1iz$2'],
  [/^(.*(?:anal|paral|catal))ys(e[sd]?|ing|ers?)$/, '$1yz$2'],
  [
    /^(.*(?:behavi|col|fav|neighb|lab|hon|flav|rum|tum|vap|harb|hum|endeav|arm|vig|rig|sav|od))our(.*)$/,
    '$1or$2',
  ],
  [/^(cent|.*met|fib|lit|theat|calib|spect|lust)re(s?)$/, '$1er$2'],
  [/^(.*(?:mode|labe|trave|cance|signa|channe|tunne|leve|fue|tota|pane))ll(ed|ing|ers?)$/, '$1l$2'],
];
const WORDS: Readonly<Record<string, string>> = {
  artefact: 'artifact',
  artefacts: 'artifacts',
  centred: 'centered',
  centring: 'centering',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  programme: 'program',
  programmes: 'programs',
  grey: 'gray',
  ageing: 'aging',
  amongst: 'among',
  whilst: 'while',
  judgement: 'judgment',
  judgements: 'judgments',
  sceptical: 'skeptical',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  cheque: 'check',
  fulfil: 'fulfill',
  enrol: 'enroll',
  skilful: 'skillful',
};
/** What comes before -ise in words that Americans spell the same way. */
const BOTH = new Set(
  `adv advert appr appra bra bru chast chem circumc compr comprom conc counterpo cru dem deno desp dev disgu enterpr exc exerc
  expert franch imprec improv inc lia mala merchand parad porpo pra prec prem prom repr rev superv surpr telev torto treat
  turquo unsuperv upra`.split(/\s+/),
);

/** The American spelling of a lower-case British word; undefined for any other word. */
export function americanSpelling(word: string): string | undefined {
  if (Object.hasOwn(WORDS, word)) return WORDS[word];
  for (const [pattern, american] of ENDINGS) {
    if (pattern.test(word) && !isAmericanToo(word)) return word.replace(pattern, american);
  }
  return undefined;
}

/** For example `exercise`, `improvisation` and everything in `-wise`. */
function isAmericanToo(word: string): boolean {
  const stem = /^(.*)is(?:e[sd]?|ing|ers?|able|ations?)$/.exec(word)?.[1];
  return stem !== undefined && (BOTH.has(stem) || stem.endsWith('w'));
}
