import { expect, test } from 'vitest';
import { addressBooks } from '../../src/views/address-books.ts';
import { startOf } from '../../src/views/address-start.ts';
import { inventedPaper, inventedSite } from './invented-site.ts';

test('a small library has one book, with papers by their addresses and by the systems they name', () => {
  const papers = [inventedPaper('kite-tails', { title: 'Kite Tails', names: ['Tail Wind'] })];
  const { length, books } = addressBooks(inventedSite(papers));
  expect(length).toBe(0);
  expect([...books]).toEqual([
    [
      'all',
      [
        ['kite-tails', 'papers/kite-tails/', 'Kite Tails'],
        ['tail-wind', 'papers/kite-tails/', 'Kite Tails'],
      ],
    ],
  ]);
});

test('a large library has books by first letters, none of which grows with it', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const papers = Array.from({ length: 20_000 }, (_, at) => {
    const start = `${letters[at % 26]}${letters[(at * 7 + Math.floor(at / 26)) % 26]}`;
    return inventedPaper(`${start}-${at}`, { names: [] });
  });
  const { length, books } = addressBooks(inventedSite(papers));
  expect(length).toBe(2);
  expect(Math.max(...[...books.values()].map((rows) => rows.length))).toBeLessThan(300);
  for (const [start, rows] of books) {
    for (const [name] of rows) expect(startOf(name, length)).toBe(start);
  }
});

test('what is no letter or digit has one place', () => {
  expect([startOf('ök', 1), startOf('a', 2), startOf('3d-owls', 2)]).toEqual(['_', 'a_', '3d']);
});
