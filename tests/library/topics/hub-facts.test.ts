import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperVectors } from '../../../src/library/similarity/paper-vectors.ts';
import { hubFacts } from '../../../src/library/topics/hub-facts.ts';

/** Papers of invented text, `topic: abstract`. */
function factsOf(lines: readonly string[], topics: readonly string[]) {
  const papers = lines.map((line, index) => {
    const [topic = '', abstract = ''] = line.split(': ');
    return { slug: `p${String(index).padStart(2, '0')}`, title: '', abstract, topic };
  });
  return hubFacts(papers, paperVectors(papers), topics, (index) => papers[index]?.topic.split('+') ?? []);
}

const KITES = Array.from(
  { length: 11 },
  (_, index) => `kites: A String Kite, it flies a paper, tail ${index % 2}`,
);
const CLOCKS = Array.from({ length: 12 }, () => 'clocks: A copper pendulum, it swings a paper wheel');

describe('hubFacts', () => {
  it('puts the paper that shares least with the others last', () => {
    const [kites] = factsOf([...KITES, 'kites: A copper pendulum paper', ...CLOCKS], ['kites']);
    expect(kites?.outliers[0]).toBe('p11');
    expect(kites?.central).toHaveLength(5);
    expect(kites?.central).not.toContain('p11');
  });

  it('names the terms that the hub has and others have not, as its papers write them', () => {
    const [kites, clocks] = factsOf([...KITES, ...CLOCKS], ['kites', 'clocks']);
    expect(kites?.terms).toContain('String Kite');
    expect(clocks?.terms).toContain('copper pendulum');
    // Every paper says “paper”.
    expect([...(kites?.terms ?? []), ...(clocks?.terms ?? [])]).not.toContain('paper');
  });

  it('says nothing of centre and edge in a small hub, and has a row for a topic without papers', () => {
    const facts = factsOf([...KITES.slice(0, 9), ...CLOCKS], ['kites', 'boats']);
    expect(facts[0]).toMatchObject({ topic: 'kites', central: [], outliers: [] });
    expect(facts[1]).toEqual({ topic: 'boats', central: [], outliers: [], terms: [] });
  });

  it('does not depend on the order of the papers', () => {
    const papers = [...KITES, ...CLOCKS].map((line, index) => ({
      slug: `p${index}`,
      title: '',
      abstract: `${line} ${['red', 'blue', 'green'][index % 3]} ${['oak', 'elm'][index % 2]}`,
    }));
    const topicsOf = (abstract: string) => [abstract.slice(0, abstract.indexOf(':'))];
    const run = (order: typeof papers) =>
      hubFacts(order, paperVectors(order), ['kites', 'clocks'], (index) =>
        topicsOf(order[index]?.abstract ?? ''),
      ).map(({ terms, central, outliers }) => [terms, central.length, outliers.length]);
    const expected = run(papers);
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        expect(run(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
