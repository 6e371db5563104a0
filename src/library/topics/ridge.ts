import type { SparseVector } from '../similarity/tfidf.ts';

/** One row of weights per term, one column per target; a vector's score in a column is its product with that column. */
export interface LinearModel {
  readonly columns: number;
  readonly weights: Float64Array;
}

/**
 * Ridge regression in place: moves the weights from their current values to the least squares fit of the targets,
 * with `penalty` times the squared length of the move added. Dual coordinate ascent (Saunders et al. 1998; Hsieh et
 * al. 2008) over the vectors in order, for a fixed number of rounds: deterministic and linear in all terms of all
 * vectors. Vectors have unit length; `targets[i]` has one value per column.
 */
export function fitRidge(
  model: LinearModel,
  vectors: readonly SparseVector[],
  targets: readonly Float64Array[],
  { penalty, rounds }: { penalty: number; rounds: number },
): void {
  const duals = vectors.map(() => new Float64Array(model.columns));
  for (let round = 0; round < rounds; round++) {
    for (const [row, vector] of vectors.entries()) {
      const dual = duals[row] as Float64Array;
      const target = targets[row] as Float64Array;
      const step = scoresOf(model, vector).map((score, column) => {
        const residual = (target[column] as number) - score - penalty * (dual[column] as number);
        return residual / (1 + penalty);
      });
      step.forEach((change, column) => {
        dual[column] = (dual[column] as number) + change;
      });
      addToWeights(model, vector, step);
    }
  }
}

/** The vector's score in every column. */
export function scoresOf({ columns, weights }: LinearModel, vector: SparseVector): Float64Array {
  const scores = new Float64Array(columns);
  for (let i = 0; i < vector.ids.length; i++) {
    const offset = (vector.ids[i] as number) * columns;
    const value = vector.weights[i] as number;
    for (let column = 0; column < columns; column++) {
      scores[column] = (scores[column] as number) + value * (weights[offset + column] as number);
    }
  }
  return scores;
}

function addToWeights({ columns, weights }: LinearModel, vector: SparseVector, step: Float64Array): void {
  for (let i = 0; i < vector.ids.length; i++) {
    const offset = (vector.ids[i] as number) * columns;
    const value = vector.weights[i] as number;
    for (let column = 0; column < columns; column++) {
      weights[offset + column] = (weights[offset + column] as number) + value * (step[column] as number);
    }
  }
}
