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

test('what was not understood is told with its place, why and what to do', () => {
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
