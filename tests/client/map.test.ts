import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, moved, showing, zoomAt } from '../../src/client/map/frame.ts';
import { DIRECTIONS, nearestPoint, neighbour, type Point, readPoints } from '../../src/client/map/points.ts';

const size = { width: 1000, height: 700 };
const point = (slug: string, x: number, y: number): Point => ({ slug, x, y, topic: '', name: slug });
const cross = [
  point('middle', 0, 0),
  point('right', 9, 1),
  point('left', -5, 0),
  point('up', 1, -6),
  point('far', 30, 0),
];

describe('neighbours', () => {
  test.each([
    ['ArrowRight', 'right'],
    ['ArrowLeft', 'left'],
    ['ArrowUp', 'up'],
    ['ArrowDown', undefined],
  ])('%s leads to %s', (key, slug) => {
    expect(neighbour(cross, cross[0] as Point, DIRECTIONS[key] as [number, number])?.slug).toBe(slug);
  });
  test('the pointer finds the nearest paper within reach', () => {
    expect(nearestPoint(cross, 8, 0, 3)?.slug).toBe('right');
    expect(nearestPoint(cross, 18, 0, 3)).toBeUndefined();
  });
});

test('points are read with the name of their topic', () => {
  const topics = [{ id: 'kites', title: 'Kites' }];
  expect(
    readPoints({
      topics,
      papers: [
        [1, 2, 0, 'a', 'A'],
        [3, 4, -1, 'b', 'B'],
      ],
    }),
  ).toEqual([
    { x: 1, y: 2, topic: 'kites', name: 'A (Kites)', slug: 'a' },
    { x: 3, y: 4, topic: '', name: 'B', slug: 'b' },
  ]);
});

describe('the frame', () => {
  const whole: Frame = { x: 0, y: 0, zoom: 1 };
  const places = fc.tuple(fc.integer({ min: 0, max: size.width }), fc.integer({ min: 0, max: size.height }));
  test('stays within the map', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0.3, 0.7, 1.6, 3), places)), (steps) => {
        let frame = whole;
        for (const [factor, [x, y]] of steps)
          frame = moved(zoomAt(frame, factor, x, y, size), x - 500, y - 350, size);
        expect(frame.x).toBeGreaterThanOrEqual(0);
        expect(frame.y).toBeGreaterThanOrEqual(0);
        expect(frame.x + size.width / frame.zoom).toBeLessThanOrEqual(size.width + 1e-6);
        expect(frame.y + size.height / frame.zoom).toBeLessThanOrEqual(size.height + 1e-6);
      }),
    );
  });
  test('keeps the place that is zoomed at', () => {
    const frame = zoomAt(whole, 2, 250, 350, size);
    expect((250 - frame.x) * frame.zoom).toBeCloseTo(250);
  });
  test('moves only to show what it does not', () => {
    const frame = zoomAt(whole, 4, 0, 0, size);
    expect(showing(frame, 10, 10, size)).toBe(frame);
    expect(showing(frame, 900, 600, size)).toEqual({ x: 750, y: 512.5, zoom: 4 });
  });
});
