import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, moved, showing, zoomAt } from '../../../src/client/map/frame.ts';
import { DIRECTIONS, nearestPoint, neighbour, type Point, readPath } from '../../../src/client/map/points.ts';

const size = { width: 1000, height: 700 };
const [MIDDLE, RIGHT, LEFT, UP, FAR] = [0, 1, 2, 3, 4];
const point = (dot: number, x: number, y: number): Point => ({ dot, x, y, topic: '' });
const cross = [
  point(MIDDLE, 0, 0),
  point(RIGHT, 9, 1),
  point(LEFT, -5, 0),
  point(UP, 1, -6),
  point(FAR, 30, 0),
];

describe('neighbours', () => {
  test.each([
    ['ArrowRight', RIGHT],
    ['ArrowLeft', LEFT],
    ['ArrowUp', UP],
    ['ArrowDown', undefined],
  ])('%s leads to %s', (key, dot) => {
    expect(neighbour(cross, cross[0] as Point, DIRECTIONS[key] as [number, number])?.dot).toBe(dot);
  });
  test('the pointer finds the nearest paper within reach', () => {
    expect(nearestPoint(cross, 8, 0, 3)?.dot).toBe(RIGHT);
    expect(nearestPoint(cross, 18, 0, 3)).toBeUndefined();
  });
});

test('the places of a path are read in order', () => {
  expect(readPath('M1 2h0M-3.5 4h0')).toEqual([
    [1, 2],
    [-3.5, 4],
  ]);
  expect(readPath('')).toEqual([]);
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
