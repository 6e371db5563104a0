import { expect, it } from 'vitest';
import { SMALL_CACHE } from '../small-build.ts';
import { runScript } from './run-script.ts';

it('finds nothing wrong with inputs of a seed', () => {
  const { status, output } = runScript('fuzz', {}, ['--seed', '1', '--seconds', '0']);
  expect(output).toMatch(/^sources: 1 inputs, 0 faults\nfields: 1 inputs, 0 faults/m);
  expect(status).toBe(0);
}, 60_000);

it('leaves the old site or the new one, and nothing else, if the machine fails', () => {
  const { status, output } = runScript('fuzz', { LECTERN_CACHE: SMALL_CACHE }, ['--machine', '8']);
  expect(output).toMatch(/^machine: 4 builds with a fault at one of \d+ changes of files, 0 faults$/m);
  expect(status).toBe(0);
}, 180_000);
