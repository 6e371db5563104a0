import type { ClaimDirection, ClaimKind } from '../../schemas/claim.ts';
import { nearestKind, pairOfKinds } from './claim-cues.ts';
import type { Quantity } from './claim-numbers.ts';

/** Words that speak of results in general. */
const WEAK =
  /(?<![\p{L}])(?:improv\w*|performance|gains?|quality|degradation|drop|loss|outperform\w*|surpass\w*|better)(?![\p{L}])/iu;

const LESS =
  /\b(?:reduc\w+|decreas\w+|sav(?:es?|ing|ings)|less|fewer|lower\w*|smaller|cut\w*|compress\w*|drop\w*|degradation|loss|shrink\w*|remov\w+|diminish\w*|slash\w*|decline|narrow\w*|skip\w*|halv\w+|prune[sd]?|deviation)\b/i;
const MORE =
  /\b(?:improv\w+|increas\w+|faster|speed\w*|higher|larger|longer|boost\w*|gains?|enhanc\w+|acceler\w+|outperform\w*|surpass\w*|more|extend\w*|expand\w*|doubl\w+|tripl\w+|throughputs?|better|rais\w+|over|beyond|exceed\w*|efficien\w+)\b/i;
const [EVERY_LESS, EVERY_MORE] = [new RegExp(LESS, 'gi'), new RegExp(MORE, 'gi')];

/** Ends the phrase that a number governs. */
const PHRASE_END =
  /[,.;:()]|\b(?:and|while|with|compared|over|than|without|by|across|but|thus|thereby|when|where|whereas|on|for|at|via|using|under|relative|against|to)(?![\p{L}-])/u;
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
  if (quantity.unit.kind)
    return kindOfUnit(quantity.unit.kind, sentence.slice(quantity.start, quantity.end + 24));
  if (quantity.unit.check) return kindOfMeans(statement);
  const isFactor = quantity.unit.unit === 'x';
  const { behind, before } = surroundings(statement);
  const clause = before.slice(clauseStart(before)).replace(/\bwithout\b[^,;]*?(?=,|;|\band\b|$)/g, '');
  const near = /\bby (?:up to |about |over |on average )?$/.test(before)
    ? behind.replace(/ (?:in(?! terms of)|of|on) .*/s, '')
    : behind;
  const measured = MEASURED.exec(sentence.slice(quantity.end, quantity.end + WINDOW))?.[0];
  return (
    pairedKind(statement) ??
    (measured === undefined ? undefined : nearestKind(measured, 'first')) ??
    nearestKind(near, 'first') ??
    (SMALLER.test(near) ? 'size' : undefined) ??
    (WEAK.test(near) && !isFactor ? 'accuracy' : undefined) ??
    nearestKind(clause, 'last') ??
    (WEAK.test(clause) && !isFactor ? 'accuracy' : undefined) ??
    nearestKind(behind, 'first') ??
    nearestKind(before, 'last') ??
    (previous && isCoordinate(sentence.slice(previous.end, quantity.start)) ? previous.kind : undefined) ??
    (WEAK.test(behind) || WEAK.test(before) ? kindOfGain(quantity, before) : undefined) ??
    nearestKind(sentence.slice(quantity.end, quantity.end + WINDOW), 'first') ??
    nearestKind(sentence.slice(Math.max(0, quantity.start - WINDOW), quantity.start), 'last') ??
    'other'
  );
}

/** The kind of a gain in nothing that is named: a factor is one of speed, unless it is one of results. */
function kindOfGain({ unit, values }: Quantity, before: string): ClaimKind | undefined {
  if (unit.unit !== 'x') return 'accuracy';
  if (values.some((value) => value < 1)) return undefined;
  return /\b(?:performance|quality|results)\b/.test(before) ? 'accuracy' : 'speed-up';
}

/** Of "cost and memory by 3% and 5%, respectively" and "3% and 5% of cost and memory", each has its own. */
function pairedKind({ sentence, quantity, previous, rest: [next] }: Statement): ClaimKind | undefined {
  const isSecond = previous !== undefined && JOINED.test(sentence.slice(previous.end, quantity.start));
  const isFirst = next !== undefined && JOINED.test(sentence.slice(quantity.end, next.start));
  if (isFirst === isSecond) return undefined;
  const end = isFirst ? next.end : quantity.end;
  const start = isFirst ? quantity.start : (previous?.end ?? 0);
  const behind = sentence.slice(end, end + WINDOW);
  const before = sentence.slice(Math.max(0, start - WINDOW), start);
  const pair =
    pairOfKinds(behind.replace(/[,;.].*/s, ''), 'first') ??
    (/^[^;]{0,20}\brespectively\b/.test(behind) ? pairOfKinds(before, 'last') : undefined);
  return pair?.[isFirst ? 0 : 1];
}

/** What stands between two numbers of one list of two. */
const JOINED = /^ and $/;

/** A unit tells the kind, unless what it counts is said to be something else: "0.5 MB of parameters". */
function kindOfUnit(kind: ClaimKind, written: string): ClaimKind {
  if (
    kind === 'memory' &&
    / (?:of (?:trainable |model )?(?:parameters|weights)|(?:model )?size)\b/.test(written)
  )
    return 'size';
  if (kind === 'size' && / per (?:class|task)\b/.test(written)) return 'cost';
  return kind;
}

/** What a number is said to be measured on, at once behind it: "2 times on FLOPs", "4% in terms of accuracy". */
const MEASURED = /^ (?:in terms of|on) [^,;.()]{1,30}/;
/** A comparative that says nothing of what is compared. */
const SMALLER = /\bsmaller\b/;

/** Where the last clause of a stretch begins. */
function clauseStart(stretch: string): number {
  let start = 0;
  for (const { index } of stretch.matchAll(
    /, |\b(?:with|while|but)\b|\band (?!(?:pre-?|re)?training\b|fine-?tuning\b)(?=\p{Ll}+(?:s|ing|es)\b)/gu,
  ))
    start = index;
  return start;
}

/** Time and processors are what training cost, what running takes, or how far a system scales. */
function kindOfMeans({ sentence, quantity }: Statement): ClaimKind {
  const before = sentence.slice(Math.max(0, quantity.start - WINDOW), quantity.start);
  if (quantity.unit.check === 'hardware') return /\bscal\w*/.test(before) ? 'scale' : 'cost';
  if (
    /\b(?:videos?|audio|clips?) (?:of )?$/.test(before) &&
    /^(?:\d|up to|over)/.test(sentence.slice(quantity.start))
  )
    return 'scale';
  return /^(?:ms|s|seconds?|milliseconds)$/.test(quantity.unit.unit) ||
    /\b(?:inference|latency|decod\w+|run\w*|generat\w+|translat\w+|render\w*) [^,;]{0,40}$/.test(before)
    ? 'speed-up'
    : 'cost';
}

/** More or less than elsewhere, by the verb or comparative of the quantity's own clause. */
export function directionOf(statement: Statement): ClaimDirection {
  const { sentence, previous } = statement;
  const { unit, start, values } = statement.quantity;
  if (!RELATIVE.test(unit.unit)) return 'level';
  const { behind, before } = surroundings(statement);
  if (LESS.test(behind) || TAKEN_AWAY.test(before)) return 'less';
  if (unit.unit === '%' && /^ of\b/.test(behind) && !/\bby [^,]{0,16}$/.test(before)) return 'level';
  if (MORE.test(behind)) return 'more';
  const clause = before.slice(clauseStart(before));
  const [lessAt, moreAt] = [lastIndex(clause, EVERY_LESS), lastIndex(clause, EVERY_MORE)];
  if (CHANGED.test(before)) return 'level';
  if (lessAt < 0 && moreAt < 0) {
    if (previous && isCoordinate(sentence.slice(previous.end, start))) return previous.direction;
    return unit.unit === 'x' && values.every((value) => value > 1) ? 'more' : 'level';
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

function lastIndex(stretch: string, pattern: RegExp): number {
  let at = -1;
  for (const { index } of stretch.matchAll(pattern)) at = index;
  return at;
}
