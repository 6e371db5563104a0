import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKeys, type KeyedPaper } from '../../../src/library/citations/citation-key.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function paper(slug: string, family?: string, year?: number): KeyedPaper {
  return {
    slug,
    authors: family === undefined ? [] : [{ literal: family, family }],
    ...(year !== undefined && { date: { year, basis: 'stated' } }),
  };
}

describe('citation keys', () => {
  it.each([
    [paper('kites-on-strings', 'Lin', 2023), 'lin2023kites'],
    [paper('a-survey-of-kites', 'Ó Briain', 2021), 'obriain2021survey'],
    [paper('kites-on-strings', 'Łukasz-Ørsted', 2020), 'lukaszorsted2020kites'],
    [paper('1-5-kites', 'Lin', 2023), 'lin2023kites'],
    [paper('kites-on-strings', undefined, 2023), 'kites2023'],
    [paper('kites-on-strings'), 'kites'],
    [paper('kites-on-strings', '张', 2023), 'kites2023'],
    [paper('1-5', 'Lin', 2023), 'lin20231'],
  ])('%j has the key %s', (given, key) => {
    expect([...citationKeys([given])]).toEqual([[given.slug, key]]);
  });

  it('take the last word of a name that no source takes apart', () => {
    const given = { slug: 'kites', authors: [{ literal: 'Mara van der Berg' }] };
    expect(citationKeys([given]).get('kites')).toBe('bergkites');
  });

  it('that would be equal all grow until they differ', () => {
    const papers = [
      paper('kites-in-wind', 'Lin', 2023),
      paper('kites-in-rain', 'Lin', 2023),
      paper('kites', 'Lin', 2023),
    ];
    expect(Object.fromEntries(citationKeys(papers))).toEqual({
      kites: 'lin2023kites--kites',
      'kites-in-wind': 'lin2023kites-in-wind',
      'kites-in-rain': 'lin2023kites-in-rain',
    });
  });

  const papers = fc.uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[ab1]{1,2}(?:-[ab1]{1,2}){0,3}$/),
      family: fc.option(fc.constantFrom('A', 'Ab', 'B', '王'), { nil: undefined }),
      year: fc.option(fc.constantFrom(2020, 2021), { nil: undefined }),
    }),
    { selector: ({ slug }) => slug, maxLength: 40 },
  );

  it('are distinct and ASCII, and do not depend on the order of the papers', () => {
    fc.assert(
      fc.property(papers, fc.nat(), (rows, seed) => {
        const given = rows.map(({ slug, family, year }) => paper(slug, family, year));
        const keys = citationKeys(given);
        expect(new Set(keys.values()).size).toBe(given.length);
        for (const key of keys.values()) expect(key.replaceAll('--', '-')).toMatch(SLUG);
        const turned = given.map((_, index) => given[(index + seed) % given.length] as KeyedPaper);
        expect(new Map([...citationKeys(turned)].sort())).toEqual(new Map([...keys].sort()));
      }),
    );
  });

  it('never pass to another paper when one arrives', () => {
    fc.assert(
      fc.property(papers, (rows) => {
        const given = rows.map(({ slug, family, year }) => paper(slug, family, year));
        const before = citationKeys(given.slice(1));
        const ownerOf = new Map([...before].map(([slug, key]) => [key, slug]));
        for (const [slug, key] of citationKeys(given)) expect(ownerOf.get(key) ?? slug).toBe(slug);
      }),
    );
  });
});
