/** A judged case: its features, whether it is right, and its paper. */
export interface Case {
  features: readonly number[];
  right: boolean;
  paper: string;
}

const STEPS = 400;
const RATE = 0.5;

/**
 * Weights of a logistic regression with a quadratic penalty, by gradient descent; the first feature is the constant.
 */
export function fitLogistic(cases: readonly Case[], penalty: number): number[] {
  const weights = new Array<number>(cases[0]?.features.length ?? 0).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
    for (const { features, right } of cases) {
      const off = (right ? 1 : 0) - 1 / (1 + Math.exp(-score(features, weights)));
      for (const [at, value] of features.entries()) gradient[at] = (gradient[at] ?? 0) + off * value;
    }
    for (const [at, slope] of gradient.entries())
      weights[at] = (weights[at] ?? 0) + (RATE * 4 * slope) / cases.length;
  }
  return weights;
}

export function score(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

/** Number of folds that the papers are divided into. */
const PARTS = 10;

/** The score of every case with weights fitted without its paper's fold. */
export function crossValidated(cases: readonly Case[], penalty: number): number[] {
  const papers = [...new Set(cases.map(({ paper }) => paper))];
  const partOf = new Map(papers.map((paper, at) => [paper, at % PARTS]));
  const weights = Array.from({ length: PARTS }, (_, part) =>
    fitLogistic(
      cases.filter(({ paper }) => partOf.get(paper) !== part),
      penalty,
    ),
  );
  return cases.map(({ features, paper }) => score(features, weights[partOf.get(paper) ?? 0] ?? []));
}

/** Prints weights in tenths, the constant minus a margin, as in the tables in the code. */
export function printWeights(names: readonly string[], weights: readonly number[], margin: number): void {
  for (const [at, name] of names.entries()) {
    console.log(`${name}: ${((weights[at] ?? 0) - (at === 0 ? margin : 0)).toFixed(1)}`);
  }
}
