import { expect, test } from 'vitest';
import { systemsViews } from '../../../src/views/lists/systems.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const rowsOf = (...papers: ReturnType<typeof inventedPaper>[]) =>
  systemsViews(inventedSite(papers)).flatMap(({ groups }) =>
    groups.flatMap(({ heading, entries }) =>
      entries.map(({ id, name, paper }) => [heading, name, id, paper.url]),
    ),
  );

test('a paper stands under its first name and under those its title has', () => {
  const paper = inventedPaper('a', { title: 'Gust and Tether', names: ['KiteBench', 'Gust', 'Hidden'] });
  expect(rowsOf(paper).map(([, name]) => name)).toEqual(['Gust', 'KiteBench']);
});

test('a paper without a named system is in no row', () => {
  expect(rowsOf(inventedPaper('a'))).toEqual([]);
});

test('names are sorted by letter, whatever their case and accents, and equal ones have their own anchors', () => {
  const named = (slug: string, name: string) => inventedPaper(slug, { names: [name] });
  expect(rowsOf(named('b', 'Gust'), named('a', 'gust'), named('c', 'Éole'), named('d', '3Kite'))).toEqual([
    ['Numbers and signs', '3Kite', 'system-3kite', '/papers/d/'],
    ['E', 'Éole', 'system-eole', '/papers/c/'],
    ['G', 'gust', 'system-gust', '/papers/a/'],
    ['G', 'Gust', 'system-gust-2', '/papers/b/'],
  ]);
});

test('more than two hundred names take more pages, and jumps lead to the page of each letter', () => {
  const papers = Array.from({ length: 201 }, (_, index) =>
    inventedPaper(`p${String(index).padStart(3, '0')}`, { names: [`${index < 200 ? 'A' : 'B'}${index}`] }),
  );
  const views = systemsViews(inventedSite(papers));
  expect(views).toHaveLength(2);
  expect(views[0]?.jumps).toEqual([
    { label: 'A', url: '/systems/#letter-a' },
    { label: 'B', url: '/systems/2/#letter-b' },
  ]);
});
