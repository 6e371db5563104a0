import { expect, test } from 'vitest';
import type { System } from '../../../src/schemas/paper.ts';
import { systemsPages } from '../../../src/views/lists/systems.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';
import { viewsOf } from '../views-of.ts';

interface Named {
  paper: ReturnType<typeof inventedPaper>;
  systems: System[];
}

function shownOf(...given: Named[]) {
  const texts = new Map(given.map(({ paper: { slug }, systems }) => [slug, inventedText(slug, { systems })]));
  const papers = given.map(({ paper }) => paper);
  return viewsOf(
    systemsPages(inventedSite(papers, { textOf: (slug) => texts.get(slug) ?? inventedText(slug) })),
  );
}

const rowsOf = (...given: Named[]) =>
  shownOf(...given).flatMap(({ groups }) =>
    groups.flatMap(({ heading, entries }) =>
      entries.map(({ id, name, paper }) => [heading, name, id, paper.url]),
    ),
  );

const named = (slug: string, ...systems: System[]) => ({ paper: inventedPaper(slug), systems });
const system = (name: string): System => ({ name, forms: [] });

test('a system is one entry with its other forms and the sentence that introduces it, else the gist of its paper', () => {
  const sentence = 'We present G_kite, a kite.';
  const [first, second] = shownOf(
    named('a', { name: 'G_kite', forms: ['Gust Kite'], sentence }, system('KiteBench')),
  ).flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
  expect(first).toMatchObject({ nameHtml: 'G<sub>kite</sub>', also: 'also Gust Kite', line: sentence });
  expect(second).toMatchObject({ nameHtml: 'KiteBench', line: 'Gist of a.' });
  expect(second).not.toHaveProperty('also');
});

test('a paper without a named system is in no row', () => {
  expect(rowsOf(named('a'))).toEqual([]);
});

test('names are sorted by letter, whatever their case and accents, and equal ones have their own anchors', () => {
  expect(
    rowsOf(
      named('b', system('Gust')),
      named('a', system('gust')),
      named('c', system('Éole')),
      named('d', system('3Kite')),
    ),
  ).toEqual([
    ['Numbers and signs', '3Kite', 'system-3kite', '/papers/d/'],
    ['E', 'Éole', 'system-eole', '/papers/c/'],
    ['G', 'gust', 'system-gust', '/papers/a/'],
    ['G', 'Gust', 'system-gust-2', '/papers/b/'],
  ]);
});

test('more than two hundred names take more pages, and jumps lead to the page of each letter', () => {
  const papers = Array.from({ length: 201 }, (_, index) =>
    named(`p${String(index).padStart(3, '0')}`, system(`${index < 200 ? 'A' : 'B'}${index}`)),
  );
  const views = shownOf(...papers);
  expect(views).toHaveLength(2);
  expect(views[0]?.jumps).toEqual([
    { label: 'A', url: '/systems/#letter-a' },
    { label: 'B', url: '/systems/2/#letter-b' },
  ]);
});
