import { expect, test } from 'vitest';
import { reference, referenceBesideTitle } from '../../../src/views/paper/reference.ts';
import { inventedPaper } from '../invented-site.ts';

const named = (...names: string[]) => names.map((literal) => ({ literal }));
const origin = new URL('https://library.example');

test('a reference names authors, title, venue and the address of the work', () => {
  const paper = inventedPaper('kites', {
    title: 'On kites',
    authors: named('Ada Byron', 'Carl Dahl'),
    venue: 'KITES 2023',
    date: { year: 2022, basis: 'stated' },
    identifiers: { arxiv: '2201.00001' },
  });
  expect(reference(paper, origin)).toBe(
    'Ada Byron, Carl Dahl. On kites. KITES 2023. https://arxiv.org/abs/2201.00001',
  );
  expect(referenceBesideTitle(paper, origin)).toBe(
    'Ada Byron, Carl Dahl. KITES 2023. https://arxiv.org/abs/2201.00001',
  );
});

test.each([
  [4, 4, 'A, B, C, D. '],
  [5, 5, 'A, B, C et al. '],
  [1, 3, 'A et al. '],
  [0, 3, ''],
])('%i names of %i authors', (names, authorCount, written) => {
  const paper = inventedPaper('p', { authors: named(...'ABCDE'.slice(0, names)), authorCount });
  expect(reference(paper, origin)).toBe(`${written}Title of p. https://library.example/papers/p/`);
});

test('an inferred year is in brackets, a title that ends in a mark gets no period, a DOI is preferred', () => {
  const paper = inventedPaper('p', {
    title: 'Why kites?',
    venue: 'Journal of Kites',
    date: { year: 2025, month: 3, basis: 'file-evidence' },
    identifiers: { arxiv: '2503.00001', doi: '10.1000/kite' },
  });
  expect(reference(paper, undefined)).toBe(
    'Why kites? Journal of Kites, [2025]. https://doi.org/10.1000/kite',
  );
});

test("without any address of the work, the page's own is used", () => {
  expect(referenceBesideTitle(inventedPaper('p'), undefined)).toBe('/papers/p/');
});
