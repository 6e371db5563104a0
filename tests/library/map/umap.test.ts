import { describe, expect, test } from 'vitest';
import { fuzzyGraph } from '../../../src/library/map/fuzzy-graph.ts';
import { umapPositions } from '../../../src/library/map/umap.ts';
import { seededRandom } from '../../../src/library/similarity/seeded-random.ts';

const COUNT = 10;
/** Points on a line, each a little farther from the one before; a list has itself and its three nearest. */
const near = Array.from({ length: COUNT }, (_, self) =>
  Array.from({ length: COUNT }, (_, index) => ({
    index,
    cosine: 1 - Math.abs(self * Math.sqrt(self) - index * Math.sqrt(index)) / 40,
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

// Whatever the C library or the processor rounds in its own way would move them.
test('points are at the same places on every machine, to the last bit', () => {
  expect(umapPositions(near, seededRandom(20))).toEqual([
    [-3.3756037833859813, 2.1635542695990844],
    [-3.902561174735211, 1.8593599588416683],
    [-4.331416671432361, 1.236015524690478],
    [-4.162275366876515, 0.45306505197201274],
    [-3.725064788592222, -0.6139052424807311],
    [-3.4716747830606467, -1.5469679210880178],
    [-3.2979985212226057, -2.7498804959558902],
    [-3.158470334784799, -3.6570784328934716],
    [-3.8657149357165226, -4.86261740389443],
    [-3.532252588568568, -4.372216883026506],
  ]);
});
