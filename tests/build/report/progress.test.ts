import { expect, test } from 'vitest';
import { stageLine } from '../../../src/build/report/progress.ts';

test.each([
  [0, 0, 'relate …'],
  [0, 490, `relate  ${'░'.repeat(24)}  0/490`],
  [245, 490, `relate  ${'█'.repeat(12)}${'░'.repeat(12)}  245/490`],
  [490, 490, `relate  ${'█'.repeat(24)}  490/490`],
  [500, 490, `relate  ${'█'.repeat(24)}  500/490`],
])('%i of %i', (done, total, line) => {
  expect(stageLine('relate', done, total)).toBe(line);
});
