import { expect, test } from 'vitest';
import { startOf } from '../../../src/base/addresses.ts';
import {
  type AddressBook,
  addressBooks,
  ROWS_IN_A_BOOK,
} from '../../../src/views/published/address-books.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

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
  // Names of systems begin alike more often than chance has it.
  const papers = Array.from({ length: 20_000 }, (_, at) =>
    inventedPaper(`${at % 3 === 0 ? 'self-' : ''}${(at * 7919).toString(36)}`, { names: [`Self-${at}`] }),
  );
  const { length, books } = addressBooks(inventedSite(papers));
  expect(length).toBe(1);
  const all = [...books].flatMap(([start, book]) => {
    if (!Array.isArray(book)) return [];
    expect(book.length).toBeLessThanOrEqual(ROWS_IN_A_BOOK);
    for (const [name] of book) expect(startOf(name, start.length)).toBe(start);
    return book;
  });
  expect(all).toHaveLength(40_000);
  for (const [name] of all.slice(0, 500))
    expect(bookFor(name, length, books)).toContainEqual(expect.arrayContaining([name]));
});

/** Opens books as the page does. */
function bookFor(name: string, length: number, books: ReadonlyMap<string, AddressBook>): AddressBook {
  const book = books.get(startOf(name, length)) ?? [];
  return Array.isArray(book) ? book : bookFor(name, book.length, books);
}

test('characters other than letters and digits share one place', () => {
  expect([startOf('ök', 1), startOf('a', 2), startOf('3d-owls', 2)]).toEqual(['_', 'a_', '3d']);
});
