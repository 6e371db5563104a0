import type { Quantity } from './claim-numbers.ts';
import type { Unit } from './claim-units.ts';

/** Words by which a sentence speaks of its authors' own work. */
const OWN =
  /\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Tt]his (?:paper|work|study|report|article|thesis|approach|method|technique|framework|system|model|procedure)|[Tt]he (?:proposed|resulting|new)|[Ee]xperiment\w*|[Ee]valuations?|[Rr]esults?|[Ee]mpirical\w*)\b/u;
/** What is said of other work, when nothing in the sentence speaks of the authors'. */
const OTHERS =
  /^(?:[Ee]xisting|[Pp]revious|[Pp]rior|[Rr]ecent|[Cc]urrent|[Cc]onventional|[Tt]raditional|[Tt]ypical\w*|[Tt]oday)\b/u;

/** Whether a sentence can report own work: `started` once one before it has spoken of the authors'. */
export function isOwnSentence(sentence: string, names: readonly string[], started: boolean): boolean {
  if (speaksOfOwn(sentence, names)) return true;
  return started && !OTHERS.test(sentence);
}

/** Whether a sentence speaks of the authors or of what they introduce. */
export function speaksOfOwn(sentence: string, names: readonly string[]): boolean {
  return OWN.test(sentence) || names.some((name) => sentence.includes(name));
}

/** How far around a number is looked, in UTF-16 units. */
const WINDOW = 110;

/** The sentence around a number. */
interface Place {
  /** Up to the first digit, so with the number's qualifier. */
  before: string;
  behind: string;
  sentence: string;
}

/** Whether a quantity of an own sentence is claimed for the work: not a baseline's value, a setting or a condition. */
export function isClaimed(sentence: string, { numberAt, start, end, unit }: Quantity): boolean {
  const from = Math.max(0, numberAt - WINDOW);
  const place = {
    before: sentence.slice(from, numberAt),
    behind: sentence.slice(end, end + WINDOW),
    sentence,
  };
  if (isBaseline(sentence.slice(from, start), place.behind)) return false;
  if (SETTING.test(place.before) || CONDITION.test(place.behind)) return false;
  return unit.check === undefined || CHECKS[unit.check](place);
}

/** Words behind which the other side of a comparison follows. */
const BASELINE =
  /\b(?:vs\.?|versus|compared (?:to|with)|instead of|rather than|as opposed to|previous best|than|surpass\w*|from|over|against|unlike|whereas|outperform\w*|degraded to that of)(?! [<>~]?\d)\b/gu;
/** What turns from the other side of a comparison back to the authors' own. */
const RETURN = /[,;:()]|\b(?:by|using|with|while|achiev\w*|at|has|have|only|just|to|and|in|reach\w*)\b/u;
const COMPARATIVE =
  /^ (?:\p{Ll}+ ){0,2}(?:faster|higher|lower|less|more|fewer|smaller|larger|longer|better|speed\S*|reductions?|improvements?|increase|gains?)\b/u;

/** Whether the number is the value of what the work is compared with. */
function isBaseline(before: string, behind: string): boolean {
  const last = [...before.matchAll(BASELINE)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index + last[0].length);
  if (/^(?:from|vs\.?|versus)$/.test(last[0]) && /^\s?[~∼<>+]?(?:the previous )?$/.test(between)) return true;
  return !RETURN.test(between) && !COMPARATIVE.test(behind);
}

/** What was chosen for an experiment. */
const SETTING =
  /\b(?:rang(?:es?|ing) (?:between|from|in)|varying|sizes? (?:from|ranging)|scales? from|e\.g\.,?|such as|resolutions? of|learning rate of|rank of|lengths? from|different scales)(?: [^;()]{0,40})?$/u;
const CONDITION =
  /^ (?:of )?(?:(?:overall|average|unstructured|structured|pruning|heavy|KV cache) )*(?:sparsity (?!into)|masking|ratio\b|hitters|dropout|budgets?\b|KV cache budgets?)/u;

/** For each unit that settings have as often as claims, what the place must show. */
const CHECKS: Readonly<Record<NonNullable<Unit['check']>, (place: Place) => boolean>> = {
  hardware: isReportedHardware,
  capacity: isReportedCapacity,
  parameters: isOwnModel,
  corpus: isOwnCorpus,
  time: isDuration,
  metric: ({ before }) =>
    /\b(?:achiev|obtain|reach|gain|improv|attain|surpass|outperform|experienc|increas)\w*\b[^.;]{0,70}$/.test(
      before,
    ),
  length: ({ before }) => !/\b(?:evaluat|test|in scenarios)\w*\b[^,;]{0,60}$/.test(before),
  models: ({ behind, before }) =>
    /^ (?:LLMs?|models?|scale)\b|^[.,;)]|^$/u.test(behind) &&
    !/\b(?:outperform|surpass|match)\w*\b[^,;]{0,60}$/.test(before),
  work: ({ before }) => /\b(?:only|just|merely|in|within|under|after|trained for)\b[^,;]{0,30}$/.test(before),
};

const DURATION = /\b(?:hours?|days?|weeks?|months?|minutes?)\b/u;

/** Processors count where a training time stands beside them, where they are few, and where a system scales to them. */
function isReportedHardware({ before, behind }: Place): boolean {
  return (
    (DURATION.test(before.slice(-60)) && /\b(?:on|with|using)\b[^,;]{0,12}$/.test(before)) ||
    /^ for (?:\p{L}+ ){0,2}(?:hours|days|weeks|months)/u.test(behind) ||
    /\b(?:only|just|as few as|merely) (?:on )?$/.test(before) ||
    /\bscal\w* [^,;]{0,60}$|\bcomprising [^,;]{0,20}$/.test(before)
  );
}

/** Memory counts as what a method needs, not as what a device has. */
function isReportedCapacity({ before, behind, sentence }: Place): boolean {
  if (
    /(?:GPUs?|[AHV]\d{2,3}|RTX ?\d*(?: Ti)?|4090|3090|Jetson)[ -]?\(?$|\bconsumer\b[^,]{0,12}$/u.test(before)
  )
    return false;
  if (
    /^ ?(?:[\p{L}-]+ )?(?:GPUs?|consumer|of VRAM|A100|cards?|devices?)\b|^(?: memory)?\)? ?\(e\.g\./u.test(
      behind,
    )
  )
    return false;
  return (
    /\b(?:only|just|than|under|within|below|requir\w+|us(?:es|ing)|needs?|to|of|in|with)(?: only)? ?[~∼<]?$|\($/.test(
      before,
    ) || /\bmodel size\b/.test(sentence)
  );
}

/** A number of parameters counts where it describes the authors' own model. */
function isOwnModel({ before, behind, sentence }: Place): boolean {
  if (/^ (?:GPT|LLaMA|OPT)/.test(behind) || /\b(?:for|on|at|when|to) (?:an?|the) ?$/.test(before))
    return false;
  if (/\be\.g\.|\b(?:GPT|PaLM|OPT)\S*(?: models?)? (?:with|of) ?$/u.test(before)) return false;
  return (
    /\b(?:only|merely|just|up to|over|largest|has|have|having|using|with|of|requires|a|an|at|and|to)\b[^,;]{0,24}$|[(,]$|, $/.test(
      before,
    ) &&
    /\b(?:our|we|train\w*|scal\w+|present\w*|introduc\w+|achiev\w*|outperform\w*|only|augmented|released?|smaller|surpass\w*|compact)\b/iu.test(
      sentence,
    )
  );
}

/** Tokens and examples count as what the authors collect, train on or reach. */
function isOwnCorpus({ before, sentence }: Place): boolean {
  if (/\bevaluat\w+ (?:\S+ )?(?:on|over|across)\b/.test(sentence) && !/\bdatasets? of\b/.test(before))
    return false;
  return /(?:\b(?:only|train|introduc|releas|present|construct|curat|buil[dt]|contain|compris|consist|total|includ|featur|cover|extend|up to|as long as|scal|with|using|to|set|size|accommodat|support|collect|budget|under|over)\w*\b[^;.]{0,60})$/.test(
    before,
  );
}

/** A time counts as a duration, not as a date or an age. */
function isDuration({ before, behind }: Place): boolean {
  return (
    !/\b(?:past|last|every|recent|per)\b[^,;]{0,8}$/.test(before) &&
    !/^ (?:of (?:paper|video|speech|audio)|ago|later|years)/.test(behind)
  );
}
