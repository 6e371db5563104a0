import { describe, expect, it } from 'vitest';
import { relatePapers } from '../../../src/library/similarity/related.ts';

/** What the first of some papers shares with the paper `other`. */
function termsWith(
  other: string,
  ...papers: [slug: string, title: string, abstract: string][]
): string[] | undefined {
  const library = papers.map(([slug, title, abstract]) => ({ slug, title, abstract }));
  return relatePapers(library)[0]?.find(({ slug }) => slug === other)?.terms;
}

describe('shared terms', () => {
  it('are never what papers of any subject say', () => {
    const talk = 'Extensive evaluations demonstrate considerably improved performance.';
    expect(termsWith('b', ['a', 'Kites', talk], ['b', 'Kites again', talk])).toEqual(['kites']);
  });

  it('are never numbers or words that no title has', () => {
    expect(
      termsWith(
        'b',
        ['a', 'Kites', 'Approximately 80GB of rope.'],
        ['b', 'Old kites', 'Approximately 80GB of rope.'],
      ),
    ).toEqual(['kites']);
  });

  it('prefer a pair to its words and repeat none', () => {
    const terms = termsWith('b', ['a', 'Copper kites', ''], ['b', 'Copper kites and masts', '']);
    expect(terms).toEqual(['copper kites']);
  });

  it('are three at most', () => {
    const abstract = 'Copper, glaciers, lanterns, needles, harbours.';
    const title = 'Copper: glaciers: lanterns: needles: harbours';
    expect(termsWith('b', ['a', title, abstract], ['b', title, abstract])).toHaveLength(3);
  });
});
