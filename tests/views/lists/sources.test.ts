import { expect, test } from 'vitest';
import { warning } from '../../../src/base/problems.ts';
import { rules } from '../../../src/text/repair/rules/index.ts';
import { sourcesView } from '../../../src/views/lists/sources.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

test('repairs are counted by rule and by paper, with the reason of the rule', () => {
  const rule = rules[0] as (typeof rules)[number];
  const repair = { field: 'title' as const, rule: rule.name, before: 'x', after: 'y', position: 0 };
  const site = inventedSite([inventedPaper('a'), inventedPaper('b'), inventedPaper('c')], {
    textOf: (slug) =>
      inventedText(slug, { repairs: slug === 'a' ? [repair, repair] : slug === 'b' ? [repair] : [] }),
  });
  const view = sourcesView(site);
  expect(view.repairs).toEqual([
    { rule: rule.name.replaceAll('-', ' '), reason: rule.reason, count: '3', papers: '2' },
  ]);
  expect(view.repaired).toMatch(/^The text of 2 of 3 papers was repaired/);
});

test('a passage that was not understood is reported with its place, the reason and what to do', () => {
  const site = inventedSite([inventedPaper('a')]);
  const place = { file: 'list.txt', line: 4, endLine: 6 };
  const [source] = site.sources;
  source?.problems.push(
    warning('text-left-out', 'two lines are unclear', place, 'they name no paper', 'remove them'),
  );
  const view = sourcesView(site);
  expect(view.problemSummary).toBe('1 passage was not understood, or disagrees with another source.');
  expect(view.sources[0]?.problems).toEqual([
    { place: 'list.txt:4-6', what: 'two lines are unclear', why: 'they name no paper', fix: 'remove them' },
  ]);
});

test('records are said to be merged, and texts to be repaired, only if some are', () => {
  const site = inventedSite([inventedPaper('a'), inventedPaper('b')]);
  const { summary, repaired, repairs } = sourcesView(site);
  expect(summary).toBe('1 source gave 2 records, each of a different paper.');
  expect([repaired, repairs]).toEqual(['No text needed a repair.', []]);
  const [source] = site.sources;
  if (source) source.records = 3;
  expect(sourcesView(site).summary).toBe(
    '1 source gave 3 records. Records of the same work were merged into 2 papers.',
  );
});
