import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRidge, scoresOf } from '../../../src/library/topics/ridge.ts';

const unit = (angle: number) => ({
  ids: Uint32Array.of(0, 1),
  weights: Float64Array.of(Math.cos(angle), Math.sin(angle)),
});
const angles = fc.array(fc.double({ min: 0, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 6 });

test('the fit leaves no slope: residuals along each term balance the penalty on the move', () => {
  fc.assert(
    fc.property(
      angles,
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6 }),
      (list, values) => {
        const start = Float64Array.of(0.5, -0.25);
        const model = { columns: 1, weights: start.slice() };
        const vectors = list.map(unit);
        const targets = list.map((_, index) => Float64Array.of(values[index] ?? 0));
        fitRidge(model, vectors, targets, { penalty: 0.7, rounds: 400 });
        for (const term of [0, 1]) {
          let slope = 0.7 * ((model.weights[term] ?? 0) - (start[term] ?? 0));
          for (const [index, vector] of vectors.entries()) {
            const residual = (targets[index]?.[0] ?? 0) - (scoresOf(model, vector)[0] ?? 0);
            slope -= residual * (vector.weights[term] ?? 0);
          }
          expect(slope).toBeCloseTo(0, 6);
        }
      },
    ),
  );
});

test('columns are fitted independently', () => {
  const vectors = [unit(0.3), unit(1.1)];
  const both = { columns: 2, weights: new Float64Array(4) };
  fitRidge(both, vectors, [Float64Array.of(1, 0), Float64Array.of(0, 1)], { penalty: 1, rounds: 10 });
  const first = { columns: 1, weights: new Float64Array(2) };
  fitRidge(first, vectors, [Float64Array.of(1), Float64Array.of(0)], { penalty: 1, rounds: 10 });
  expect([both.weights[0], both.weights[2]]).toEqual([...first.weights]);
});
