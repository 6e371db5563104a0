import type { Acronym } from '../../schemas/paper.ts';
import { PRESENT } from './name-cues.ts';

/** A sentence with a score of how well it explains a term. */
export interface Explanation {
  sentence: string;
  worth: number;
}

/** A sentence around a term. */
interface Around {
  before: string;
  /** Without the bracket that contains the term's other form. */
  after: string;
  /** Whether the sentence gives that other form. */
  isExpanded: boolean;
}

/** Minimum score of a sentence that explains a term, and of one that introduces a system. */
const LEAST = { defines: 1, introduces: 3 };
const LONG = 320;

/** Evidence for and against a sentence as an explanation of a term. */
const DEFINES: readonly [worth: number, speaks: (around: Around) => boolean][] = [
  [4, ({ before, after }) => isOpening(before) && /^,? (?:is|are) (?:an?|the|one of|among)\s/.test(after)],
  [4, ({ after }) => /^,? (?:refers? to|means|denotes?|stands? for) /.test(after)],
  [3, ({ after }) => /^, (?:an?|the|one of|which|where|wherein|i\.e\.,)\s/.test(after)],
  [3, ({ before }) => /\b(?:known as|referred to as)\s+(?:an?|the)?\s*["“]?$/.test(before)],
  [2, ({ before, after }) => isOpening(before) && STATES.test(after)],
  [
    1,
    ({ before, after }) =>
      isOpening(before) && /^ (?:[\p{Ll}-]+ ){1,2}(?:is|are|has|have|can)\b/u.test(after),
  ],
  [1, ({ isExpanded }) => isExpanded],
  [-2, ({ before, after }) => /\b(?:[Ww]e|[Oo]urs?|[Tt]his (?:paper|work|study))\b/.test(before + after)],
  [-1, ({ before, after }) => /\d\s?(?:%|×|x\b|times|GB|B\b)/.test(before + after)],
  [
    -1,
    ({ before }) =>
      /^(?:However|But|Despite|Moreover|Furthermore|Additionally|While|Although|Yet|As|Notably)\b/.test(
        before,
      ),
  ],
  [
    -1,
    ({ before, after }) =>
      /(?:,|such as|like|including|e\.g\.,?|and) $/.test(before) && /^(?:,| and| or)/.test(after),
  ],
];

/** Words that state something about the subject of a sentence. */
const STATES =
  /^,? (?:\p{Ll}+ly )?(?:is|are|has|have|can|aims?|seeks?|enables?|allows?|provides?|offers?|us(?:e|es)|rel(?:y|ies)|consists?|comprises?|combines?|extends?|reduces?|improves?|learns?|stores?|maps?|describes?|represents?|requires?|plays?|serves?|exploits?|divides?|replaces?|employs?|leverages?|suffers?|faces?|introduces?|shows?|inserts?|performs?|trains?|adds?|makes?)\s/u;

/** The same for the sentence in which authors introduce their system. */
const INTRODUCES: readonly (typeof DEFINES)[number][] = [
  [4, ({ before }) => OWN_VERB.test(before)],
  [
    3,
    ({ before }) =>
      /\b(?:called|named|dubbed|termed|coined|namely|(?:we|which) (?:call|name|term|dub)(?: \p{Ll}+){0,2})[,:]?(?: the| an?| as)? ["“‘]?$/u.test(
        before,
      ),
  ],
  [3, ({ after }) => /^["”’]?(?:,| is| –| —) (?:an?|the first|the)\s/.test(after)],
  [1, ({ before, after }) => /\b(?:novel|new|simple|first)\b/.test(before + after)],
  [1, ({ before }) => before.length < 60],
  [
    -3,
    ({ after }) =>
      /^ (?:\p{Ll}+ly )?(?:achiev|outperform|improv|surpass|reduc|deliver|yield|attain|gain|outstrip|exhibit)/u.test(
        after,
      ),
  ],
  [
    -4,
    ({ before, after }) =>
      /https?:|\b(?:available at|open-?sourced at|GitHub|[Ee]xperiment|[Ee]valuat|[Rr]esults? )/.test(
        before + after,
      ),
  ],
  [-4, ({ after }) => POINTS_BACK.test(after)],
];

/** A sentence that stops where it would begin to say something: "We propose X to address the above problems." */
const POINTS_BACK =
  /^ (?:for|to (?:address|solve|tackle|overcome|mitigate|fill|handle|alleviate|fix))\b.{0,60}\.$/;

const OWN_VERB = new RegExp(
  String.raw`\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Ss]tudy|[Rr]eport|[Aa]rticle|[Ll]etter|[Tt]hesis)\b[^;!?]*\b(?:${PRESENT})(?:e|es|s|ed)?\b[^;!?]*$`,
  'u',
);

/** Nothing but an article or a few lead-in words before a term. */
function isOpening(before: string): boolean {
  return /^(?:[\p{L}-]+(?: [\p{L}-]+){0,3}, )?(?:[Tt]he |[Aa]n? )?["“]?$/u.test(before);
}

/** The paper that introduces a term explains it best. */
const INTRODUCED = 10;

/**
 * The sentence that best explains an acronym: the one that introduces it if it is one of the paper's own `names`;
 * undefined if none explains it.
 */
export function explainAcronym(
  { acronym, expansion }: Acronym,
  names: readonly string[],
  sentences: readonly string[],
): Explanation | undefined {
  const forms = [expansion, acronym];
  const own = names.some((name) => forms.includes(name)) && introducingSentence(forms, sentences);
  if (own) return { ...own, worth: own.worth + INTRODUCED };
  return bestOf(forms, sentences, DEFINES, LEAST.defines);
}

/** The sentence in which authors introduce their system, whichever of its forms it uses. */
export function introducingSentence(
  forms: readonly string[],
  sentences: readonly string[],
): Explanation | undefined {
  return bestOf(forms, sentences, INTRODUCES, LEAST.introduces);
}

function bestOf(
  forms: readonly string[],
  sentences: readonly string[],
  features: typeof DEFINES,
  least: number,
): Explanation | undefined {
  let best: Explanation | undefined;
  for (const sentence of sentences) {
    const around = aroundTerm(sentence, forms);
    if (!around) continue;
    const length = sentence.length > LONG ? -1 : 0;
    const worth = features.reduce((sum, [points, speaks]) => sum + (speaks(around) ? points : 0), length);
    if (worth >= least && worth > (best?.worth ?? 0)) best = { sentence, worth };
  }
  return best;
}

/**
 * The words around the first of the forms that a sentence contains as a whole word, without the other form in
 * brackets after it.
 */
function aroundTerm(sentence: string, forms: readonly string[]): Around | undefined {
  const places = forms.flatMap((form) => {
    for (let at = sentence.indexOf(form); at >= 0; at = sentence.indexOf(form, at + 1)) {
      const end = at + form.length;
      const isWhole =
        !/[\p{L}\p{N}]/u.test(sentence[at - 1] ?? '') &&
        !/^(?:[\p{L}\p{N}]|-\p{Lu})/u.test(sentence.slice(end).replace(/^s(?![\p{L}\p{N}])/u, ''));
      if (isWhole) return [{ at, end }];
    }
    return [];
  });
  const [first] = places.sort((a, b) => a.at - b.at || b.end - a.end);
  if (!first) return undefined;
  const rest = sentence.slice(first.end).replace(/^s(?![\p{L}\p{N}])/u, '');
  const after = rest.replace(/^["”’]? ?\([^()]{1,80}\)/, '');
  return { before: sentence.slice(0, first.at), after, isExpanded: after !== rest };
}
