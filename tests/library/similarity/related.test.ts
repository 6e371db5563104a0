import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, relatePapers } from '../../../src/library/similarity/related.ts';
import { type SparseVector, termSpace, vectorOf } from '../../../src/library/similarity/tfidf.ts';
import { cosine } from '../cosine.ts';

const WORDS =
  'archive bridge copper delta engine forest glacier harbour island jungle kernel lantern meadow needle'.split(
    ' ',
  );
// Few words a paper, so that each of its terms is among its heaviest.
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const papers: fc.Arbitrary<Comparable[]> = fc
  .array(fc.record({ title: text, abstract: text, names: fc.subarray(['Zephyr', 'Yonder']) }), {
    maxLength: 14,
  })
  .map((texts) => texts.map((text, index) => ({ ...text, slug: `paper-${String(index).padStart(2, '0')}` })));
/** For each paper the lines of work it stands in. */
const lines = fc.array(fc.subarray(['first', 'second', 'third']), { minLength: 14, maxLength: 14 });

/** The scores of all pairs: what bounded postings must not change in a small library. */
function naiveScores(papers: readonly Comparable[]): number[][] {
  const documents = papers.map(({ title, abstract, names = [] }) => [
    { text: title, weight: 3 },
    ...names.map((name) => ({ text: name, weight: 3 })),
    { text: abstract, weight: 1 },
  ]);
  const space = termSpace(documents, (_, documents) => documents >= 2);
  const vectors = documents.map((passages) => vectorOf(passages, space));
  return vectors.map((own) => vectors.map((other) => cosine(own, other as SparseVector)));
}

/** Goes through all other papers from near to far and takes what leaves no line with more than two. */
function naiveNeighbours(papers: readonly Comparable[], linesOf: (slug: string) => string[]): string[][] {
  return naiveScores(papers).map((scores, self) => {
    const others = papers.map((paper, index) => ({
      slug: paper.slug,
      score: scores[index] as number,
      index,
    }));
    const near = others
      .filter(({ index, score }) => index !== self && score > 0)
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
    const chosen: string[] = [];
    for (const { slug } of near) {
      const isFull = linesOf(slug).some(
        (line) => chosen.filter((one) => linesOf(one).includes(line)).length === 2,
      );
      if (chosen.length < 6 && !isFull) chosen.push(slug);
    }
    return chosen;
  });
}

const slugs = (related: ReturnType<typeof relatePapers>) =>
  related.map((list) => list.map(({ slug }) => slug));

describe('relatePapers', () => {
  it('names the papers that a look at every pair names', () => {
    fc.assert(
      fc.property(papers, (papers) => {
        expect(slugs(relatePapers(papers))).toEqual(naiveNeighbours(papers, () => []));
      }),
    );
  });

  it('names at most two of one line of work, as a look at every pair does', () => {
    fc.assert(
      fc.property(papers, lines, (papers, lines) => {
        const linesOf = (slug: string) => lines[Number(slug.slice(-2))] ?? [];
        expect(slugs(relatePapers(papers, undefined, linesOf))).toEqual(naiveNeighbours(papers, linesOf));
      }),
    );
  });

  it('is drawn by a shared system that no title names', () => {
    const library = [
      { slug: 'a', title: 'Copper bridges', abstract: 'Glaciers move.', names: ['Zephyr'] },
      { slug: 'b', title: 'Needles', abstract: 'Lanterns hang.', names: ['Zephyr'] },
      { slug: 'c', title: 'Meadows', abstract: 'Forests grow.', names: [] },
    ];
    expect(slugs(relatePapers(library))).toEqual([['b'], ['a'], []]);
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
