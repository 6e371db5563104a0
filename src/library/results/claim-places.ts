import { fitsUnit } from './claim-checks.ts';
import type { Quantity } from './claim-numbers.ts';
import type { Unit } from './claim-units.ts';

/** Words by which a sentence speaks of its authors' own work. */
const OWN =
  /\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Tt]his (?:paper|work|study|report|article|thesis|approach|method|technique|framework|system|model|procedure)|[Tt]he (?:proposed|resulting|new)|[Ee]xperiment\w*|[Ee]valuations?|[Rr]esults?|[Ee]mpirical\w*)\b/u;
/** What is said of other work, when nothing in the sentence speaks of the authors'. */
const OTHERS =
  /^(?:As LLMs|[Ee]xisting|[Pp]revious|[Pp]rior|[Rr]ecent|[Cc]urrent|[Cc]onventional|[Tt]raditional|[Tt]ypical\w*|[Tt]oday)\b/u;

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
const LONG_CLAUSE = 240;

/** Points of a score are few, and more are points of data; examples are many, unless it is told how few suffice. */
function isOutOfRange(qualifier: string, values: readonly number[], { unit, check }: Unit): boolean {
  if (unit === 'points') return values.some((value) => value > 100);
  return check === 'corpus' && qualifier === '' && values.every((value) => value < 100);
}

/** Whether a quantity of an own sentence is claimed for the work: not a baseline's value, a setting or a condition. */
export function isClaimed(sentence: string, { numberAt, start, end, values, unit }: Quantity): boolean {
  const from = Math.max(0, numberAt - WINDOW);
  const place = {
    before: sentence.slice(from, numberAt),
    behind: sentence.slice(end, end + WINDOW),
    sentence,
  };
  const clause = sentence.slice(Math.max(0, start - LONG_CLAUSE), start);
  if (OTHERS_CLAUSE.test(clause) || isBaseline(sentence.slice(from, start), place.behind)) return false;
  if (isOutOfRange(sentence.slice(start, numberAt), values, unit)) return false;
  if (FINDING_BEFORE.test(clause) || FINDING_BEHIND.test(place.behind)) return false;
  if (SETTING.test(place.before) || CONDITION.test(place.behind)) return false;
  return unit.check === undefined || fitsUnit(unit.check, place);
}

/** Words behind which the other side of a comparison follows. */
const BASELINE =
  /\b(?:vs\.?|versus|instead of|rather than|as opposed to|previous best|than|surpass\w*|from(?! scratch)|compar\w+ (?:to|with)|the same \p{Ll}+ as|match\w* the performance\s+of|over|against|unlike|whereas|outperform\w*|degraded to that of)(?! (?:an? )?[<>~]?\d)\b/gu;
/** What turns from the other side of a comparison back to the authors' own. */
const RETURN = /[,;:()]|\b(?:by|using|with|while|achiev\w*|at|has|have|only|just|to|and|in|reach\w*)\b/u;
const COMPARATIVE =
  /^ (?:\p{Ll}+ ){0,2}(?:faster|higher|lower|less|more|fewer|smaller|larger|longer|better|speed\S*|reductions?|improvements?|increase|gains?)\b(?! than [<>~∼]?\d)/u;

/** A clause that tells how the other side does: "than X, which achieves", "while the vanilla X achieves". */
const OTHERS_CLAUSE =
  /\b(?:outperform\w*|surpass\w*|than|while|whereas)\b[^;]*[,(] ?which (?:achiev|requir|need|has|provid|us)\w*|\b(?:match|outperform|surpass)\w*\b[^;,]*\b(?:that|which) (?:use|require|need)\b[^;,]*$|\bwhereas\b[^;]*$|\b(?:while|but) the (?:vanilla|baseline|original|standard|previous|existing|conventional)\b[^;]*$/u;
/** What is usual rather than new. */
const USUAL =
  /\b(?:conventional|existing|previous|traditional|typical|usual|original) $|\b(?:usually|typically)\b[^,;]{0,30}$/u;

/** Whether the number is the value of what the work is compared with. */
function isBaseline(before: string, behind: string): boolean {
  const outside = before.replace(/\([^()]*\)/g, ' ');
  if (USUAL.test(before) || COMPARED_FIRST.test(before) || isNamedBefore(before, behind)) return true;
  const last = [...outside.matchAll(BASELINE)].at(-1);
  if (!last) return false;
  const between = outside.slice(last.index + last[0].length);
  if (last[0] === 'over' && /^ an? $/.test(between)) return false;
  if (/^(?:from|vs\.?|versus)$/.test(last[0]) && /^\s?[~∼<>+]?(?:the previous )?$/.test(between)) return true;
  return !RETURN.test(between) && !COMPARATIVE.test(behind);
}

/** A clause of its own that tells what is compared with: "Compared to a model using N, ours …". */
const COMPARED_FIRST =
  /(?:^|[,;:] |\. )(?:[Cc]ompared (?:to|with)|[Rr]elative to|[Uu]nlike|[Ii]n contrast to)\b[^,;]*$/;
const NAME_BEHIND = /^ (?:for|by|of) (?:the )?(\p{Lu}[\p{L}\p{N}.-]+)/u;

/** Whether a number belongs to what was named as the other side before: "outperforms A … (40% for A)". */
function isNamedBefore(before: string, behind: string): boolean {
  const name = NAME_BEHIND.exec(behind)?.[1];
  if (name === undefined) return false;
  const at = before.search(/\b(?:outperform|surpass|compar|than|exceed)/);
  return at >= 0 && before.slice(at).includes(name);
}

/** What the authors report of others, or of a state that they mend. */
const FINDING_BEFORE =
  /\bobserv(?:ation|ing) that\b[^;]*$|\bunderperform\w*\b[^;]*$|\b(?:commercial|existing|current|contemporary|popular)\b[^;,]{0,90}\b(?:show|exhibit|suffer|experienc|struggl)\w*\b[^;,]{0,20}$|\d ?% of (?:the )?$/;
const FINDING_BEHIND = /^[^;.]{0,40}?\bwhich (?:\p{Ll}+ )?(?:hinder|limit|imped|restrict|bottleneck)/u;

/** What was chosen for an experiment. */
const SETTING =
  /\b(?:rang(?:es?|ing) (?:between|from|in)|varying|sizes? (?:from|ranging)|scales? from|such as|resolutions? of|learning rate of|rank of|lengths? from|different scales|(?:exit|pruning|masking|sampling|keep|retention|dropout|sparsity) (?:ratio|rate|level)s? of|rank (?:equa\w+|equivalent) to)(?: [^;()]{0,40})?$/u;
const CONDITION =
  /^(?:(?: and| or|,| to|\/) [\d.]+ ?%)* (?:of )?(?:(?:overall|average|unstructured|structured|pruning|heavy|KV cache) )*(?:sparsity\b(?! into)|masking|ratio\b|hitters|dropout|budgets?\b|KV cache budgets?)/u;
