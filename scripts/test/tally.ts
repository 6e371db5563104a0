/** Tests of one runner. A step without tests of its own, such as a type check, counts only if it fails. */
export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Reads vitest's JSON report; null if there is none. A file that does not load counts as one failed test. */
export function tallyVitest(report: VitestReport | null, exitCode: number): Tally {
  const failed = (report?.testResults ?? []).reduce((sum, { status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').length;
    return sum + (tests === 0 && status === 'failed' ? 1 : tests);
  }, 0);
  return withCrash({ passed: report?.numPassedTests ?? 0, failed }, exitCode);
}

/** Reads Playwright's JSON report; null if there is none. Tests that only passed when repeated are listed by name. */
export function tallyPlaywright(report: PlaywrightReport | null, exitCode: number): Tally {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return withCrash({ passed: expected + flaky, failed: unexpected }, exitCode);
}

/** A step without tests: one failure, or nothing. */
export function tallyStep(exitCode: number): Tally {
  return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
}

/** A runner that fails without naming a failed test has crashed, and so has one that ran no tests. */
function withCrash({ passed, failed }: Tally, exitCode: number): Tally {
  const crashed = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: crashed ? 1 : failed };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

export function formatTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
