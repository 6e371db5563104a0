import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MapPoint } from '../../../src/schemas/library.ts';
import { fieldLabels, fieldPicture } from '../../../src/views/charts/field-picture.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const size = { width: 1000, height: 700 };

/** A site whose papers lie on a line, every third without a topic. */
function siteOf(count: number) {
  const papers = Array.from({ length: count }, (_, index) =>
    inventedPaper(`p${index}`, index % 3 === 0 ? { topics: [] } : {}),
  );
  const map = Object.fromEntries(papers.map(({ slug }, index): [string, MapPoint] => [slug, [index, 350]]));
  return inventedSite(papers, { map });
}

/** Where the dots of a path stand. */
function dotsOf(path: string): MapPoint[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m(-?\d+)[ ]?(-?\d+)h0/g)].map(([, dx, dy]): MapPoint => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return [x, y];
  });
}

test('every paper is a dot at its place, in the colour of its first topic', () => {
  const site = siteOf(9);
  const picture = fieldPicture(site);
  expect(picture?.dots.map(({ hue, path }) => [hue, dotsOf(path).length])).toEqual([
    [undefined, 3],
    ['hue-18', 6],
  ]);
  const dots = picture?.dots.flatMap(({ path }) => dotsOf(path)) ?? [];
  expect(dots.sort(([a], [b]) => a - b)).toEqual(Object.values(site.map));
  expect(picture?.discs).toEqual([]);
  expect(picture?.description).toBe(
    'Map of 9 papers: those that use the same words are close together, colored by topic',
  );
});

test('the picture of a large library does not grow with it: one disc a topic', () => {
  const [large, larger] = [1001, 4000].map((count) => fieldPicture(siteOf(count)));
  expect(large?.dots).toEqual([]);
  expect(large?.discs).toHaveLength(1);
  expect(JSON.stringify(larger).length - JSON.stringify(large).length).toBeLessThan(10);
});

test('a library without places has no picture', () => {
  expect(fieldPicture(inventedSite([inventedPaper('a')]))).toBeUndefined();
});

test('a long label takes two lines, and the larger topic has the place', () => {
  const at: MapPoint = [500, 350];
  const labels = fieldLabels(
    [
      { text: 'Kites', at, count: 1 },
      { text: 'Ropes and knots for kites', at, count: 9 },
      { text: 'Sails', at: [500, 355], count: 2 },
      { text: 'Winches', at: [500, 345], count: 3 },
    ],
    [],
    size,
  );
  expect(labels[0]?.lines.map(({ text }) => text)).toEqual(['Ropes and knots', 'for kites']);
  expect(labels.length).toBeLessThan(4);
});

test('a label moves off the dots it would cover, if there is room beside them', () => {
  const at: MapPoint = [500, 350];
  const [label] = fieldLabels([{ text: 'Kites', at, count: 3 }], [[490, 350], at, [510, 350]], size);
  const baseline = label?.lines[0]?.y ?? at[1];
  const [top, bottom] = [baseline - 18, baseline + 6];
  expect(top > at[1] || bottom < at[1]).toBe(true);
  expect(Math.abs(baseline - at[1])).toBeLessThan(50);
});

test('labels stay inside the picture and apart', () => {
  const wish = fc.record({
    text: fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/),
    at: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 700 })),
    count: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const boxes = fieldLabels(wishes, [], size).map(({ x, lines }) => {
        const half = (Math.max(...lines.map(({ text }) => text.length)) * 11) / 2;
        const ys = lines.map(({ y }) => y);
        return { left: x - half, right: x + half, top: Math.min(...ys) - 18, bottom: Math.max(...ys) + 4 };
      });
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(-1);
        expect(box.right).toBeLessThanOrEqual(size.width + 1);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(size.height);
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            box.left >= other.right ||
            other.left >= box.right ||
            box.top >= other.bottom ||
            other.top >= box.bottom;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});
