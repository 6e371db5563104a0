import { expect, test } from 'vitest';
import { suggestPages } from '../../../src/client/not-found/suggest.ts';
import type { AddressRow } from '../../../src/views/published/address-books.ts';

const slugs = ['paper-kite-tails', 'paper-boats', 'tin-drums', 'brass-gears'];
const rows: AddressRow[] = [
  ['clocks', 'topics/clocks/', 'Clocks'],
  ['glossary', 'glossary/', 'Glossary'],
  ...slugs.map((slug): AddressRow => [slug, `papers/${slug}/`, slug.toUpperCase()]),
  ['tin-drums', 'authors/tin-drums/', 'Tin Drums'],
  ['kitetail', 'papers/paper-kite-tails/', 'PAPER-KITE-TAILS'],
];

test.each([
  ['/papers/paper-kite-tials/', 'PAPER-KITE-TAILS'],
  ['/papers/paper-kite', 'PAPER-KITE-TAILS'],
  ['/papers/Tin_Drums.html', 'TIN-DRUMS'],
  ['/authors/tin-drum/', 'Tin Drums'],
  ['/systems/kitetail/', 'PAPER-KITE-TAILS'],
  ['/topics/clock/', 'Clocks'],
  ['/glosary/', 'Glossary'],
  ['/some-repo/papers/brass%20gears', 'BRASS-GEARS'],
])('%s suggests %s first', (path, title) => expect(suggestPages(path, rows)[0]?.title).toBe(title));

test('a cut-off address suggests all that begin with it, the shortest first, each once', () => {
  expect(suggestPages('/papers/pape', rows).map(({ title }) => title)).toEqual([
    'PAPER-BOATS',
    'PAPER-KITE-TAILS',
  ]);
});

test.each(['/', '/papers/something-else-entirely/', '/%E0%A4%A/'])('%s suggests nothing', (path) =>
  expect(suggestPages(path, rows)).toEqual([]),
);
