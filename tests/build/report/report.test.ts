import { describe, expect, test } from 'vitest';
import { type BuildReport, formatBytes, formatReport } from '../../../src/build/report/report.ts';

const report: BuildReport = {
  sources: 2,
  records: 1204,
  papers: 1200,
  merged: 4,
  added: [],
  problems: [],
};
const site = {
  pages: 1300,
  kept: 0,
  indexBytes: 2_345_678,
  ms: 4321,
  stages: [
    { name: 'read files', ms: 12 },
    { name: 'compile papers', ms: 1480 },
  ],
};

describe('formatReport', () => {
  test('a clean build', () => {
    expect(formatReport(report, site)).toMatchInlineSnapshot(`
      "sources       2
      records       1,204
      papers        1,200
      merged        4
      problems      none
      pages         1,300
      search index  2.3 MB

      read files        0.01 s
      compile papers    1.48 s
      total             4.32 s"
    `);
  });

  test('problems come first and are counted by severity', () => {
    const problems: BuildReport['problems'] = [
      { severity: 'warning', text: 'warning: a.txt:3: odd' },
      { severity: 'error', text: 'error: b.yaml:1: wrong' },
      { severity: 'warning', text: 'warning: a.txt:9: odd' },
    ];
    expect(formatReport({ ...report, problems }, null)).toMatchInlineSnapshot(`
      "warning: a.txt:3: odd

      error: b.yaml:1: wrong

      warning: a.txt:9: odd

      sources       2
      records       1,204
      papers        1,200
      merged        4
      problems      3 (1 error, 2 warnings)"
    `);
  });

  test('papers missing from the ledger come last', () => {
    const text = formatReport({ ...report, added: ['a', 'b'] }, site);
    expect(text.split('\n').at(-1)).toBe(
      'The ledger lacks 2 papers: run `npm run ledger` and commit content/permalinks.json.',
    );
  });
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [1_234_567, '1.2 MB'],
  [2_000_000_000, '2.0 GB'],
  [5e12, '5000.0 GB'],
])('formatBytes(%i)', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
