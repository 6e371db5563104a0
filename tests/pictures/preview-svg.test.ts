import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Outline } from '../../src/pictures/glyph-outlines.ts';
import { hueColour, type PreviewFonts, previewSvg } from '../../src/pictures/preview-svg.ts';

const { resolve } = createRequire(import.meta.url);
const file = (subset: string) =>
  readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff`));
const outline = new Outline([file('latin'), file('greek')]);

/** Every character is half an em wide; what is set is kept. */
function recordingFonts(): { fonts: PreviewFonts; set: { text: string; y: number; size: number }[] } {
  const set: { text: string; y: number; size: number }[] = [];
  const font = {
    width: (text: string, size: number) => (text.length * size) / 2,
    path: (text: string, { y, size }: { y: number; size: number }) => {
      set.push({ text, y, size });
      return '';
    },
  };
  return { fonts: { serif: font, sans: font }, set };
}

const view = { name: 'x', title: 'Kites', topic: 'Wind', hue: 'hue-4', library: 'Workshop' };

test('a picture prints topic, title and library', () => {
  const { fonts, set } = recordingFonts();
  previewSvg(view, fonts);
  expect(set.map(({ text }) => text)).toEqual(['Wind', 'Kites', 'Workshop']);
});

test('a long title is set smaller, and a longer one is cut at a word', () => {
  const { fonts, set } = recordingFonts();
  previewSvg({ ...view, title: 'kite '.repeat(24).trim() }, fonts);
  expect(set[1]?.size).toBe(64);
  set.length = 0;
  previewSvg({ ...view, title: 'kite '.repeat(90).trim() }, fonts);
  expect(set[1]?.size).toBe(54);
  expect(set.at(-2)?.text).toMatch(/kite…$/);
});

test('nothing leaves the picture, whatever the title', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 120 }),
      (words) => {
        const { fonts, set } = recordingFonts();
        previewSvg({ ...view, title: words.join(' ') }, fonts);
        for (const { y, size } of set) {
          expect(y).toBeLessThanOrEqual(600);
          expect(y - size).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});

test('an outline takes each character from the font that has it and leaves out what none has', () => {
  expect(outline.width('Σ', 100)).toBeGreaterThan(30);
  expect(outline.width('AΣ', 100)).toBeCloseTo(outline.width('A', 100) + outline.width('Σ', 100));
  expect(outline.width('\u{1F600}', 100)).toBe(0);
});

test('markup in a title stays out of the drawing', () => {
  const svg = previewSvg(
    { ...view, title: '</svg><script>alert(1)</script>' },
    { serif: outline, sans: outline },
  );
  expect(svg).not.toContain('script');
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
});

test('a hue class is a colour', () => {
  expect(hueColour('hue-1')).toMatch(/^rgb\(\d+,\d+,\d+\)$/);
});
