import { plainAbstract } from '../../src/library/papers/describe.ts';
import { GIST_FEATURES, gistSentences } from '../../src/library/papers/gist-features.ts';
import { isGood, JudgedGists } from './judged-gists.ts';
import { type Case, crossValidated, fitLogistic, printWeights, score } from './logistic.ts';
import { paperFinder, readJudged, rounded, runScore } from './score.ts';

const PENALTY = 3;

/** Prints weights for `src/library/papers/gist.ts`, and how well weights fitted on nine tenths do on the last tenth. */
await runScore('fit:gists', async (file) => {
  const find = await paperFinder();
  const cases: Case[] = (await readJudged(file, JudgedGists)).flatMap(({ title, ok }) => {
    const paper = find(title);
    if (!paper) return [];
    return gistSentences(paper.plainTitle, plainAbstract(paper), paper.names).map((one) => ({
      features: GIST_FEATURES.map(([, , test]) => Number(test(one))),
      right: isGood(one.sentence, ok),
      paper: title,
    }));
  });
  const weights = fitLogistic(cases, PENALTY);
  printWeights(
    GIST_FEATURES.map(([name]) => name),
    weights,
    0,
  );
  const fitted = cases.map(({ features }) => score(features, weights));
  console.log(
    JSON.stringify({
      fitted: right(cases, fitted),
      crossValidated: right(cases, crossValidated(cases, PENALTY)),
    }),
  );
});

/** The share of papers whose highest-scoring sentence is a good one. */
function right(cases: readonly Case[], scores: readonly number[]): number {
  const best = new Map<string, number>();
  for (const [at, { paper }] of cases.entries()) {
    if ((scores[at] ?? 0) > (scores[best.get(paper) ?? -1] ?? -Infinity)) best.set(paper, at);
  }
  const good = [...best.values()].filter((at) => cases[at]?.right).length;
  return rounded(good / best.size);
}
