import type { ClaimDirection, ClaimKind } from '../schemas/claim.ts';
import type { Quantity } from './claim-numbers.ts';

/** Words that tell what a number of no certain kind (a percentage, a factor) measures. */
const CUES: readonly [kind: ClaimKind, words: string][] = [
  [
    'energy',
    'energy(?: efficiency| consumption| savings| usage)?|power consumption|inference power|power reduction|carbon|emissions|TPS/W|watts?',
  ],
  [
    'cost',
    String.raw`(?:training |compute |computational |resource |index |label |labeling |annotation |data |sample |pre-?training )?costs?|FLOPs?|comput\w*|(?:pre-?training|training) (?:time|tokens|data|epochs|steps|budget)|tokens(?! per|/s)|(?:fewer|less) GPUs|(?:more|less) data|(?:original|training|available) data|(?:label|data|training|sample|communication|compute|pre-?training) efficien\w+|training efficient|labels?|of (?:the )?(?:original |available |entire |full |training |pre-?training )*(?:data|dataset)|labeled|dollar|budget|calls|overheads?|time (?:overhead|cost)s?|redundant`,
  ],
  [
    'speed-up',
    String.raw`speed\w*|faster|quicker|slower|throughputs?|latency|latencies|acceler\w+|TTFT|time[- ]to[- ]first[- ]token|(?:inference|decoding|execution|running|run|computation|wall-clock|training-and-inference|response|retrieval|saving|loading|processing|attention operation|learn the model)[- ]?times?|runtime|stalls?|wall-?clock|(?<!of the )time|decoding|prefill\w*|MFU|(?:Model )?F(?:LOP|lop)[sS] [Uu]tilization|compute utilization|utilization|efficiency|fps|bubbles|outperforms|real-time|convergence`,
  ],
  [
    'memory',
    'memory(?: sizes?| overhead| costs?| utilization| efficiency)?|(?:KV[- ]cache|cache)(?: sizes?)?|VRAM|DRAM|SRAM|footprints?|activations?(?! recomput)',
  ],
  [
    'size',
    String.raw`parameters?|params|model sizes?|compress\w*|storage|smaller|weights?|sizes?|disk|sparsity|FFN|bits|of the model(?! performance)|of the original model size|primitives|Gaussians|explicit nodes`,
  ],
  [
    'scale',
    'contexts?|context[- ]lengths?|sequences?|sequence lengths?|longer|batch(?:es)?|batch sizes?|larger|windows?|scaling|length',
  ],
  [
    'accuracy',
    String.raw`accurac\w+|accurate|scores?|BLEU(?:RT)?|COMET|ROUGE|perplexity|PPL|FID|m?AP|mIoU|NDS|n?DCG\S*|F1|EM|error|precision|recall|AUC|benchmarks?|MMLU|GPQA|MATH|SQuAD|TrivialQA|LPIPS|PSNR|win\w*|agreement|acceptance|retrieval|Top-1|top-1|click-through-rates|memorability|ImageNet|MNIST|CIFAR\w*|deviation`,
  ],
];

/** Words that speak of results in general. */
const WEAK =
  /(?<![\p{L}])(?:improv\w*|performance|gains?|quality|degradation|drop|loss|outperform\w*|surpass\w*|better)(?![\p{L}])/iu;

const LESS =
  /\b(?:reduc\w+|decreas\w+|sav(?:es?|ing|ings)|less|fewer|lower\w*|smaller|cut\w*|compress\w*|drop\w*|degradation|loss|shrink\w*|remov\w+|diminish\w*|slash\w*|decline|narrow\w*|skip\w*|halv\w+|deviation)\b/i;
const MORE =
  /\b(?:improv\w+|increas\w+|faster|speed\w*|higher|larger|longer|boost\w*|gains?|enhanc\w+|acceler\w+|outperform\w*|surpass\w*|more|extend\w*|expand\w*|doubl\w+|tripl\w+|throughputs?|better|rais\w+|over|beyond|exceed\w*|efficien\w+)\b/i;

/** A stretch of a sentence beside a quantity, nearest word first when it stands before. */
const WORD_EDGE = String.raw`(?<![\p{L}\p{N}])(?:${'WORDS'})(?![\p{L}\p{N}])`;
const PATTERNS = CUES.map(
  ([kind, words]) => [kind, new RegExp(WORD_EDGE.replace('WORDS', words), 'giu')] as const,
);

/** Ends the phrase that a number governs. */
const PHRASE_END =
  /[,.;:()]|\b(?:and|while|with|compared|over|than|without|by|across|when|where|whereas|on|for|at|via|using|under|relative|against|to)(?![\p{L}-])/u;
/** Longest stretch that is read on either side, in UTF-16 units. */
const WINDOW = 120;

/** The statement a quantity stands in: the quantities and what was found for the one before. */
export interface Statement {
  sentence: string;
  quantity: Quantity;
  previous?: { end: number; kind: ClaimKind; direction: ClaimDirection };
  /** Quantities that follow. */
  rest: readonly Quantity[];
}

/** What a quantity is about: its unit tells, or the nearest cue behind it in its phrase, else before it. */
export function kindOf(statement: Statement): ClaimKind {
  const { sentence, quantity, previous } = statement;
  if (quantity.unit.kind) return quantity.unit.kind;
  if (quantity.unit.check) return kindOfMeans(statement);
  const isFactor = quantity.unit.unit === 'x';
  const { behind, before } = surroundings(statement);
  const clause = before.slice(clauseStart(before));
  const near = /\bby (?:up to |about |on average )?$/.test(before)
    ? behind.replace(/ (?:in|of|on) .*/s, '')
    : behind;
  return (
    nearest(near, 'first') ??
    (WEAK.test(near) && !isFactor ? 'accuracy' : undefined) ??
    nearest(clause, 'last') ??
    (WEAK.test(clause) && !isFactor ? 'accuracy' : undefined) ??
    nearest(behind, 'first') ??
    nearest(before, 'last') ??
    (previous && isCoordinate(sentence.slice(previous.end, quantity.start)) ? previous.kind : undefined) ??
    (WEAK.test(behind) || WEAK.test(before) ? 'accuracy' : undefined) ??
    nearest(sentence.slice(quantity.end, quantity.end + WINDOW), 'first') ??
    nearest(sentence.slice(Math.max(0, quantity.start - WINDOW), quantity.start), 'last') ??
    'other'
  );
}

/** Where the last clause of a stretch begins. */
function clauseStart(stretch: string): number {
  let start = 0;
  for (const { index } of stretch.matchAll(/, |\b(?:with|while|but)\b|\band (?=\p{Ll}+(?:s|ing|es)\b)/gu))
    start = index;
  return start;
}

/** Time and processors are what training cost, what running takes, or how far a system scales. */
function kindOfMeans({ sentence, quantity }: Statement): ClaimKind {
  const before = sentence.slice(Math.max(0, quantity.start - WINDOW), quantity.start);
  if (quantity.unit.check === 'hardware') return /\bscal\w*/.test(before) ? 'scale' : 'cost';
  return /^(?:ms|s|seconds?|milliseconds)$/.test(quantity.unit.unit) ||
    /\b(?:inference|latency|decod\w+|run\w*) [^,;]{0,20}$/.test(before)
    ? 'speed-up'
    : 'cost';
}

/** More or less than elsewhere, by the verb or comparative of the quantity's own clause. */
export function directionOf(statement: Statement): ClaimDirection {
  const { sentence, previous } = statement;
  const { unit, start } = statement.quantity;
  if (!RELATIVE.test(unit.unit)) return 'level';
  const { behind, before } = surroundings(statement);
  if (LESS.test(behind) || TAKEN_AWAY.test(before)) return 'less';
  if (unit.unit === '%' && /^ of\b/.test(behind) && !/\bby [^,]{0,16}$/.test(before)) return 'level';
  if (MORE.test(behind)) return 'more';
  const clause = before.slice(clauseStart(before));
  const [lessAt, moreAt] = [lastIndex(clause, LESS), lastIndex(clause, MORE)];
  if (CHANGED.test(before)) return 'level';
  if (lessAt < 0 && moreAt < 0) {
    if (previous && isCoordinate(sentence.slice(previous.end, start))) return previous.direction;
    return unit.unit === 'x' ? 'more' : 'level';
  }
  return lessAt > moreAt ? 'less' : 'more';
}

const TAKEN_AWAY = /\b(?:compress|remov|skip|sav|reduc|cut)\w* (?:up to |about |the )?$/;
/** "From 19% to": what follows is where it ended, not by how much it changed. */
const CHANGED = /\bfrom [^,;]{1,25} to $|^\S* to $/;
/** Units of differences; all others tell how much there is. */
const RELATIVE = /^(?:%|x|points|orders of magnitude|dB|score)$/;

/** The words that govern a quantity; "4x and 9x speedup" share what follows. */
function surroundings({ sentence, quantity, previous, rest }: Statement): { behind: string; before: string } {
  const end = rest.reduce(
    (shared, { start, end }) =>
      /^(?:,| and|, and| or|\/|\s)\s*$/u.test(sentence.slice(shared, start)) ? end : shared,
    quantity.end,
  );
  const following = sentence.slice(end, end + WINDOW);
  const cut = following.search(PHRASE_END);
  const start = Math.max(previous?.end ?? 0, quantity.start - WINDOW);
  const preceding = sentence.slice(start, quantity.start).replace(/\([^()]*\)/g, ' ');
  return { behind: cut < 0 ? following : following.slice(0, cut), before: preceding.replace(/^.*;/s, '') };
}

/** Whether two quantities belong to one statement: "2.5x for one and 1.7x for the other". */
function isCoordinate(between: string): boolean {
  return between.length < 50 && /\band\b|,|\//.test(between);
}

function nearest(stretch: string, which: 'first' | 'last'): ClaimKind | undefined {
  let best: { kind: ClaimKind; at: number; length: number } | undefined;
  for (const [kind, pattern] of PATTERNS)
    for (const { index, 0: word } of stretch.matchAll(pattern)) {
      const at = which === 'first' ? -index : index + word.length;
      const isBetter = !best || at > best.at || (at === best.at && word.length > best.length);
      if (isBetter) best = { kind, at, length: word.length };
    }
  return best?.kind;
}

function lastIndex(stretch: string, pattern: RegExp): number {
  let at = -1;
  for (const { index } of stretch.matchAll(new RegExp(pattern, 'gi'))) at = index;
  return at;
}
