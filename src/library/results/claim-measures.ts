import { METRIC, type Unit } from './claim-units.ts';

const QUALIFIED =
  '(?:(?:up to|around|about|over|only|an average of|nearly|approximately|roughly|at least|at most|on average|as long as|larger than) )?[<>~∼≤]? ?$';
const METRIC_BEFORE = new RegExp(
  String.raw`(?<![\p{L}-])(${METRIC})(?: scores?| rate| value| gap| change| increase| degradation)?(?: \([\p{L}\p{N}@ -]{1,12}\))?(?: of| to| at|:| is| =|=| by|, by| (?:decreased |reduced |improved |increased )?from [\d.]+ to)?(?: |(?<==))${QUALIFIED}`,
  'u',
);
const IMPROVED_BEFORE =
  /\b(?:improv\w+|increas\w+|boost\w+|enhanc\w+|outperform\w*|surpass\w*)\b[^.;]{0,60}\bby (?:(?:about|over|on average|an average of) )?$/u;
const LENGTH_BEFORE =
  /\b(?:(?:context|sequence|input|token|batch)[- ](?:lengths?|windows?|sizes?)|contexts of|extend \S+ context length|sequences of|(?:contexts?|inputs?|sequences?)(?= from \S+ (?:tokens )?(?:up )?to ))\b[^;,]{0,70}?(?: of| to| from|is|:)? (?:(?:up to|over|around|from \S+ (?:to|up to)) )*$/u;
const SIZE_BEFORE =
  /\b(?:model size(?: is| of)?|parameters \(|scal\w+ (?:up )?(?:to|as large as)|as large as|up to) (?:(?:only|up to|over|at least) )*$/u;

const MODEL_BEHIND = /^ (?:\p{L}[\p{L}\d]* )?(?:models?|LLMs?|dense)\b/u;

/** What a factor of is written without its sign: "a speedup of 3.5". */
const SPEED_BEFORE =
  /\b(?:speed-?ups?|acceleration)(?: ratio| factor)? of (?:(?:up to|about|over|nearly|around) )?$/i;
/** A result on what a name tells: "reaches 45.3 on MMLU". */
const RESULT_BEFORE = /\b(?:reach|achiev|scor|obtain|attain)\w*[^.;]{0,40}$/;

const FACTOR_BEFORE = /\bfactor of (?:(?:up to|about|over) )?$/;
const OWN_MODEL_BEFORE =
  /\b(?:our(?: \p{Ll}+)?|(?:train|trained|pre-?trained|introduce|present|release)(?: from scratch)? an?) $/u;
/** From here on, a number without a magnitude is a length or a batch rather than a count. */
const LEAST_LENGTH = 1000;

/** A number without a unit, in the text that holds it. */
interface BareNumber {
  text: string;
  start: number;
  end: number;
  value: number;
  /** Whether it is written with a magnitude: "7B". */
  hasMagnitude: boolean;
}

/** What a bare number measures by the words around it: "an FID of 3.02", "a context length of up to 1 million". */
export function measureOf({ text, start, end, value, hasMagnitude }: BareNumber): Unit | undefined {
  const before = text.slice(Math.max(0, start - 110), start);
  const behind = text.slice(end, end + 16);
  const metric = METRIC_BEFORE.exec(before)?.[1];
  if (metric && !hasMagnitude) return { unit: metric.replace(/^.* /s, ''), kind: 'accuracy' };
  if (FACTOR_BEFORE.test(before)) return { unit: 'x' };
  if (SPEED_BEFORE.test(before) && !hasMagnitude && !/^:\d/.test(behind))
    return { unit: 'x', kind: 'speed-up' };
  if (RESULT_BEFORE.test(before) && value < 100 && value % 1 !== 0 && /^ on \p{Lu}/u.test(behind))
    return { unit: 'score', kind: 'accuracy' };
  if (value >= LEAST_LENGTH && LENGTH_BEFORE.test(before) && !MODEL_BEHIND.test(behind))
    return { unit: 'tokens', kind: 'scale', check: 'length' };
  if (hasMagnitude && OWN_MODEL_BEFORE.test(before) && MODEL_BEHIND.test(behind))
    return { unit: 'params', kind: 'size' };
  if (hasMagnitude && SIZE_BEFORE.test(before)) return { unit: 'params', kind: 'size', check: 'models' };
  return !hasMagnitude && IMPROVED_BEFORE.test(before) ? { unit: 'points', kind: 'accuracy' } : undefined;
}
