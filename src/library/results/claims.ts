import type { Claim, ClaimDirection, ClaimKind } from '../../schemas/claim.ts';
import { sentences } from '../../text/words/sentences.ts';
import { directionOf, kindOf } from './claim-kinds.ts';
import { mayHoldQuantity, quantitiesIn } from './claim-numbers.ts';
import { isClaimed, isOwnSentence, speaksOfOwn } from './claim-places.ts';

/** The quantitative claims that an abstract (plain text) makes for the authors' own work, in the order of the text. */
export function findClaims(abstract: string, names: readonly string[]): Claim[] {
  if (!mayHoldQuantity(abstract)) return [];
  const claims: Claim[] = [];
  const all = sentences(abstract);
  // An abstract that never speaks of its authors is about their work throughout.
  let started = !all.some((sentence) => speaksOfOwn(sentence, names));
  for (const sentence of all) {
    started ||= speaksOfOwn(sentence, names);
    if (isOwnSentence(sentence, names, started)) claims.push(...claimsOf(sentence));
  }
  return claims;
}

/** Numbers that share one unit of measurement in a list, at most. */
const MOST_SHARED = 8;

function claimsOf(sentence: string): Claim[] {
  const claims: Claim[] = [];
  let previous: { end: number; kind: ClaimKind; direction: ClaimDirection } | undefined;
  const quantities = quantitiesIn(sentence).filter((quantity) => isClaimed(sentence, quantity));
  for (const [index, quantity] of quantities.entries()) {
    const statement = {
      sentence,
      quantity,
      rest: quantities.slice(index + 1, index + 1 + MOST_SHARED),
      ...(previous && { previous }),
    };
    const kind = kindOf(statement);
    const direction = directionOf(statement);
    const versus = comparedWith(sentence, quantity.end);
    const [low = 0, high] = quantity.values;
    claims.push({
      text: sentence.slice(quantity.start, quantity.end),
      value: high === undefined ? low : [low, high],
      unit: quantity.unit.unit,
      kind,
      direction,
      sentence,
      at: quantity.start,
      ...(versus !== undefined && { versus }),
    });
    previous = { end: quantity.end, kind, direction };
  }
  return claims;
}

const COMPARISON =
  /^[^.;]{0,80}?\b(?:compared (?:to|with)|relative to|than|versus|vs\.?|(?<=\p{L} )over|against)\s+((?:the |an? )?[^,;()]{2,80}?)(?=[,;()]|\.(?:\s|$)|\s(?:by|while|when|on|in|with|using|under|across|without|for|and (?:up|achiev|reduc|improv)\w*|respectively)\b)/u;

/** What stands behind "compared to", "than" or "over" after a number. */
function comparedWith(sentence: string, end: number): string | undefined {
  const versus = COMPARISON.exec(sentence.slice(end, end + 200))?.[1]?.trim();
  return versus !== undefined && /\p{L}{2}/u.test(versus) && !/^\d/.test(versus) ? versus : undefined;
}
