import { z } from 'zod';
import { numbersIn } from '../../src/library/results/claim-numbers.ts';
import type { Claim } from '../../src/schemas/claim.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { toPlain } from '../../src/text/render/to-plain.ts';
import { repairTitle } from '../../src/text/repair/repair.ts';
import { paperFinder, precisionAndRecall, readJudged, runScore, type Tally } from './score.ts';

const None = z.object({ title: z.string(), none: z.literal(true) });
const Positive = z.object({
  title: z.string(),
  text: z.string(),
  value: z.union([z.number(), z.array(z.number())]),
  kind: z.string(),
  sentence: z.string(),
});
const Neutral = z.object({ title: z.string(), text: z.string(), sentence: z.string() });
const Judged = z.object({
  claims: z.array(z.union([None, Positive])),
  either: z.array(Neutral).default([]),
});
type Positive = z.infer<typeof Positive>;
type Neutral = z.infer<typeof Neutral>;

/** Judged sentences are as received, the library's are repaired: only letters and digits count. */
function fold(text: string): string {
  const plain = toPlain(repairTitle(text).inlines).normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

const OPENING = 30;

/** Whether two sentences are the same one, whatever a repair did to them or where they were cut. */
function isSameSentence(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a.includes(b) || b.includes(a) || a.startsWith(b.slice(0, OPENING));
}

function agrees(claim: Claim, judged: Positive): boolean {
  const found = [claim.value].flat();
  return (
    [judged.value].flat().some((value) => found.includes(value)) &&
    isSameSentence(claim.sentence, judged.sentence)
  );
}

function isNeutral(claim: Claim, neutral: readonly Neutral[]): boolean {
  return neutral.some(
    ({ text, sentence }) =>
      isSameSentence(claim.sentence, sentence) &&
      [claim.value].flat().some((value) => numbersIn(text).includes(value)),
  );
}

interface ClaimTally extends Tally {
  rightKind: number;
}

/** Counts one paper's claims, each judged one once. */
function compare(paper: Paper, judged: readonly Positive[], neutral: readonly Neutral[]): ClaimTally {
  const open = [...judged];
  let rightKind = 0;
  const wrong = paper.claims.filter((claim) => {
    const at = open.findIndex((one) => agrees(claim, one));
    if (at < 0) return !isNeutral(claim, neutral);
    const [one] = open.splice(at, 1);
    if (one?.kind === claim.kind) rightKind++;
    else console.log(`kind:   ${claim.text} is ${claim.kind}, judged ${one?.kind} (${paper.plainTitle})`);
    return false;
  });
  for (const { text, sentence } of wrong)
    console.log(`wrong:  ${text} in “${sentence}” (${paper.plainTitle})`);
  for (const { text, sentence } of open)
    console.log(`missed: ${text} in “${sentence}” (${paper.plainTitle})`);
  return { right: judged.length - open.length, wrong: wrong.length, missed: open.length, rightKind };
}

await runScore('score:claims', async (file) => {
  const { claims, either } = await readJudged(file, Judged);
  const find = await paperFinder();
  const total: ClaimTally = { right: 0, wrong: 0, missed: 0, rightKind: 0 };
  for (const title of new Set(claims.map((one) => one.title))) {
    const judged = claims.filter((one): one is Positive => one.title === title && 'text' in one);
    const paper = find(title);
    if (!paper) console.error(`not in the library: ${title}`);
    const neutral = either.filter((one) => one.title === title);
    const tally = paper
      ? compare(paper, judged, neutral)
      : { right: 0, wrong: 0, missed: judged.length, rightKind: 0 };
    total.right += tally.right;
    total.wrong += tally.wrong;
    total.missed += tally.missed;
    total.rightKind += tally.rightKind;
  }
  const { precision: kind } = precisionAndRecall({
    right: total.rightKind,
    wrong: total.right - total.rightKind,
    missed: 0,
  });
  console.log(JSON.stringify({ ...precisionAndRecall(total), kind }));
});
