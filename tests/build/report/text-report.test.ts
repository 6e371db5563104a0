import { expect, test } from 'vitest';
import { formatTextReport } from '../../../src/build/report/text-report.ts';
import type { TextReport } from '../../../src/library/papers/text-report.ts';

const report: TextReport = {
  leftovers: [
    {
      slug: 'quick-net',
      field: 'abstract',
      kind: 'unknown command',
      text: '\\proj',
      excerpt: 'we build \\proj, a tool',
    },
    {
      slug: 'slow-net',
      field: 'title',
      kind: 'brace',
      text: '{',
      excerpt: 'the set {0, 1}',
      reason: 'a set of two values',
    },
  ],
  rules: [
    { rule: 'factors', count: 1234, papers: 35 },
    { rule: 'ties', count: 1, papers: 1 },
  ],
  links: [
    ['code', 98],
    ['demo', 1],
  ],
  papers: 1490,
  repairedPapers: 151,
  curatedPapers: 17,
  papersWithCode: 104,
  papersWithName: 372,
  names: 439,
  acronyms: 645,
};

test('damage comes first, then known leftovers, then counts', () => {
  expect(formatTextReport(report)).toMatchInlineSnapshot(`
    "Unknown commands and suspicious leftovers
      quick-net, abstract: unknown command “\\proj”
        …we build \\proj, a tool…

    Reviewed leftovers
      slow-net, title: brace “{”
        …the set {0, 1}…
        sound: a set of two values

    Repairs by rule: how many, in how many papers
      factors  1,234  35
      ties         1   1

    Links by kind
      code  98
      demo   1

    Papers
      papers                  1,490
      repaired by rules         151
      corrected by a curator     17
      with code                 104
      that name their system    372
      names                     439
      acronyms                  645"
  `);
});

test('a library without leftovers, repairs and links', () => {
  const none = { leftovers: [], rules: [], links: [] };
  expect(
    formatTextReport({ ...report, ...none })
      .split('\n\n')
      .slice(0, -1),
  ).toMatchInlineSnapshot(`
    [
      "Unknown commands and suspicious leftovers
      none",
      "Reviewed leftovers
      none",
      "Repairs by rule: how many, in how many papers
      none",
      "Links by kind
      none",
    ]
  `);
});
