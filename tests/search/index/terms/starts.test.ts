import { expect, test } from 'vitest';
import { contentTerms, fileOf } from '../../../../src/search/index/terms/files.ts';
import { termStarts } from '../../../../src/search/index/terms/starts.ts';

/** Papers of words that follow from their number; `w1` is in all. */
function papersOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    title: `w1 ${(Math.imul(at + 1, 2654435761) >>> 4).toString(36)}x`,
    abstract: `The ${(Math.imul(at + 1, 40503) >>> 2).toString(36)}y of wings.`,
    authors: [`Ada Z${at}finch`],
  }));
}

test('files of terms have lower bounds in order, the first of which is that of everything', () => {
  const starts = termStarts(papersOf(300));
  expect(starts[0]).toBe('');
  expect(starts).toEqual([...new Set(starts)].toSorted());
  expect(starts.join('').length).toBeLessThan(5 * starts.length);
});

test('files hold about as many terms each, and are no more than the search page can list', () => {
  const papers = papersOf(300);
  const starts = termStarts(papers);
  expect(starts.length).toBeGreaterThan(50);
  const terms = papers.flatMap(({ title }) => contentTerms(title.split(' ').slice(1)));
  const counts = Map.groupBy(terms, (term) => fileOf(term, { papers: 300, starts }));
  expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThan(15);
  expect(termStarts(papersOf(20_000)).length).toBeLessThan(1100);
});

test('a library without papers, or with one, has files of terms', () => {
  expect(termStarts([])).toEqual(['']);
  expect(termStarts(papersOf(1))[0]).toBe('');
});
