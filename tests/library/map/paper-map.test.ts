import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recall } from '../../../src/base/stages.ts';
import { landmarksOf, MAP_SIZE, mapPapers } from '../../../src/library/map/paper-map.ts';
import { nearestVectors } from '../../../src/library/similarity/nearest-vectors.ts';
import { type PaperVectors, paperVectors } from '../../../src/library/similarity/paper-vectors.ts';
import type { SparseVector } from '../../../src/library/similarity/tfidf.ts';
import type { MapPoint } from '../../../src/schemas/library.ts';
import { cosine } from '../cosine.ts';

const FIELDS = ['kite tail wind string', 'clock spring gear pendulum', 'bread flour oven yeast'];
const papers = Array.from({ length: 60 }, (_, index) => {
  const words = (FIELDS[index % 3] as string).split(' ');
  const chosen = words.filter((_, at) => at !== index % 4).join(', ');
  return { title: `${chosen} ${index}`, abstract: `We study ${chosen}, ${words[index % 4]}.` };
});

function placesOf(vectors: PaperVectors, recall?: Recall): MapPoint[] {
  return mapPapers(vectors.vectors, landmarksOf(vectors), recall);
}

describe('the map', () => {
  const vectors = paperVectors(papers);
  const places = placesOf(vectors);
  test('is the same each time', () => expect(placesOf(vectors)).toEqual(places));
  test('is the same if an earlier run has placed the landmarks', () => {
    const kept = new Map<string, string>();
    let made = 0;
    const recall: Recall = (name, input, make) => {
      const key = JSON.stringify([name, input]);
      if (!kept.has(key)) made++;
      const result = kept.get(key) ?? JSON.stringify(make());
      kept.set(key, result);
      return JSON.parse(result);
    };
    expect(placesOf(vectors, recall)).toEqual(places);
    expect(placesOf(vectors, recall)).toEqual(places);
    expect(made).toBe(1);
    placesOf(paperVectors(papers.slice(1)), recall);
    expect(made).toBe(2);
  });
  test('lies in its frame, in whole units', () => {
    for (const [x, y] of places) {
      expect([x, y].every(Number.isInteger)).toBe(true);
      expect(x).toBeGreaterThanOrEqual(MAP_SIZE.margin);
      expect(x).toBeLessThanOrEqual(MAP_SIZE.width - MAP_SIZE.margin);
      expect(y).toBeGreaterThanOrEqual(MAP_SIZE.margin);
      expect(y).toBeLessThanOrEqual(MAP_SIZE.height - MAP_SIZE.margin);
    }
  });
  test('puts papers near papers of their field', () => {
    const isBesideOwn = places.map(([x, y], index) => {
      const nearest = places
        .map(([ox, oy], other) => ({
          other,
          distance: other === index ? Infinity : (ox - x) ** 2 + (oy - y) ** 2,
        }))
        .sort((a, b) => a.distance - b.distance)[0];
      return nearest !== undefined && nearest.other % 3 === index % 3;
    });
    expect(isBesideOwn.filter(Boolean).length).toBeGreaterThan(50);
  });
  test.each([0, 1, 2, 5, 11, 12, 13])('lays out a library of %i papers', (count) => {
    const some = placesOf(paperVectors(papers.slice(0, count)));
    expect(some).toHaveLength(count);
    expect(some.flat().every(Number.isFinite)).toBe(true);
  });
  test('has a place for papers that share no word with any other, beyond the landmarks too', () => {
    const strange = Array.from({ length: 1100 }, (_, at) => ({ title: `word${at}`, abstract: '' }));
    expect(placesOf(paperVectors(strange)).flat().every(Number.isFinite)).toBe(true);
  });
});

test('the nearest vectors are those with the largest cosines', () => {
  const vector = fc
    .dictionary(fc.integer({ min: 0, max: 9 }).map(String), fc.integer({ min: 1, max: 5 }), { minKeys: 1 })
    .map((terms): SparseVector => {
      const entries = Object.entries(terms);
      return {
        ids: Uint32Array.from(entries, ([id]) => Number(id)),
        weights: Float64Array.from(entries, ([, w]) => w),
      };
    });
  fc.assert(
    fc.property(
      fc.array(vector, { minLength: 1 }),
      vector,
      fc.integer({ min: 1, max: 4 }),
      (all, asked, count) => {
        const naive = all
          .map((other, index) => ({ index, cosine: cosine(asked, other) }))
          .filter((near) => near.cosine > 0)
          .sort((a, b) => b.cosine - a.cosine || a.index - b.index);
        expect(nearestVectors(all, 10)(asked, count)).toEqual(naive.slice(0, count));
      },
    ),
  );
});
