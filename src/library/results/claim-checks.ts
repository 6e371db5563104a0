import type { Unit } from './claim-units.ts';

/** The sentence around a number. */
export interface Place {
  /** Up to the first digit, so with the number's qualifier. */
  before: string;
  behind: string;
  sentence: string;
}

type Check = NonNullable<Unit['check']>;

/** Whether a place shows that a number whose unit settings have as often as claims is claimed. */
export function fitsUnit(check: Check, place: Place): boolean {
  return CHECKS[check](place);
}

const CHECKS: Readonly<Record<Check, (place: Place) => boolean>> = {
  hardware: isReportedHardware,
  capacity: isReportedCapacity,
  parameters: isOwnModel,
  corpus: isOwnCorpus,
  time: ({ before, behind }) => !DATE_BEFORE.test(before) && !AGE_BEHIND.test(behind),
  metric: ({ before, behind }) => RESULT_BEFORE.test(before) || CHANGE_BEHIND.test(behind),
  length: ({ before }) =>
    !/\b(?:evaluat|test|in scenarios)\w*\b[^,;]{0,60}$|\b[Ff]or sequence length $/.test(before),
  models: ({ before, behind }) =>
    /^ (?:LLMs?|models?|scale|compared|vs)\b|^[.,;)]|^$/u.test(behind) &&
    !/\b(?:outperform|surpass|match)\w*\b[^,;]{0,60}$/.test(before),
  width: ({ before }) => /\b(?:to|at|with|only|just|merely|using|of|requires) [^,;]{0,12}$/.test(before),
  work: ({ before }) => /\b(?:only|just|merely|in|within|under|after|trained for)\b[^,;]{0,30}$/.test(before),
};

const DATE_BEFORE = /\b(?:past|last|every|recent|per)\b[^,;]{0,8}$/;
const AGE_BEHIND = /^ (?:of (?:paper|video|speech|audio)|video|clips?|ago|later|years)/;

const RESULT_BEFORE =
  /\b(?:achiev|obtain|reach|gain|improv|attain|surpass|outperform|experienc|increas|only|just|merely)\w*\b[^;]{0,70}$|[+−-]$|\b(?:drop|gain|loss|increase|and) of $/u;
const CHANGE_BEHIND = /^ (?:gains?|improvements?|drops?|increase)\b/;

const DURATION = /\b(?:hours?|days?|weeks?|months?|minutes?)\b/;

/** Processors count where a training time stands beside them, where they are few, and where a system scales to them. */
function isReportedHardware({ before, behind }: Place): boolean {
  return (
    (DURATION.test(before.slice(-60)) && /\b(?:on|with|using)\b[^,;]{0,12}$/.test(before)) ||
    /^ for (?:\p{L}+ ){0,2}(?:hours|days|weeks|months)/u.test(behind) ||
    /\b(?:only|just|as few as|merely) (?:on )?$/.test(before) ||
    /\bscal\w* [^,;]{0,60}$|\bcomprising [^,;]{0,20}$/.test(before)
  );
}

const DEVICE_BEFORE =
  /(?:GPUs?|[AHV]\d{2,3}|RTX ?\d*(?: Ti)?|4090|3090|Jetson)(?:[ -]?\(?| with )$|\bconsumer\b[^,]{0,12}$/;
const DEVICE_BEHIND =
  /^ ?(?:[\p{L}-]+ )?(?:GPUs?(?! memory)|consumer|of VRAM|A100|cards?|devices?)\b|^(?: memory)?\)? ?\(e\.g\./u;
const NEED_BEFORE =
  /\b(?:only|just|than|under|within|below|requir\w+|sav\w+|us(?:es|ing)|needs?|to|of|in|with)(?: only)? ?[~∼<]?$|\($|\band $/;

/** Memory counts as what a method needs, not as what a device has. */
function isReportedCapacity({ before, behind, sentence }: Place): boolean {
  if (/\b(?:only|just|merely)(?: an?)? ?$/.test(before)) return true;
  if (/FLOPs?[ (]*$/.test(before) || DEVICE_BEFORE.test(before) || DEVICE_BEHIND.test(behind)) return false;
  return (
    NEED_BEFORE.test(before) ||
    /^ (?:less|fewer|smaller|lower|of savings?|reduction)\b/.test(behind) ||
    /\bmodel size\b/.test(sentence)
  );
}

/** Models of others, and models that a method was tried on. */
const OTHER_MODEL: readonly RegExp[] = [
  /\b(?:[Ff]or|[Oo]n|[Aa]t|[Ww]hen|to) (?:an?|the) ?$/,
  /\b[Ff]or (?:an? )?(?:\p{L}+ )?(?:LLM|[Mm]odel)s? (?:with|of) $/u,
  /\b(?:GPT|PaLM|OPT)\S*(?: models?)? (?:with|of) [^,;]{0,20}$|\bLLMs with $/,
  /\b(?:than|compar\w+ (?:to|with)|such as|outperform\w*)\b(?![^;]*\b(?:despite|while|only|merely|with)\b)[^;]{0,90}$/,
  /\bcomparing to\b/,
];
const OWN_MODEL_BEFORE =
  /\b(?:only|merely|just|specifically|namely|up to|over|largest|has|have|having|using|with|of|requires|a|an|at|and|to|less than|more than)\b[^,;]{0,24}$|[(,][<>~]?$|, $|['’]s $/;
const OWN_MODEL =
  /\b(?:our|we|train\w*|scal\w+|present\w*|introduc\w+|achiev\w*|outperform\w*|only|augmented|released?|smaller|surpass\w*|compact|propos\w*|\p{L}+['’]s)\b|\(</iu;

/** A number of parameters counts where it describes the authors' own model. */
function isOwnModel({ before, behind, sentence }: Place): boolean {
  if (/^ (?:GPT|LLaMA|OPT)/.test(behind) || OTHER_MODEL.some((pattern) => pattern.test(before))) return false;
  return OWN_MODEL_BEFORE.test(before) && OWN_MODEL.test(sentence);
}

/** Sentences that tell what a method was tried on. */
const OTHERS_CORPUS = /\bevaluat\w+ (?:\S+ )?(?:on|over|across)\b|\bexperiments on large-scale\b/;
const OWN_CORPUS_BEFORE =
  /\b(?:[Ww]ith|only|train|introduc|releas|present|construct|curat|buil[dt]|contain|compris|consist|total|includ|featur|cover|extend|up to|as long as|scal|with|using|to|set|size|accommodat|support|collect|budget|under|over|enabl|serv|process|handl|across|adopt)\w*\b[^;]{0,60}$/;

const NOT_COLLECTED =
  /\b(?:generat\w+|to (?:judge|evaluate|test|score|classify)|(?:experiment|study) with) $/;

/** Tokens and examples count as what the authors collect, train on or reach. */
function isOwnCorpus({ before, sentence }: Place): boolean {
  if (OTHERS_CORPUS.test(sentence) && !/\bdatasets? of\b/.test(before)) return false;
  return !NOT_COLLECTED.test(before) && OWN_CORPUS_BEFORE.test(before);
}
