import { GIST_FEATURES, type GistFeature, type GistSentence, gistSentences } from './gist-features.ts';

/**
 * The gist of a paper: the sentence of its abstract that best says what it does, without references to what came
 * before; empty without an abstract.
 */
export function chooseGist(
  title: string,
  abstract: string,
  names: readonly string[],
  whole?: readonly string[],
): string {
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  for (const one of gistSentences(title, abstract, names, whole)) {
    const score = gistScore(one, most);
    if (score > most) [best, most] = [one.sentence, score];
  }
  return shorten(withoutLead(best));
}

/** Openings that refer back to earlier sentences, or to the paper itself. */
const LEAD =
  /^(?:(?:To (?:this|that) end|In this [\p{L}-]+|In th(?:is|e present) (?:\p{L}+ )?(?:paper|work|study)|In response|Therefore|Thus|Hence|Accordingly|Consequently|Furthermore|Moreover|Additionally|In addition|However|Instead|In contrast|Here|Herein|Specifically|In particular|Finally|As a result|Motivated by (?:this|these)[^,]{0,60}|Inspired by (?:this|these)[^,]{0,60}|Based on (?:this|these)[^,]{0,60}|Building on (?:this|these)[^,]{0,60}|To (?:address|tackle|solve|overcome|mitigate|fill|bridge|remedy|alleviate|resolve|close) (?:this|these|the above|such|those)[^,]{0,60}|In light of (?:this|these)[^,]{0,60}), )+/u;

function withoutLead(sentence: string): string {
  const rest = sentence.replace(LEAD, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const LONGEST = 320;

/** Cut at the end of a word with an ellipsis if it is too long. */
function shorten(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/** Indexes of the features, heaviest first: most sentences are out of the question after a few of them. */
const HEAVIEST = [...GIST_FEATURES.keys()].sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)));
/** For each of these, the most that it and those after it can add to a score. */
const STILL_POSSIBLE = HEAVIEST.map((_, from) =>
  HEAVIEST.slice(from).reduce((sum, at) => sum + Math.max(0, weightOf(at)), 0),
);
/** More than all rounding in a sum of weights. */
const ROUNDING = 1e-6;

function weightOf(at: number): number {
  return (GIST_FEATURES[at] as GistFeature)[1];
}

/** The score of a sentence if it can exceed `least`, otherwise less. */
function gistScore(sentence: GistSentence, least: number): number {
  const found: boolean[] = [];
  let sum = 0;
  for (const [tested, at] of HEAVIEST.entries()) {
    if (sum + (STILL_POSSIBLE[tested] as number) < least - ROUNDING) return Number.NEGATIVE_INFINITY;
    const [, weight, test] = GIST_FEATURES[at] as GistFeature;
    if (!test(sentence)) continue;
    found[at] = true;
    sum += weight;
  }
  // In the order of the table, so that sentences with the same features have the same score.
  return GIST_FEATURES.reduce((total, [, weight], at) => (found[at] ? total + weight : total), 0);
}
