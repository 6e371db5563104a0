import { INTERVAL, type Place } from './places.ts';
import type { Quantity } from './quantity.ts';

/** Words with which a sentence refers to its authors' own work. */
const OWN =
  /\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Tt]his (?:paper|work|study|report|article|thesis|trial|review|survey|approach|method|technique|framework|system|model|procedure|analysis)|[Tt]he (?:proposed|resulting|new)|[Ee]xperiment\w*|[Ee]valuations?|[Rr]esults?|[Ff]indings?|[Ee]mpirical\w*)\b/u;

/** Whether a sentence is about the authors or what they introduce. */
export function speaksOfOwn(sentence: string, names: readonly string[]): boolean {
  return OWN.test(sentence) || names.some((name) => sentence.includes(name));
}

/** Contexts in which a number is not a quantity in any field: a year, a test's p, a sample's size, an interval. */
const NEVER: readonly ((place: Place) => boolean)[] = [
  ({ quantity: { unit, values }, sentence }) =>
    unit === '' &&
    values.every((value) => value >= 1800 && value < 2100 && value % 1 === 0) &&
    !/\d,\d{3}/.test(sentence),
  ({ before }) =>
    /(?:^|[^\p{L}])(?:[pP]|[nN]|α|alpha|CI|IQR|SD|SE|df|χ²|[tFr])(?:[- ]?values?)? ?[=<>≤≥:(-] ?$/u.test(
      before,
    ),
  ({ before, after }) =>
    /^ ?(?:CIs?\b|confidence\b|credible\b)/.test(after) ||
    /\bCIs?\b[,:]? ?\[?[^;()]*$|\bconfidence intervals?\b[,:]? ?[^;()]{0,24}$/.test(before),
  ({ before }) =>
    /\b(?:[Ff]ig(?:ure|s)?|[Tt]ables?|[Ss]ections?|[Ee]qs?|[Vv]ersion|[Cc]hapters?|[Pp]art|[Ss]tep|[Ll]evel|[Tt]ype|[Ss]tage|[Pp]hase)\.? $/.test(
      before,
    ),
  ({ after }) => /^ ?× ?\d/.test(after),
  // The starting point of a change, and the other side of a comparison.
  ({ before, after }) =>
    /\bfrom (?:an? )?(?:about |around |over )?$/.test(before) && /^[^;.]{0,40}\bto\b/.test(after),
  ({ before }) => /\b(?:vs\.?|versus|surpass\w*|than(?: the \p{L}+)?) $/u.test(before),
  ({ before }) =>
    /\([^()]*\b(?:vs\.?|versus|compared (?:to|with)) (?:[<>~] ?)?$|[^(]\bcompared (?:to|with) $/.test(before),
  ({ before }) =>
    /\([^()]*\bwhich\b[^()]*$|\b(?:than|over|outperform\w*)\b[^;]{0,80}, which \p{Ll}+s\b[^;,]*$/u.test(
      before,
    ),
];

const RESULT_VERB = String.raw`(?:achiev|attain|reach|obtain|yield|deliver|gain|improv|increas|rais|boost|enhanc|reduc|decreas|lower|cut|sav|shrink|acceler|speed|outperform|surpass|exceed|beat|extend|expand|compress|shorten|drop|declin|fell|rose|grew|grow|account|explain|detect|predict|observ|report|show|provid|result|lead|bring|offer|requir|consum|need|tak|us|cost|run|support|scal|maintain|retain|preserv|remov|eliminat|stor|process|handl|enabl|enrich)\w*`;
const CHANGE =
  '(?:reduction|improvement|increase|decrease|gain|speed-?up|acceleration|drop|decline|loss|degradation|saving|boost|growth|rise|compression|overhead|advantage|margin|difference|change)s?';
const COMPARATIVE =
  '(?:faster|slower|higher|lower|less|more|fewer|smaller|larger|longer|shorter|better|worse|greater|cheaper|lighter|stronger|weaker|quicker|additional|extra|as (?:much|many|fast|large|long|likely))';

const SETTING =
  '(?:evaluat\\w*|test\\w*|experiments?|conduct\\w*|trained?|train|tasks?|datasets?|consider\\w*|such as|rang\\w+|vary\\w*|scenarios?|settings?|window|aim\\w*)';
const DURATION = /^(?:ms|s|min|h|hours?|days?|minutes?|seconds?|weeks?|months?|years?)$/;
const COUNTED = /^\p{L}[\p{L} -]*s$/u;
const HYPHEN = /\d-\p{L}|[\p{L}\d]-$/u;

/** Whether a number is a plain count that reports nothing. */
function isCount({ unit, values }: Quantity): boolean {
  return (
    (unit === '' || (COUNTED.test(unit) && !DURATION.test(unit) && unit !== 'points')) &&
    values.every((value) => value % 1 === 0)
  );
}

const WITH = /\b(?:with|using|at|retaining|keeping|under) (?:an? |the )?$/;
const COMPARED_AFTER = new RegExp(String.raw`^,? (?:[\p{L}-]+ ){0,3}(?:${COMPARATIVE}|${CHANGE})\b`, 'u');

type Feature = readonly [name: string, weight: number, test: (place: Place) => boolean];

const before = (pattern: RegExp) => (place: Place) => pattern.test(place.before);
const after = (pattern: RegExp) => (place: Place) => pattern.test(place.after);
const unit =
  (...units: string[]) =>
  (place: Place) =>
    units.includes(place.quantity.unit);

/**
 * Evidence for and against a number being reported. The weights are fitted to judged examples by
 * `scripts/scores/fit-results.ts`.
 */
export const FEATURES: readonly Feature[] = [
  ['always', -1.1, () => true],
  ['own', 0.5, ({ isOwn }) => isOwn],
  ['percent', 0.9, unit('%')],
  ['times', 1.6, unit('×', 'orders of magnitude')],
  ['points', 0.2, unit('points', 'dB')],
  ['bare', -1.1, unit('')],
  ['counted', -0.3, ({ quantity }) => COUNTED.test(quantity.unit) && !DURATION.test(quantity.unit)],
  ['duration', 0.5, ({ quantity }) => DURATION.test(quantity.unit)],
  ['decimal', 1.1, ({ quantity }) => quantity.values.some((value) => value % 1 !== 0)],
  ['range', 0.2, ({ quantity }) => quantity.values.length > 1],
  ['large', -0.3, ({ quantity }) => quantity.values.some((value) => value >= 1e5)],
  ['small count', -1.2, ({ quantity }) => isCount(quantity) && quantity.values.every((value) => value <= 12)],
  ['hyphen', -0.8, ({ sentence, quantity }) => HYPHEN.test(sentence.slice(quantity.start, quantity.end + 1))],
  ['name', -0.9, ({ before, quantity }) => isCount(quantity) && /\p{Lu}\S* $/u.test(before)],
  ['glued', -0.7, after(/^(?:\p{L}| × \d)/u)],
  ['up to', 0.8, ({ quantity }) => quantity.qualifier === 'up to'],
  ['only', 1.1, ({ quantity }) => /^(?:only|just|merely|within)/.test(quantity.qualifier ?? '')],
  [
    'about',
    1.1,
    ({ quantity }) =>
      quantity.qualifier !== undefined && !/^(?:up|only|just|merely|within)/.test(quantity.qualifier),
  ],
  ['verb', 0.6, before(new RegExp(String.raw`\b${RESULT_VERB}\b[^.;]{0,50}$`, 'u'))],
  ['verb at once', 0.7, before(new RegExp(String.raw`\b${RESULT_VERB} (?:an? |the )?$`, 'u'))],
  ['by', 1.2, before(/\bby (?:an? |the )?(?:factor of )?$/)],
  ['factor', 0.3, before(/\bfactor of $/)],
  ['measure of', 0.8, before(/(?<=\b\p{L}[\p{L}-]{3,}) of (?:about |around )?$/u)],
  ['to', 0.4, before(/\bto $/)],
  ['on', -0.4, before(/\b(?:on|over|across|in|under) (?:an? |the )?$/)],
  ['at', 0.3, before(/\bat (?:an? |the )?(?:\p{L}+ of )?$/u)],
  ['for', -0.5, before(/\bfor (?:an? |the )?$/)],
  ['using', -0.6, before(/\b(?:using|by repeating|retaining|given|when) (?:an? |the )?$/)],
  ['condition with', -0.3, (place) => WITH.test(place.before) && !COMPARED_AFTER.test(place.after)],
  ['despite', -0.6, before(/\b(?:given|when|despite|by repeating)\b[^,;.]{0,40}$/)],
  [
    'compared',
    -0.6,
    before(/\b(?:compared (?:to|with)|relative to|outperform\w*|surpass\w*|exceed\w*)(?! by)[^,;()]{0,60}$/),
  ],
  ['versus', 0.7, after(/^ (?:vs\.?|versus|compared (?:to|with)) [<>~]?\d/)],
  ['article', -0.3, before(/\b(?:an?|the) $/i)],
  ['setting', -0.4, before(new RegExp(String.raw`\b${SETTING}\b[^.;]{0,40}$`, 'u'))],
  ['comparative', 0.9, after(new RegExp(String.raw`^,? (?:\p{Ll}+ )?${COMPARATIVE}\b`, 'u'))],
  ['change', 0.9, after(new RegExp(String.raw`^,? (?:[\p{L}-]+ ){0,3}${CHANGE}\b`, 'u'))],
  ['compared after', 0.6, after(/^[^;.]{0,60}\b(?:compared|relative to|over|than|versus|against)\b/)],
  [
    'condition',
    -0.5,
    after(
      /^ (?:[\p{L}-]+ )?(?:ratio|rate|sparsity|level|setting|budget|dropout|of the (?:data|samples|participants|patients))\b/u,
    ),
  ],
  ['of after', 0.4, after(/^ (?:of|in) (?:the|its|all)?/)],
  ['end', -0.6, after(/^(?:[,.;)]|$)/)],
  ['capital', -0.3, after(/^ \p{Lu}/u)],
  [
    'model',
    -0.4,
    after(/^(?:-\p{L}+)? (?:\p{L}+ )?(?:models?|networks?|parameters?|architecture|cohorts?|variants?)\b/u),
  ],
];

/** Whether a number is ruled out, whatever the other evidence. */
export function isExcluded(place: Place): boolean {
  return NEVER.some((test) => test(place));
}

/** Whether a sentence only says what was measured: "adherence was 91%". */
function isMeasured({ before, quantity: { unit, values } }: Place): boolean {
  return /\b(?:was|were) $/.test(before) && (unit === '%' || values.some((value) => value % 1 !== 0));
}

/** Whether the authors report the number about their own work: not a setting, a condition or a result of others. */
export function isReported(place: Place): boolean {
  if (isExcluded(place)) return false;
  if (INTERVAL.test(place.after) || isMeasured(place)) return true;
  return FEATURES.reduce((sum, [, weight, test]) => (test(place) ? sum + weight : sum), 0) > 0;
}
