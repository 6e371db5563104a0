import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStep, readChoice, writeChoice } from '../../../src/client/map/choice.ts';
import { type Frame, holds, moved, showing, zoomAt } from '../../../src/client/map/frame.ts';
import {
  DIRECTIONS,
  nearestPoint,
  neighbor,
  type Point,
  readPath,
  writePath,
} from '../../../src/client/map/points.ts';
import { inView } from '../../../src/client/map/view-list.ts';

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
    expect(neighbor(cross, cross[0] as Point, DIRECTIONS[key] as [number, number])?.dot).toBe(dot);
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
  const places = [point(0, 1, 2), point(1, -3.5, 4)];
  expect(readPath(writePath(places))).toEqual([
    [1, 2],
    [-3.5, 4],
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

describe('what is in view', () => {
  const spread = fc.array(
    fc.record({
      x: fc.integer({ min: 1, max: size.width - 1 }),
      y: fc.integer({ min: 1, max: size.height - 1 }),
      topic: fc.constantFrom('', 'kites', 'boats'),
    }),
    { maxLength: 30 },
  );
  const frames = fc.constantFrom(
    { x: 0, y: 0, zoom: 1 },
    { x: 250, y: 175, zoom: 2 },
    { x: 900, y: 630, zoom: 10 },
  );
  test('counts each paper in the frame, and names those nearest to its middle', () => {
    fc.assert(
      fc.property(spread, frames, fc.integer({ min: 0, max: 9 }), (places, frame, most) => {
        const points = places.map((place, dot) => ({ ...place, dot }));
        const held = points.filter(({ x, y }) => holds(frame, x, y, size));
        const { count, topics, nearest } = inView(points, frame, size, most);
        expect(count).toBe(held.length);
        for (const [id, own] of topics) expect(own).toBe(held.filter(({ topic }) => topic === id).length);
        expect(topics.reduce((sum, [, own]) => sum + own, 0)).toBe(held.filter(({ topic }) => topic).length);
        expect(nearest).toHaveLength(Math.min(most, held.length));
        const [x, y] = [frame.x + size.width / frame.zoom / 2, frame.y + size.height / frame.zoom / 2];
        const far = (one: Point) => Math.hypot(one.x - x, one.y - y);
        const left = held.filter((one) => !nearest.includes(one)).map(far);
        expect(Math.max(0, ...nearest.map(far))).toBeLessThanOrEqual(
          Math.min(Number.POSITIVE_INFINITY, ...left),
        );
      }),
    );
  });
  test('names the topics of most papers first', () => {
    const points = ['b', 'a', 'c', 'c', ''].map((topic, dot) => ({ x: 5, y: 5, topic, dot }));
    expect(inView(points, { x: 0, y: 0, zoom: 1 }, size, 1).topics).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });
});

describe('the address of a choice', () => {
  const choices = fc.record({ topic: fc.string(), query: fc.string() });
  test('gives the choice back, and is empty for all papers', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readChoice(writeChoice(choice))).toEqual(choice);
      }),
    );
    expect(writeChoice({ topic: '', query: '' })).toBe('');
  });
  test.each([
    ['a topic', { topic: '', query: '' }, { topic: 'kites', query: '' }, true],
    ['the first letter of a search', { topic: '', query: '' }, { topic: '', query: 'k' }, true],
    ['the next letter', { topic: '', query: 'k' }, { topic: '', query: 'ki' }, false],
    ['an emptied search', { topic: '', query: 'ki' }, { topic: '', query: '' }, true],
  ])('%s: a step for Back, or none', (_, before, after, expected) => {
    expect(isStep(before, after)).toBe(expected);
  });
});
