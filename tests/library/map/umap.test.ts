import { describe, expect, test } from 'vitest';
import { fuzzyGraph } from '../../../src/library/map/fuzzy-graph.ts';
import { umapPositions } from '../../../src/library/map/umap.ts';
import { seededRandom } from '../../../src/library/similarity/seeded-random.ts';

const COUNT = 10;
/** Points on a line, each a little farther from the one before; a list has itself and its three nearest. */
const near = Array.from({ length: COUNT }, (_, self) =>
  Array.from({ length: COUNT }, (_, index) => ({
    index,
    cosine: 1 - Math.abs(self ** 1.5 - index ** 1.5) / 40,
  }))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, 4),
);

describe('the graph', () => {
  const { from, to, strengths } = fuzzyGraph(near, 250);
  const edges = [...from].map((source, at) => [source, to[at] as number, strengths[at] as number] as const);
  const strengthOf = (one: number, other: number) =>
    edges.find(([source, target]) => source === one && target === other)?.[2] ?? 0;
  test('has every edge in both directions, and none from a point to itself', () => {
    for (const [source, target, strength] of edges) expect(strengthOf(target, source)).toBe(strength);
    expect(edges.every(([source, target]) => source !== target)).toBe(true);
  });
  test('has the strongest edge of each point to its nearest neighbor', () => {
    for (const [self, list] of near.entries()) expect(strengthOf(self, list[1]?.index ?? -1)).toBeCloseTo(1);
  });
  test('has stronger edges where the neighbor is nearer', () => {
    expect(strengthOf(9, 7)).toBeGreaterThan(strengthOf(9, 6));
    expect(strengthOf(9, 6)).toBeGreaterThan(0);
  });
  test('lacks edges that are too weak to pull even once', () => {
    expect(fuzzyGraph(near, 1).strengths.every((strength) => strength > 0.999)).toBe(true);
  });
});

test('points are where umap-js 1.4.0 puts them', () => {
  const places = umapPositions(near, seededRandom(20)).map(([x, y]) =>
    [x.toFixed(3), y.toFixed(3)].join(' '),
  );
  expect(places).toEqual([
    '-0.871 10.684',
    '-0.198 10.874',
    '-0.065 10.093',
    '-0.710 9.502',
    '-0.898 8.609',
    '-1.083 7.558',
    '-1.136 6.572',
    '-1.212 5.777',
    '-0.523 5.365',
    '-0.924 4.965',
  ]);
});
