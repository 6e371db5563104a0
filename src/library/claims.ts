import type { Claim, ClaimKind } from '../schemas/claim.ts';
import { directionOf, kindOf } from './claim-kinds.ts';
import { quantitiesIn } from './claim-numbers.ts';
import { isClaimed, isOwnSentence, speaksOfOwn } from './claim-places.ts';
import { sentences } from './sentences.ts';

/** The quantitative claims that an abstract (plain text) makes for the authors' own work, in the order of the text. */
export function findClaims(abstract: string, names: readonly string[]): Claim[] {
  const claims: Claim[] = [];
  let started = !sentences(abstract).some((sentence) => speaksOfOwn(sentence, names));
  for (const sentence of sentences(abstract)) {
    started ||= speaksOfOwn(sentence, names);
    if (isOwnSentence(sentence, names, started)) claims.push(...claimsOf(sentence));
  }
  return claims;
}

function claimsOf(sentence: string): Claim[] {
  const claims: Claim[] = [];
  let previous: { end: number; kind: ClaimKind } | undefined;
  const quantities = quantitiesIn(sentence).filter((quantity) => isClaimed(sentence, quantity));
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1];
    const statement = { sentence, quantity, ...(previous && { previous }), ...(next && { next }) };
    const kind = kindOf(statement);
    const versus = comparedWith(sentence, quantity.end);
    const [low = 0, high] = quantity.values;
    claims.push({
      text: sentence.slice(quantity.start, quantity.end),
      value: high === undefined ? low : [low, high],
      unit: quantity.unit.unit,
      kind,
      direction: directionOf(statement),
      sentence,
      at: quantity.start,
      ...(versus !== undefined && { versus }),
    });
    previous = { end: quantity.end, kind };
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
