import { expect, test } from 'vitest';
import { suggestPages } from '../../src/client/not-found/suggest.ts';
import type { MapPoints } from '../../src/views/map.ts';

const slugs = ['paper-kite-tails', 'paper-boats', 'tin-drums', 'brass-gears'];
const points: MapPoints = {
  topics: [{ id: 'clocks', title: 'Clocks' }],
  papers: slugs.map((slug) => [0, 0, 0, slug, slug.toUpperCase()]),
};

test.each([
  ['/papers/paper-kite-tials/', 'PAPER-KITE-TAILS'],
  ['/papers/paper-kite', 'PAPER-KITE-TAILS'],
  ['/papers/Tin_Drums.html', 'TIN-DRUMS'],
  ['/topics/clock/', 'Clocks'],
  ['/some-repo/papers/brass%20gears', 'BRASS-GEARS'],
])('%s suggests %s first', (path, title) => expect(suggestPages(path, points)[0]?.title).toBe(title));

test('a cut-off address suggests all that begin with it, the shortest first', () => {
  expect(suggestPages('/papers/pape', points).map(({ title }) => title)).toEqual([
    'PAPER-BOATS',
    'PAPER-KITE-TAILS',
  ]);
});

test.each(['/', '/papers/something-else-entirely/', '/%E0%A4%A/'])('%s suggests nothing', (path) =>
  expect(suggestPages(path, points)).toEqual([]),
);
