import { plainAbstract } from '../../src/library/papers/describe.ts';
import { FEATURES, isExcluded } from '../../src/library/results/reported.ts';
import { placesOf } from '../../src/library/results/results.ts';
import { sentences } from '../../src/text/words/sentences.ts';
import { JudgedResults, takeJudged } from './judged-results.ts';
import { type Case, crossValidated, fitLogistic, printWeights, score } from './logistic.ts';
import { paperFinder, precisionAndRecall, readJudged, runScore } from './score.ts';

const PENALTY = 2;
/** Subtracted from every score, because a wrong number does more harm than a missing one. */
const MARGIN = 0.6;

/**
 * Prints weights for `src/library/results/reported.ts`, and how well weights fitted on nine tenths do on the last
 * tenth.
 */
await runScore('fit:results', async (file) => {
  const find = await paperFinder();
  const cases: Case[] = [];
  let judged = 0;
  for (const { title, claims } of await readJudged(file, JudgedResults)) {
    const paper = find(title);
    if (!paper) continue;
    const open = [...claims];
    judged += open.length;
    for (const place of placesOf(sentences(plainAbstract(paper)), paper.names).flat()) {
      if (isExcluded(place)) continue;
      const { sentence, quantity } = place;
      const one = takeJudged(open, sentence.slice(quantity.start, quantity.end), sentence);
      cases.push({
        features: FEATURES.map(([, , test]) => Number(test(place))),
        right: one !== undefined,
        paper: title,
      });
    }
  }
  const tally = (scores: readonly number[]) => {
    const found = cases.filter((_, at) => (scores[at] ?? 0) > MARGIN);
    const right = found.filter((one) => one.right).length;
    return precisionAndRecall([{ right, wrong: found.length - right, missed: judged - right }]);
  };
  const weights = fitLogistic(cases, PENALTY);
  printWeights(
    FEATURES.map(([name]) => name),
    weights,
    MARGIN,
  );
  console.log(
    JSON.stringify({
      fitted: tally(cases.map(({ features }) => score(features, weights))),
      crossValidated: tally(crossValidated(cases, PENALTY)),
    }),
  );
});
