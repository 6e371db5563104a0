import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, type Oklch, readColors } from './contrast.ts';

const colors = readColors(readFileSync('src/styles/tokens.css', 'utf8'));
const page = readFileSync('docs/design-system.md', 'utf8');
const modes = ['light', 'dark'] as const;
const TEXT = 4.5;
const MARK = 3;

const PAIRS: [front: string, back: string, least: number][] = [
  ...['ink', 'ink-soft', 'accent', 'visited'].flatMap((front): [string, string, number][] => [
    [front, 'paper', TEXT],
    [front, 'paper-shade', TEXT],
  ]),
  ['ink', 'selection', TEXT],
  ['paper', 'accent', TEXT],
  ['line-strong', 'paper', MARK],
];

function colorOf(name: string, mode: 'light' | 'dark'): Oklch {
  const color = colors.get(name);
  if (!color) throw new Error(`no color “${name}”`);
  return color[mode];
}

test('the measure of contrast knows its ends', () => {
  expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 1);
  expect(contrast([0.5, 0.1, 20], [0.5, 0.1, 20])).toBe(1);
});

describe.each(modes)('in %s mode', (mode) => {
  test.each(PAIRS)('%s on %s has a contrast of at least its bound', (front, back, least) => {
    expect(contrast(colorOf(front, mode), colorOf(back, mode))).toBeGreaterThanOrEqual(least);
  });
  test('the mark of every hue stands out from the page', () => {
    const [lightness, chroma] = colorOf('mark', mode);
    const ratios = Array.from({ length: 36 }, (_, step) =>
      contrast([lightness, chroma, 20 + step * 10], colorOf('paper', mode)),
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(MARK);
  });
});

test('the design page states the ratios as they are', () => {
  for (const [front, back] of PAIRS) {
    const ratios = modes.map((mode) => contrast(colorOf(front, mode), colorOf(back, mode)).toFixed(1));
    expect(page).toContain(`| \`${front}\` on \`${back}\` | ${ratios.join(' | ')} |`);
  }
});
