import type { ClaimKind } from '../../schemas/claim.ts';

/** What may follow a number, or stand before it, to make a quantity of it. */
export interface Unit {
  unit: string;
  /** What the unit measures, where that is certain. */
  kind?: ClaimKind;
  /** What a place must show before the number counts as a claim; see `claim-checks.ts`. */
  check?:
    | 'hardware'
    | 'capacity'
    | 'parameters'
    | 'corpus'
    | 'time'
    | 'metric'
    | 'length'
    | 'models'
    | 'width'
    | 'work';
}

interface Row extends Unit {
  /** Matches at the end of the number. */
  behind: RegExp;
}

/** Adjectives that may stand between a number and its noun. */
const ADJECTIVES = String.raw`(?:[\p{L}-]+ ){0,2}?`;
/** Metrics whose name alone tells that a number is a result. */
export const METRIC = String.raw`(?:average |mean |overall |top-1 |zero-shot |validation |test |AP\s)*(?:accuracy|scores?|BLEU(?:RT)?|COMET|ROUGE(?:-\w+)?|m?AP|mIoU|PPL|perplexity|PSNR|SSIM|LPIPS|g?FID|F1|EM|NDS|n?DCG(?:@\d+)?|AUC|R²|WER|CER|MFU|VQAScore|MRR(?:@\d+)?|TM-Score|pLDDT|BERTscore|faithfulness|correlation|efficiency)`;

/** In this order: the first that matches wins. */
const ROWS: readonly Row[] = [
  { behind: /^ ?%(?:p| points?)?|^ percent(?:age points?)?\b/u, unit: '%' },
  { behind: /^ ?[x×X](?![\p{L}\p{N}]| ?\d)/u, unit: 'x' },
  { behind: /^[ -]?(?:times|fold)\b(?! per| a )/u, unit: 'x' },
  { behind: /^ orders? of magnitude\b/u, unit: 'orders of magnitude' },
  { behind: new RegExp(String.raw`^[- ]${ADJECTIVES}points?\b`, 'u'), unit: 'points', kind: 'accuracy' },
  {
    behind: new RegExp(`^(?= in ${METRIC}(?![\\p{L}\\p{N}]))`, 'u'),
    unit: 'points',
    kind: 'accuracy',
    check: 'metric',
  },
  {
    behind: /^(?= (?:[\p{L}-]+ )?(?:throughput|speed|latency) (?:improvement|gain|increase))/u,
    unit: 'x',
    kind: 'speed-up',
  },
  {
    behind: /^[ -]bits? per (?:weight|parameter|channel|element|value)\b/u,
    unit: 'bits',
    kind: 'size',
    check: 'width',
  },
  {
    behind: /^ hours of (?:\p{L}+ )?(?:speech|audio|videos?|data|recordings?|music)\b/u,
    unit: 'items',
    kind: 'size',
    check: 'corpus',
  },
  { behind: /^ lines of (?:\p{L}+ )?code\b/u, unit: 'lines of code', kind: 'other' },
  { behind: /^ ?dB\b/u, unit: 'dB', kind: 'accuracy' },
  {
    behind: new RegExp(`^ ${METRIC}(?![\\p{L}\\p{N}])`, 'u'),
    unit: 'score',
    kind: 'accuracy',
    check: 'metric',
  },
  {
    behind: new RegExp(String.raw`^(?:[- ]${ADJECTIVES}|)param(?:eter)?s?\b`, 'u'),
    unit: 'params',
    kind: 'size',
    check: 'parameters',
  },
  {
    behind:
      /^[- ]?(?:GPU|A\d{3}|[HV]\d{3}|TPU\w*)(?:[- ]\d+GB?)?(?: GPU)? (?:training )?hours\b|^ GPU-(?:hours|days)\b/u,
    unit: 'GPU hours',
    kind: 'cost',
  },
  {
    behind:
      /^[- ]?(?:tokens?\/s|tokens per second|images\/s|images per second|fps|FPS|frames per second|samples\/s|TFLOPS|GFLOPS|TOPS|MACs?\/[Cc]ycle|QPS)(?![\p{L}])/u,
    unit: 'per second',
    kind: 'speed-up',
  },
  {
    behind:
      /^[- ]?(?:context(?:[- ](?:length|window|size|tokens?))?|length context|sequence length|context windows?|frames? (?:of context|long))\b/u,
    unit: 'tokens',
    kind: 'scale',
    check: 'length',
  },
  {
    behind: new RegExp(String.raw`^(?:[- ]${ADJECTIVES}|)tokens?\b`, 'u'),
    unit: 'tokens',
    kind: 'scale',
    check: 'corpus',
  },
  {
    behind: /^ ?(?:[GMKT]i?B|[gk]b|[GMK] ?bytes|G(?![\p{N}-]))(?![\p{L}])/u,
    unit: 'bytes',
    kind: 'memory',
    check: 'capacity',
  },
  { behind: /^[- ]?(?:µ|μ|m|k)?(?:J|Wh|W|Watts?|[Jj]oules)(?![\p{L}])/u, unit: 'energy', kind: 'energy' },
  { behind: /^ ?(?:tonnes?|kg|tons?)\b/u, unit: 'mass', kind: 'energy' },
  {
    behind:
      /^[- ]?(?:hours?|days?|weeks?|months?|minutes?|mins?|seconds?|ms|milliseconds|s)(?![\p{L}\p{N}])/u,
    unit: 'time',
    check: 'time',
  },
  {
    behind:
      /^ (?:\p{Lu}[\p{L}]+ )?(?:RTX ?\d{4}(?: Ti)?(?: GPUs?)?|[AHV]\d{2,3}0?(?:[- ]\d+ ?G(?:B)?)?(?: (?:GPU|NVIDIA))?s?(?: cards)?|GPUs?|TPU\w*(?: cores| chips)?|NPUs?|GCDs|CPU cores|cores|nodes|devices|workers|machines)(?![\p{L}\p{N}-])/u,
    unit: 'processors',
    check: 'hardware',
  },
  {
    behind: new RegExp(
      String.raw`^ ${ADJECTIVES}(?:iterations|steps|epochs|evaluations|NFEs|calls|updates|passes)\b`,
      'u',
    ),
    unit: 'steps',
    kind: 'cost',
    check: 'work',
  },
  {
    behind: new RegExp(
      String.raw`^ ${ADJECTIVES}(?:samples|examples|instances|images|pairs|image-text pairs|questions|videos|labels|ads|participants|books|conversations|documents|sentences|participants|scenes|objects|annotations|voxels|text changes|clips|dialogues|problems|trajectories|words)\b(?: per \p{L}+)?`,
      'u',
    ),
    unit: 'items',
    kind: 'size',
    check: 'corpus',
  },
];

/** The unit that starts behind a number, with its length in UTF-16 units. */
export function unitBehind(text: string, at: number): { unit: Unit; length: number } | undefined {
  const following = text.slice(at, at + REACH);
  for (const { behind, ...unit } of ROWS) {
    const match = behind.exec(following);
    if (match) return { unit: { ...unit, unit: named(unit.unit, match[0]) }, length: match[0].length };
  }
  return undefined;
}

/** Longest unit with its adjectives. */
const REACH = 60;

/** Units of one kind keep the name that the text gives them. */
const NAMED = new Set(['score', 'per second', 'bytes', 'energy', 'mass', 'time', 'steps', 'items']);

function named(unit: string, written: string): string {
  if (unit === 'processors') return /core/i.test(written) ? 'cores' : /TPU/.test(written) ? 'TPUs' : 'GPUs';
  if (unit === 'energy') return written.replace(/^[- ]+|atts?$/g, '');
  return NAMED.has(unit) ? written.trim().replace(/^-/, '') : unit;
}
