import type { Sense } from '../../schemas/result.ts';
import type { Place } from './places.ts';

const LESS_ADJECTIVE = 'less|fewer|lower|smaller|shorter|lighter|cheaper|reduced|narrower';
const MORE_ADJECTIVE =
  'more|higher|larger|longer|greater|increased|improved|better|stronger|wider|deeper|additional|extra';
export const FAST = 'faster|quicker|speedier';
const WORSE = 'slower|worse|weaker|poorer|additional|extra';
export const COMPARATIVE = `(?:${LESS_ADJECTIVE}|${MORE_ADJECTIVE}|${FAST}|${WORSE})`;

const LESS_NOUN = 'reductions?|decreases?|savings?|cuts?|compression|shrinkage';
const MORE_NOUN =
  'improvements?|increases?|gains?|speed-?ups?|accelerations?|boosts?|growth|rises?|advantages?|enhancements?|expansions?|extensions?';
const LOSS_NOUN =
  'drops?|loss|losses|degradations?|declines?|deteriorations?|slow-?downs?|overheads?|penalt(?:y|ies)|regressions?|increments?|increasements?|worsening';
export const CHANGE = `(?:${LESS_NOUN}|${MORE_NOUN}|${LOSS_NOUN}|changes?|differences?)`;

const LESS_VERB =
  'reduc|decreas|lower|cut|sav|shrink|shr[au]nk|shorten|diminish|lessen|minimi[sz]|compress|halv|prun|remov|eliminat|alleviat|mitigat|narrow|trim|slash';
const MORE_VERB =
  'improv|increas|rais|boost|enhanc|acceler|speed|sped|outperform|surpass|exceed|beat|extend|expand|lengthen|enlarg|elevat|doubl|tripl|quadrupl|scal|advanc|lift|push|gain|grew|grow|rose';
const LOSS_VERB = 'drop|degrad|declin|fell|fall|worsen|deteriorat|slow|underperform|los';
export const VERB = `(?:${LESS_VERB}|${MORE_VERB}|${LOSS_VERB})`;

/** What there should be less of, in any field: an increase is a loss. */
const COST =
  /\b(?:errors?|loss(?:es)?|length of stay|duration|waiting|costs?|times?|latenc\w+|delays?|memory|consumption|usage|overheads?|parameters?|risks?|mortality|deaths?|incidence|prevalence|morbidity|infections?|complications?|bias|noise|uncertainty|variance|deviation|distance|emissions?|footprint|storage|bits|perplexity|ppl|fid|lpips|wer|cer|rmse|mae|mse|hallucinations?|failures?|toxicity|pollution|damage|extinctions?|harm|relapses?|readmissions?)\b/i;
/** What there should be more of: a decrease is a loss. */
const BENEFIT =
  /\b(?:accurac\w+|performance|quality|precision|recall|throughputs?|scores?|efficiency|survival|yields?|sensitivity|specificity|auc|f1|bleu|rouge|psnr|ssim|coverage|reliability|robustness|diversity|richness|abundance|utili[sz]ation|capacity|adherence|success)\b/i;

/** Words that end a phrase naming a measure. */
export const END_WORDS =
  'on|for|in|at|whereas|by|with|when|while|whilst|without|compared|than|over|versus|vs|across|under|from|to|via|using|during|as|and|or|but|that|which|whose|relative|against|is|are|was|were|has|have|can|could|after|before|among|between|through|thanks|up|due|respectively|despite|only|even|yet|within|if|where|being|leading|allowing|making|both|thus|more|this|these|it|we|outperform\\w*|surpass\\w*';
export const WORD = String.raw`(?!(?:${END_WORDS}|of)\b)[\p{L}\p{N}@'’/&%²₂-]+(?:\.[\p{L}\p{N}]+)*`;
export const pattern = (source: string) => new RegExp(source, 'su');
export const BY = /\bby (?:an? )?(?:(?:average|factor|margin) of )?$/;
/** A verb that expresses a number. */
export const MULTIPLIED = /^(?:doubl|tripl|quadrupl|halv)/;
/** How far around a number is read, in UTF-16 units. */
export const WINDOW = 200;

const TO = /\bto (?:about |around |only |just |within )?$/;
const LESS_AT_ONCE = pattern(String.raw`\b(?:${LESS_VERB})\w*(?: an?| the)?(?: additional)? $`);
const KEEPS =
  /\b(?:retain|preserv|maintain|recover|keep|captur|account|us|requir|need|consum|train|tun|updat|activat)\w*\b[^,;]{0,30}$/;
const WHOLE =
  /^(?: [\p{Ll}-]+)? of (?:the|its|all|that|total|their|patients|participants|computation)\b|^ [\p{Ll}-]+ being /u;
const CHANGE_BEFORE = pattern(String.raw`^.*\b(${CHANGE})(?: (?:of|up to))?(?: at most| just)? \(?$`);
const CHANGE_AFTER = pattern(
  String.raw`^,? ?(?:of )?(?:${WORD} ){0,4}?(${COMPARATIVE}|${CHANGE})(?![\p{L}-])`,
);
const EVERY_VERB = new RegExp(String.raw`\b(?:${VERB})\w*`, 'g');

/** Whether a number in its place reports a gain, a loss, a level or a share of what it measures. */
export function senseOf({ before, after, quantity, sentence }: Place, measure: string): Sense {
  const near = before.slice(-WINDOW).replace(/ $/, ' ');
  const written = sentence.slice(quantity.start, quantity.end);
  const isFactor = quantity.unit === '×' || quantity.unit === 'orders of magnitude';
  const isPart = quantity.unit === '%' || (isFactor && quantity.values.every((value) => value < 1));
  if (LESS_AT_ONCE.test(near)) return isOfBenefit(measure) ? 'loss' : 'gain';
  const changeAfter = CHANGE_AFTER.exec(after)?.[1];
  if (changeAfter !== undefined) return judge(changeAfter, measure);
  if (TO.test(near))
    return isPart && !/\bfrom\b[^,;]*$/.test(near) && LESSER.test(lastVerb(near) ?? '') ? 'share' : 'level';
  const change = CHANGE_BEFORE.exec(near)?.[1];
  if (change !== undefined) return judge(change, measure);
  if (MULTIPLIED.test(written)) return judge(written, measure);
  if (BY.test(near)) return judge(lastVerb(near) ?? 'improve', measure);
  if (isPart && (WHOLE.test(after) || (KEEPS.test(near) && !/\b(?:achiev|reach)\w*/.test(near.slice(-40)))))
    return 'share';
  if (isFactor && !/^ (?:the|as)\b/.test(after)) return judge(lastVerb(near) ?? 'improve', measure);
  return 'level';
}

/** The last verb in a text that expresses an increase or a decrease. */
export function lastVerb(text: string): string | undefined {
  return text.match(EVERY_VERB)?.at(-1);
}

const startsWith = (words: string) => new RegExp(`^(?:${words})`, 'i');
const WORSENING = startsWith(`${LOSS_NOUN}|${WORSE}|${LOSS_VERB}|changes?|differences?`);
const LESSER = startsWith(`${LESS_ADJECTIVE}|${LESS_NOUN}|${LESS_VERB}`);
const FALLING = /^(?:drop|declin|fell|fall)/i;
const RISING =
  /^(?:more|higher|larger|longer|greater|increas|rais|rise|rose|grow|grew|doubl|tripl|quadrupl)/i;

/** Whether a change is an improvement: an increase of a cost is a loss, and so is a decrease of a benefit. */
function judge(change: string, measure: string): Sense {
  if (WORSENING.test(change)) return FALLING.test(change) && isOfCost(measure) ? 'gain' : 'loss';
  if (LESSER.test(change)) return isOfBenefit(measure) ? 'loss' : 'gain';
  return RISING.test(change) && isOfCost(measure) ? 'loss' : 'gain';
}

function isOfCost(measure: string): boolean {
  return COST.test(measure) && !BENEFIT.test(measure);
}

function isOfBenefit(measure: string): boolean {
  return BENEFIT.test(measure) && !COST.test(measure);
}
