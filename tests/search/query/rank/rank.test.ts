import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/search/query/plan/plan.ts';
import { rankPages } from '../../../../src/search/query/rank/rank.ts';
import { boostByTopic, matchingTopics } from '../../../../src/search/query/rank/topics.ts';
import type { Hit } from '../../../../src/search/query/term-index.ts';

const planOf = (terms: string[]): Plan => ({
  concepts: terms.map((text) => ({ typed: text, alternatives: [{ text, kind: 'word', weight: 1 }] })),
  whole: '',
  words: [],
  compounds: [],
  excluded: [],
  notes: { corrections: [], translations: [], leftOut: [], unknown: [], synonyms: [] },
});

/** The same sum, page by page and term by term. */
function naive(terms: string[], findings: Map<string, Hit[]>, page: number, pages: number) {
  let score = 0;
  let held = 0;
  let whole = 0;
  for (const term of terms) {
    const hits = findings.get(term) ?? [];
    const rarity = hits.length === 0 ? 0 : Math.log(1 + (pages - hits.length + 0.5) / (hits.length + 0.5));
    const hit = hits.find((one) => one.page === page);
    whole += rarity;
    if (hit) {
      score += hit.strength * rarity;
      held += rarity;
    }
  }
  return { score: score * (0.85 + (0.15 * held) / whole), coverage: held / whole };
}

describe('ranking', () => {
  const pages = [0, 1, 2, 3];
  const hits = fc
    .subarray(pages)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((page) =>
          fc.record({ page: fc.constant(page), strength: fc.double({ min: 0.1, max: 3, noNaN: true }) }),
        ),
      ),
    )
    .map((list) => list as Hit[]);

  test('is the naive sum over the concepts, in a total order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('x', 'y', 'z'), hits, { minKeys: 1 }), (byTerm) => {
        const terms = Object.keys(byTerm);
        const findings = new Map(Object.entries(byTerm));
        const ranked = rankPages(planOf(terms), findings, pages.length);
        expect(ranked.map(({ page }) => page).sort()).toEqual(
          [
            ...new Set(
              Object.values(byTerm)
                .flat()
                .map(({ page }) => page),
            ),
          ].sort(),
        );
        ranked.forEach(({ page, score, coverage, missing }, at) => {
          const expected = naive(terms, findings, page, pages.length);
          expect(score).toBeCloseTo(expected.score, 9);
          expect(coverage).toBeCloseTo(expected.coverage, 9);
          expect(missing === 0).toBe(expected.coverage > 1 - 1e-9);
          const before = ranked[at - 1];
          if (before)
            expect(before.score > score || (before.score === score && before.page < page)).toBe(true);
        });
      }),
    );
  });

  test('a rare word counts more than a common one', () => {
    const all = pages.map((page) => ({ page, strength: 1 }));
    const findings = new Map([
      ['common', all],
      ['rare', [{ page: 3, strength: 1 }]],
    ]);
    expect(rankPages(planOf(['common', 'rare']), findings, 4)[0]?.page).toBe(3);
  });
});

describe('topics', () => {
  const [OUTSIDE, INSIDE, TOPIC] = [0, 1, 2];

  test('papers rise with a topic whose own page answers the query', () => {
    const ranked = [
      { page: TOPIC, score: 9, coverage: 1, missing: 0 },
      { page: OUTSIDE, score: 5, coverage: 1, missing: 0 },
      { page: INSIDE, score: 4, coverage: 1, missing: 0 },
    ];
    const topics = [
      { id: 'found', page: TOPIC, members: new Set([INSIDE]) },
      { id: 'not-found', page: 9, members: new Set([OUTSIDE]) },
    ];
    expect(matchingTopics(ranked, topics)).toEqual([{ ...topics[0], share: 1 }]);
    const boosted = boostByTopic(ranked, [{ members: new Set([INSIDE]), share: 1 }]);
    expect(boosted.map(({ page }) => page)).toEqual([TOPIC, INSIDE, OUTSIDE]);
    expect(boostByTopic(ranked, [])).toEqual(ranked);
  });
});
