import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { coverageOf, STEPS } from '../../src/pictures/coverage.ts';
import { GlyphAtlas } from '../../src/pictures/glyph-atlas.ts';

const { resolve } = createRequire(import.meta.url);
const file = (subset: string) =>
  readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff`));
const atlas = new GlyphAtlas([file('latin'), file('greek')]);

test('each character comes from the font that has it, else in its plain form, else not at all', () => {
  expect(atlas.width('Σ', 100)).toBeGreaterThan(30);
  expect(atlas.width('AΣ', 100)).toBeCloseTo(atlas.width('A', 100) + atlas.width('Σ', 100));
  expect(atlas.width('ﬁ𝒪', 100)).toBeCloseTo(atlas.width('fiO', 100));
  expect(atlas.width('\u{1F600}', 100)).toBe(0);
  expect(atlas.place('\u{1F600}', 0, 50)).toEqual([]);
});

test('letters follow one another, and a space has no picture', () => {
  const [first, second] = atlas.place('n n', 10, 50);
  expect(first?.x).toBe(10);
  expect(second?.x).toBeCloseTo(10 + atlas.width('n ', 50), -1);
});

test('a rectangle covers its pixels whole, and those at its edges in part', () => {
  const box = coverageOf([
    { type: 'M', x: 1.5, y: -2 },
    { type: 'L', x: 4, y: -2 },
    { type: 'L', x: 4, y: 0 },
    { type: 'L', x: 1.5, y: 0 },
    { type: 'Z' },
  ]);
  expect(box).toMatchObject({ left: 1, top: -2 });
  const half = Math.round(STEPS / 2);
  const rows = Array.from({ length: 2 }, (_, row) =>
    [...(box?.steps ?? [])].slice(row * (box?.width ?? 0), row * (box?.width ?? 0) + 4),
  );
  expect(rows).toEqual([
    [half, STEPS, STEPS, 0],
    [half, STEPS, STEPS, 0],
  ]);
});

/** The share of a circle's pixels by looking at 16 × 16 places in each. */
test('a circle covers what looking at many places finds', () => {
  const [radius, bend] = [6, 6 * 0.5522847];
  const circle = coverageOf([
    { type: 'M', x: radius, y: 0 },
    { type: 'C', x1: radius, y1: bend, x2: bend, y2: radius, x: 0, y: radius },
    { type: 'C', x1: -bend, y1: radius, x2: -radius, y2: bend, x: -radius, y: 0 },
    { type: 'C', x1: -radius, y1: -bend, x2: -bend, y2: -radius, x: 0, y: -radius },
    { type: 'C', x1: bend, y1: -radius, x2: radius, y2: -bend, x: radius, y: 0 },
    { type: 'Z' },
  ]);
  if (!circle) throw new Error('nothing was drawn');
  for (let y = 0; y < circle.height; y++) {
    for (let x = 0; x < circle.width; x++) {
      let inside = 0;
      for (let place = 0; place < 256; place++) {
        const [dx, dy] = [
          x + circle.left + ((place % 16) + 0.5) / 16,
          y + circle.top + ((place >> 4) + 0.5) / 16,
        ];
        if (dx * dx + dy * dy < radius * radius) inside += 1;
      }
      const steps = circle.steps[y * circle.width + x] as number;
      expect(Math.abs(steps / STEPS - inside / 256)).toBeLessThan(0.7 / STEPS);
    }
  }
});
