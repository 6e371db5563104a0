import { sentences } from '../../text/words/sentences.ts';

/** A sentence of an abstract with the features used to choose a gist. */
export interface GistSentence {
  sentence: string;
  /** Index among the sentences, from 0. */
  at: number;
  count: number;
  names: readonly string[];
  /** Share of the title's significant words that it contains. */
  titleShare: number;
}

const lead =
  (pattern: RegExp) =>
  ({ sentence }: GistSentence) =>
    pattern.test(sentence);

/** Verbs for what a paper does, in any field. */
const PRESENT = String.raw`(?:propos|introduc|present|develop|describ|design|devis|build|built|creat|releas|establish|formulat|put forward|offer|unveil)\w*`;
const STUDY = String.raw`(?:stud(?:y|ied|ies)|investigat\w*|examin\w*|explor\w*|analy[sz]e\w*|evaluat\w*|assess\w*|compar\w*|review\w*|survey\w*|characteri[sz]e\w*|quantif\w*|revisit\w*|identif\w*|address\w*|focus\w*|aim\w*|ask\w*|seek\w*|consider\w*|measur\w*|test\w*|demonstrat\w*|show\w*|find|found|discover\w*|argue\w*|provid\w*|improv\w*|extend\w*|adapt\w*|appl\w*|us(?:e|ed)|employ\w*|reconstruct\w*|model(?:l?ed)?|derive\w*|prov(?:e|ed))`;
const WORK =
  '(?:paper|work|article|study|report|survey|thesis|review|letter|chapter|tutorial|trial|project|note|essay|contribution|monograph|research|technical report)';

/** A feature with its weight. */
export type GistFeature = readonly [name: string, weight: number, test: (sentence: GistSentence) => boolean];

/** Evidence for and against a sentence. The weights are fitted to judged examples by `fit-gists.ts`. */
export const GIST_FEATURES: readonly GistFeature[] = [
  ['always', -2.9, () => true],
  ['first', -0.9, ({ at }) => at === 0],
  ['second', -0.4, ({ at }) => at === 1],
  ['last', -0.4, ({ at, count }) => at === count - 1 && count > 2],
  ['late', -1.3, ({ at, count }) => count > 4 && at >= count * 0.7],
  ['we present', 1.7, lead(new RegExp(String.raw`\b[Ww]e (?:\w+ )?${PRESENT}`))],
  ['we study', 1.1, lead(new RegExp(String.raw`\b[Ww]e (?:\w+ )?${STUDY}\b`))],
  [
    'this paper',
    1.3,
    lead(new RegExp(String.raw`\b(?:[Tt]his|[Tt]he present|[Oo]ur|[Tt]he|[Ii]n an?) (?:\w+ )?${WORK}\b`)),
  ],
  [
    'paper presents',
    1,
    lead(
      new RegExp(String.raw`\b(?:[Tt]his|[Tt]he|[Oo]ur) (?:\w+ )?${WORK} (?:\w+ )?(?:${PRESENT}|${STUDY})`),
    ),
  ],
  [
    'is presented',
    0.2,
    lead(
      new RegExp(
        String.raw`\b(?:is|are|was|were) (?:hereby )?(?:${PRESENT.replace('build|', '')}|studied|investigated|examined|explored|reviewed|assessed|evaluated)\b`,
      ),
    ),
  ],
  [
    'here',
    1.1,
    lead(
      /^(?:Here|Herein|In this|To (?:this|that) end|To (?:address|tackle|solve|overcome|fill|bridge|mitigate|meet|answer)|Motivated|Inspired|Based on|Building on|Towards|In response|In light)\b/,
    ),
  ],
  [
    'new',
    0.3,
    lead(/\b(?:novel|new|first|simple|efficient|effective|unified|general|comprehensive|systematic)\b/),
  ],
  ['called', 0.2, lead(/\b(?:called|named|dubbed|termed|coined|namely|referred to as|abbreviated)\b/)],
  ['name', 0.7, ({ sentence, names }) => names.some((name) => sentence.includes(name))],
  ['name first', 0.8, ({ sentence, names }) => names.some((name) => sentence.startsWith(name))],
  [
    'kind',
    0.8,
    lead(
      /,? an? (?:[\p{L}-]+ ){0,6}(?:framework|method|approach|algorithm|model|system|dataset|data set|benchmark|technique|architecture|strategy|scheme|mechanism|protocol|procedure|tool|toolkit|library|pipeline|paradigm|theory|survey|review|analysis|study|survey|trial|experiment|design|device|material|network|family|suite)\b/u,
    ),
  ],
  ['that does', 0.5, lead(/\b(?:that|which|to) (?:\w+ly )?\p{Ll}{3,}s?\b/u)],
  ['title one', 0.6, ({ titleShare }) => titleShare >= 0.2],
  ['title some', 0.9, ({ titleShare }) => titleShare >= 0.4],
  ['title most', 0.4, ({ titleShare }) => titleShare >= 0.6],
  [
    'outperforms',
    -0.4,
    lead(
      /\b(?:outperform\w*|state-of-the-art|achiev\w+|surpass\w*|competitive|significant(?:ly)?|superior)\b/,
    ),
  ],
  [
    'we show',
    -0.3,
    lead(
      /\b[Ww]e (?:\w+ )?(?:show|demonstrate|find|found|observe|report|conduct|evaluate|validate|apply|test)\b/,
    ),
  ],
  ['number', -0.6, lead(/\d(?:\.\d+)?(?:%|×|x\b| times)/)],
  [
    'however',
    -1.4,
    lead(
      /^(?:However|But|Yet|Unfortunately|Nevertheless|Despite|Although|While|Existing|Previous|Prior|Recent|Traditional|Current|Conventional|Such|These|Many|Most|Although)\b/,
    ),
  ],
  [
    'problem',
    -0.6,
    lead(
      /\b(?:challeng\w*|limit(?:ed|ation|s)\w*|suffer\w*|remains?|lack\w*|expensive|prohibitive|bottleneck|difficult\w*|hinder\w*|poorly understood|little is known|unclear)\b/,
    ),
  ],
  [
    'further',
    -0.6,
    lead(
      /^(?:Furthermore|Moreover|Additionally|In addition|Finally|Besides|Also|Then|Next|Second(?:ly)?|Third(?:ly)?|Lastly|Notably|Overall|As a result|Thus|Therefore|Consequently|For (?:example|instance)|In particular|Meanwhile|This allows|This enables|These)\b/,
    ),
  ],
  ['first step', 0.3, lead(/^(?:First(?:ly)?|We first|Specifically|Concretely|In detail|To do so)\b/)],
  [
    'our',
    0.6,
    lead(
      /\b(?:[Oo]ur (?:\w+ )?(?:method|model|approach|framework|system|algorithm|technique|solution|goal|aim|objective|contribution)|[Tt]he proposed)\b/,
    ),
  ],
  ['short', -0.7, ({ sentence }) => sentence.length < 70],
  ['long', 0.2, ({ sentence }) => sentence.length > 300],
];

/** The sentences of an abstract with their features; `whole` are all of its sentences. */
export function gistSentences(
  title: string,
  abstract: string,
  names: readonly string[],
  whole: readonly string[] = sentences(abstract),
): GistSentence[] {
  const all = abstract.length > READ ? sentences(abstract.slice(0, READ)) : whole;
  const titleWords = comparedWords(title);
  // A structured abstract labels its parts: “METHODS: We studied …”.
  const isStructured = all.filter((sentence) => LABEL.test(sentence)).length > 1;
  return all.map((sentence, at) => ({
    sentence: isStructured ? sentence.replace(LABEL, '') : sentence,
    at,
    count: all.length,
    names,
    titleShare: titleShare(sentence, titleWords),
  }));
}

/** The label of a part, in capitals. */
const LABEL = /^\p{Lu}{3,}(?:[ /&,]+\p{Lu}{2,})*: (?=\S)/u;

/** Number of characters of an abstract that are read; a gist is in its first half. */
const READ = 8_000;

/** Letters of a word that are compared, so that forms of one word match. */
const COMPARED = 6;

/** The share of the compared words of a title that a sentence has. */
function titleShare(sentence: string, titleWords: ReadonlySet<string>): number {
  if (titleWords.size === 0) return 0;
  const text = sentence.toLowerCase();
  let found = 0;
  for (const word of titleWords) if (hasWord(text, word)) found++;
  return found / titleWords.size;
}

/** Words of four or more letters, each cut to those that are compared. */
function comparedWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, COMPARED)));
}

/** Whether a text has a word that, cut in the same way, is this one. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (word.length === COMPARED || !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return true;
  }
  return false;
}
