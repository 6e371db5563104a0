import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, relatePapers } from '../../../src/library/similarity/related.ts';
import { type SparseVector, termSpace, vectorOf } from '../../../src/library/similarity/tfidf.ts';
import { cosine } from '../cosine.ts';

const WORDS =
  'archive bridge copper delta engine forest glacier harbor island jungle kernel lantern meadow needle'.split(
    ' ',
  );
// Few words a paper, so that each of its terms is among its heaviest.
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const papers: fc.Arbitrary<Comparable[]> = fc
  .array(
    fc.record({
      title: text,
      abstract: text,
      names: fc.subarray(['Zephyr', 'Yonder']),
      topics: fc.subarray(['air', 'earth', 'water']),
      lines: fc.subarray(['earth/first', 'earth/second']),
    }),
    { maxLength: 14 },
  )
  .map((texts) => texts.map((text, index) => ({ ...text, slug: `paper-${String(index).padStart(2, '0')}` })));

/** The cosines of all pairs: what bounded postings must not change in a small library. */
function naiveCosines(papers: readonly Comparable[]): number[][] {
  const documents = papers.map(({ title, abstract, names = [] }) => [
    { text: title, weight: 3 },
    ...names.map((name) => ({ text: name, weight: 3 })),
    { text: abstract, weight: 1 },
  ]);
  const space = termSpace(documents, (_, documents) => documents >= 2);
  const vectors = documents.map((passages) => vectorOf(passages, space));
  return vectors.map((own) => vectors.map((other) => cosine(own, other as SparseVector)));
}

const inBoth = (some: readonly string[] = [], others: readonly string[] = []) =>
  some.filter((one) => others.includes(one)).length;

/** The score of every pair, in order. */
function naiveNeighbors(papers: readonly Comparable[]): string[][] {
  const cosines = naiveCosines(papers);
  return papers.map((paper, self) => {
    const { topics = [], lines = [] } = paper;
    const floor = topics.length + lines.length === 0 ? 0.17 : 0.22;
    return papers
      .map((other, index) => {
        const common = inBoth(topics, other.topics);
        const all = new Set([...topics, ...(other.topics ?? [])]).size;
        const line = inBoth(lines, other.lines) > 0 ? 0.08 : 0;
        const cosine = cosines[self]?.[index] as number;
        return { slug: other.slug, cosine, score: cosine + line + (all > 0 ? (0.08 * common) / all : 0) };
      })
      .filter(({ slug, cosine, score }) => slug !== paper.slug && cosine > 0 && score >= floor)
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .slice(0, 6)
      .map(({ slug }) => slug);
  });
}

const slugs = (related: ReturnType<typeof relatePapers>) =>
  related.map((list) => list.map(({ slug }) => slug));

describe('relatePapers', () => {
  it('names the papers that a look at every pair names', () => {
    fc.assert(
      fc.property(papers, (papers) => {
        expect(slugs(relatePapers(papers))).toEqual(naiveNeighbors(papers));
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

  it('counts a word with a hyphen as its parts, not as a third word too', () => {
    const filler = { slug: 'c', title: 'Meadows', abstract: 'Forests grow on low hills of any rank.' };
    const library = (joint: string) => [
      { slug: 'a', title: `Copper low${joint}rank bridges`, abstract: '' },
      { slug: 'b', title: `Needles low${joint}rank`, abstract: '' },
      { slug: 'd', title: `Copper bridges needles`, abstract: '' },
      filler,
    ];
    expect(slugs(relatePapers(library(' ')))[0]?.[0]).toBe('b');
    expect(slugs(relatePapers(library('-')))[0]?.[0]).toBe('d');
  });

  it('uses tags in place of topics if a paper has none', () => {
    const text = (slug: string) => ({
      slug,
      title: `Copper ${slug}`,
      abstract: 'Bridges and glaciers move.',
    });
    const library = [
      { ...text('a'), tags: ['ice', 'metal'] },
      { ...text('b'), tags: [] },
      { ...text('c'), tags: ['ice'] },
      { ...text('d'), topics: ['cold'], tags: ['ice', 'metal'] },
    ];
    expect(slugs(relatePapers(library))[0]).toEqual(['d', 'c', 'b']);
    const far = [
      { slug: 'e', title: 'Needles', abstract: 'Lanterns hang in archives.', tags: ['light'] },
      { slug: 'f', title: 'Lanterns', abstract: 'Kernels ripen.', tags: ['light'] },
    ];
    expect(relatePapers(far)[0]?.[0]).toMatchObject({ slug: 'f' });
  });

  it('lets a curator add papers before all others, and drop some', () => {
    const [title, abstract] = ['Copper bridges', 'Glaciers move.'];
    const chosen = { add: ['d', 'gone', 'a'], drop: ['b'] };
    const library = [
      { slug: 'a', title, abstract, chosen },
      { slug: 'b', title, abstract },
      { slug: 'c', title, abstract },
      { slug: 'd', title: 'Meadows', abstract: 'Forests grow.' },
    ];
    expect(slugs(relatePapers(library))[0]).toEqual(['d', 'c']);
  });

  it('finds papers of the same line of work among more than it can compare', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      slug: `p${String(index).padStart(3, '0')}`,
      title: 'Copper bridges',
      abstract: 'Glaciers move the copper bridges.',
    }));
    const library = many.map((paper, index) =>
      index === 0 || index === 222 ? { ...paper, lines: ['iron/bridges'] } : paper,
    );
    expect(slugs(relatePapers(library))[0]?.[0]).toBe('p222');
  });

  it.each([0, 1])('relates a library of %i papers to nothing', (count) => {
    const library = [{ slug: 'a', title: 'Copper', abstract: '' }].slice(0, count);
    expect(relatePapers(library)).toEqual(library.map(() => []));
  });
});

describe('citations', () => {
  const abstracts = {
    a: 'Lanterns guide boats in the harbor at night.',
    b: 'Boats in the meadow need no lantern.',
    c: 'Boats of copper sail to an island.',
  };
  const papers = Object.entries(abstracts).map(([slug, abstract]) => ({ slug, title: abstract, abstract }));

  it('put a paper that is cited before one that only speaks of the same, and say so', () => {
    const without = relatePapers(papers);
    const [, , last] = without;
    const far = last?.at(-1)?.slug as string;
    const cited = papers.map((paper) => (paper.slug === 'c' ? { ...paper, cites: [far] } : paper));
    const related = relatePapers(cited);
    expect(related[2]?.find(({ slug }) => slug === far)?.citation).toBe('cites');
    const back = related[papers.findIndex(({ slug }) => slug === far)];
    expect(back?.find(({ slug }) => slug === 'c')?.citation).toBe('citedBy');
    expect(without.flat().some(({ citation }) => citation)).toBe(false);
  });
});
