import { expect, test } from 'vitest';
import type { PartialDate } from '../../../src/schemas/date.ts';
import { relatedGroups } from '../../../src/views/paper/related.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

type Known = Omit<PartialDate, 'basis'>;
const dated = (slug: string, date?: Known) =>
  inventedPaper(slug, date ? { date: { ...date, basis: 'stated' } } : {});

function groupsOf(own: Known | undefined, ...others: ReturnType<typeof inventedPaper>[]) {
  const paper = {
    ...dated('self', own),
    related: others.map(({ slug }) => ({ slug, terms: ['kite', 'mast'] })),
  };
  return relatedGroups(inventedSite([paper, ...others]), paper, { related: 4, sharedTerms: 9 });
}

test('neighbors are separated by time, nearest first in each group', () => {
  const groups = groupsOf(
    { year: 2023, month: 5 },
    dated('a', { year: 2024 }),
    dated('b', { year: 2023, month: 4, day: 30 }),
    dated('c'),
    dated('d', { year: 2021 }),
  );
  expect(groups.map(({ heading, papers }) => [heading, papers.map(({ url }) => url)])).toEqual([
    ['Earlier', ['/papers/b/', '/papers/d/']],
    ['Later', ['/papers/a/']],
    ['Same date or undated', ['/papers/c/']],
  ]);
});

test.each([
  [{ year: 2023 }, { year: 2023, month: 4 }],
  [
    { year: 2023, month: 4 },
    { year: 2023, month: 4, day: 2 },
  ],
  [
    { year: 2023, month: 4, day: 2 },
    { year: 2023, month: 4, day: 2 },
  ],
])('between %o and %o no order is claimed', (own, other) => {
  expect(groupsOf(own, dated('a', other)).map(({ heading }) => heading)).toEqual([undefined]);
});

test('a paper without a date has one group without a heading', () => {
  expect(groupsOf(undefined, dated('a', { year: 2020 }), dated('b')).map(({ heading }) => heading)).toEqual([
    undefined,
  ]);
});

test('a neighbor says which subjects both speak of', () => {
  expect(groupsOf(undefined, dated('a'))[0]?.papers[0]).toMatchObject({
    terms: 'Both mention kite and mast',
  });
});

test.each([
  [
    { line: 'wind/kites' },
    { text: 'Same line of work: [](common)', link: { words: 'Kites', url: '/topics/wind/#kites' } },
  ],
  [{ topic: 'wind' }, { text: 'Same topic: [](common)', link: { words: 'Wind', url: '/topics/wind/' } }],
  [
    { tag: 'sea ice' },
    {
      text: 'Same keyword: [](common)',
      link: { words: 'sea ice', url: '/search/?q=keyword%3A%22sea%20ice%22' },
    },
  ],
  [{ line: 'wind/gone' }, undefined],
  [{}, undefined],
])('else what both are in: %o', (reason, common) => {
  const wind = {
    id: 'wind',
    title: 'Wind',
    scope: 'What flies.',
    terms: ['wind'],
    linesOfWork: [{ id: 'kites', title: 'Kites', papers: ['self', 'a'] }],
  };
  const paper = { ...dated('self'), related: [{ slug: 'a', terms: [], ...reason }] };
  const site = { ...inventedSite([paper, dated('a')]), topics: [wind] };
  const [group] = relatedGroups(site, paper, { related: 4, sharedTerms: 9 });
  expect(group?.papers[0]?.common).toEqual(common);
});
