import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, relatePapers } from '../../src/library/related.ts';
import { cosine, type SparseVector, termSpace, vectorOf } from '../../src/library/tfidf.ts';

const WORDS =
  'archive bridge copper delta engine forest glacier harbour island jungle kernel lantern meadow needle'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => words.join(' '));
const papers: fc.Arbitrary<Comparable[]> = fc
  .array(fc.record({ title: text, abstract: text }), { maxLength: 14 })
  .map((texts) => texts.map((text, index) => ({ ...text, slug: `paper-${String(index).padStart(2, '0')}` })));

/** The scores of all pairs: what bounded postings must not change in a small library. */
function naiveScores(papers: readonly Comparable[]): number[][] {
  const documents = papers.map(({ title, abstract }) => [
    { text: title, weight: 3 },
    { text: abstract, weight: 1 },
  ]);
  const space = termSpace(documents, (_, documents) => documents >= 2);
  const vectors = documents.map((passages) => vectorOf(passages, space));
  return vectors.map((own) => vectors.map((other) => cosine(own, other as SparseVector)));
}

describe('relatePapers', () => {
  it('names other papers once each, nearest first, ties by slug', () => {
    fc.assert(
      fc.property(papers, (papers) => {
        const scores = naiveScores(papers);
        const indexOf = new Map(papers.map(({ slug }, index) => [slug, index]));
        relatePapers(papers).forEach((related, index) => {
          const others = related.map(({ slug }) => indexOf.get(slug) as number);
          expect(others).not.toContain(index);
          expect(new Set(others).size).toBe(others.length);
          expect(others.length).toBeLessThanOrEqual(6);
          const sorted = others.toSorted(
            (a, b) => (scores[index]?.[b] ?? 0) - (scores[index]?.[a] ?? 0) || a - b,
          );
          expect(others).toEqual(sorted);
        });
      }),
    );
  });

  it('finds the nearest paper that a look at every pair finds', () => {
    fc.assert(
      fc.property(papers, (papers) => {
        const scores = naiveScores(papers);
        relatePapers(papers).forEach((related, index) => {
          const best = Math.max(0, ...(scores[index] as number[]).filter((_, other) => other !== index));
          const found = papers.findIndex(({ slug }) => slug === related[0]?.slug);
          expect(scores[index]?.[found] ?? 0).toBeCloseTo(best, 9);
        });
      }),
    );
  });

  it('shows the rare terms that two papers share, as the paper writes them', () => {
    const library = [
      { slug: 'a', title: 'Copper Bridges', abstract: 'Glaciers move. The copper bridge stands.' },
      { slug: 'b', title: 'A copper bridge', abstract: 'Lanterns hang on it.' },
      { slug: 'c', title: 'Needles', abstract: 'Lanterns and needles.' },
    ];
    expect(relatePapers(library)).toMatchSnapshot();
  });

  it.each([0, 1])('relates a library of %i papers to nothing', (count) => {
    const library = [{ slug: 'a', title: 'Copper', abstract: '' }].slice(0, count);
    expect(relatePapers(library)).toEqual(library.map(() => []));
  });
});
