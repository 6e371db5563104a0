import type { ClaimKind } from '../../schemas/claim.ts';

/** Words that tell what a number of no certain kind (a percentage, a factor) measures. */
const CUES: readonly [kind: ClaimKind, words: string][] = [
  [
    'energy',
    'energy(?: efficiency| consumption| savings| usage)?|power consumption|inference power|power reduction|carbon|emissions|TPS/W|watts?',
  ],
  [
    'cost',
    String.raw`(?:training |compute |computational |resource |index |label |labeling |annotation |data |sample |pre-?training )?costs?|FLOPs?|comput\w*|(?:pre-?training|training) (?:time|tokens|data|epochs|steps|budget)|tokens(?! per|/s)|(?:fewer|less) GPUs|(?:more|less) data|(?:original|training|available) data|(?:label|data|training|sample|communication|compute|pre-?training) efficien\w+|training efficient|labels?|of (?:the )?(?:original |available |entire |full |training |pre-?training )*(?:data|dataset)|labeled|dollar|budget|calls|context costs?|overheads?|time (?:overhead|cost)s?|redundant`,
  ],
  [
    'speed-up',
    String.raw`speed\w*|faster|quicker|slower|throughputs?|[TGP]FLOPS|tokens per GPU-second|latency|latencies|acceler\w+|TTFT|time[- ]to[- ]first[- ]token|(?:inference|decoding|execution|running|run|computation|wall-clock|training-and-inference|response|retrieval|saving|loading|processing|attention operation|learn the model)[- ]?times?|runtime|stalls?|wall-?clock|(?<!of the )time|decoding|prefill\w*|MFU|(?:Model )?F(?:LOP|lop)[sS] [Uu]tilization|compute utilization|utilization|efficiency|fps|bubbles|outperforms|real-time|convergence`,
  ],
  [
    'memory',
    'KV[- ]cache budgets?|memory(?: sizes?| overhead| costs?| utilization| efficiency)?|(?:KV[- ]cache|cache)(?: sizes?)?|VRAM|DRAM|SRAM|footprints?|activations?(?! recomput)',
  ],
  [
    'size',
    String.raw`parameters?|params|model sizes?|compress\w*|storage|weights?|sizes?|disk|sparsity|FFN|bits|of the model(?! performance)|of the original model size|primitives|Gaussians|explicit nodes`,
  ],
  [
    'scale',
    'contexts?|context[- ]lengths?|sequences?|sequence lengths?|longer|batch(?:es)?|batch sizes?|larger|windows?|scaling|length',
  ],
  [
    'accuracy',
    String.raw`accurr?ac\w+|accurate|scores?|BLEU(?:RT)?|COMET|ROUGE|perplexity|PPL|FID|m?AP|mIoU|NDS|n?DCG\S*|F1|EM|error|precision|recall|AUC|benchmarks?|MMLU|GPQA|MATH|SQuAD|TrivialQA|LPIPS|PSNR|win\w*|agreement|acceptance|retrieval|Top-1|top-1|click-through-rates|memorability|ImageNet|MNIST|CIFAR\w*|deviation`,
  ],
];

const WORD_EDGE = String.raw`(?<![\p{L}\p{N}])(?:${'WORDS'})(?![\p{L}\p{N}])`;
const PATTERNS = CUES.map(
  ([kind, words]) => [kind, new RegExp(WORD_EDGE.replace('WORDS', words), 'giu')] as const,
);

/** A cue in a stretch of text. */
interface Cue {
  kind: ClaimKind;
  start: number;
  end: number;
}

/** The kind of the first or the last cue in a stretch; of several there, that of the longest. */
export function nearestKind(stretch: string, which: 'first' | 'last'): ClaimKind | undefined {
  return cuesIn(stretch, which)[0]?.kind;
}

/** The kinds of the first or the last two cues of a stretch where "and" joins them: "cost and peak memory". */
export function pairOfKinds(stretch: string, which: 'first' | 'last'): [ClaimKind, ClaimKind] | undefined {
  const pair = cuesIn(stretch, which).slice(0, 2);
  const [one, other] = which === 'first' ? pair : pair.reverse();
  if (!one || !other) return undefined;
  return /^ and (?:[\p{L}-]+ ){0,2}$/u.test(stretch.slice(one.end, other.start))
    ? [one.kind, other.kind]
    : undefined;
}

/** The cues of a stretch that do not overlap, from its beginning or from its end. */
function cuesIn(stretch: string, from: 'first' | 'last'): Cue[] {
  const all = PATTERNS.flatMap(([kind, pattern]) =>
    [...stretch.matchAll(pattern)].map(
      ({ index, 0: word }): Cue => ({ kind, start: index, end: index + word.length }),
    ),
  );
  const near = from === 'first' ? (a: Cue, b: Cue) => a.start - b.start : (a: Cue, b: Cue) => b.end - a.end;
  all.sort((a, b) => near(a, b) || b.end - b.start - (a.end - a.start));
  const kept: Cue[] = [];
  for (const cue of all) {
    const isFree = kept.every(({ start, end }) => cue.start >= end || cue.end <= start);
    if (isFree) kept.push(cue);
  }
  return kept;
}
