import { describe, expect, test } from 'vitest';
import {
  formatTally,
  sumTallies,
  tallyPlaywright,
  tallyStep,
  tallyVitest,
} from '../../../scripts/test/tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('tallyVitest', () => {
  test('skipped tests count neither way', () => {
    const report = { numPassedTests: 2, testResults: [file('passed', 'passed', 'passed', 'skipped')] };
    expect(tallyVitest(report, 0)).toEqual({ passed: 2, failed: 0 });
  });

  test('failed tests count one each', () => {
    const report = { numPassedTests: 1, testResults: [file('failed', 'passed', 'failed', 'failed')] };
    expect(tallyVitest(report, 1)).toEqual({ passed: 1, failed: 2 });
  });

  test('a file that does not load counts as one failure, in addition to those of other files', () => {
    const report = { numPassedTests: 1, testResults: [file('failed'), file('failed', 'passed', 'failed')] };
    expect(tallyVitest(report, 1)).toEqual({ passed: 1, failed: 2 });
  });

  test.each([
    ['a crash without a report', null, 1],
    ['an error outside of any test', { numPassedTests: 1, testResults: [file('passed', 'passed')] }, 1],
    ['a run without a test', { numPassedTests: 0, testResults: [] }, 0],
  ])('%s counts as one failure', (_, report, exitCode) => {
    expect(tallyVitest(report, exitCode).failed).toBe(1);
  });
});

describe('tallyPlaywright', () => {
  test('a test that passes on a second try has passed', () => {
    expect(tallyPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2 } }, 1)).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  test.each([
    ['a crash without a report', null, 1],
    ['a server that does not start', { stats: { expected: 0, unexpected: 0, flaky: 0 } }, 1],
    ['a run without a test', { stats: { expected: 0, unexpected: 0, flaky: 0 } }, 0],
  ])('%s counts as one failure', (_, report, exitCode) => {
    expect(tallyPlaywright(report, exitCode)).toEqual({ passed: 0, failed: 1 });
  });
});

test('steps without tests count only if they fail', () => {
  const tallies = [tallyStep(0), tallyStep(2), { passed: 3, failed: 1 }];
  expect(formatTally(sumTallies(tallies))).toBe('3 passed, 2 failed');
});
