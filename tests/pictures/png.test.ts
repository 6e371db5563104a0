import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coverage } from '../../src/pictures/coverage.ts';
import { Picture, stampOf } from '../../src/pictures/png.ts';

const [WIDTH, HEIGHT] = [12, 8];
const FIRST = 4;

/** A shape somewhere in the picture, at its edges or outside it. */
const shape = fc
  .tuple(
    fc.record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ left: fc.integer({ min: -3, max: 3 }), top: fc.integer({ min: -3, max: 3 }) }),
    fc.record({ x: fc.integer({ min: -6, max: 15 }), y: fc.integer({ min: -4, max: 11 }) }),
    fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 28, maxLength: 28 }),
  )
  .map(([size, offset, at, steps]) => {
    const pixels = Uint8Array.from(steps.slice(0, size.width * size.height));
    return { at, coverage: { ...size, ...offset, steps: pixels } satisfies Coverage };
  });

/** The pixels of a picture, row by row. */
function pixelsOf({ rows, width, height }: Picture): number[][] {
  const stride = width / 2 + 1;
  return Array.from({ length: height }, (_, row) =>
    [...rows.subarray(row * stride + 1, (row + 1) * stride)].flatMap((both) => [both >> 4, both & 15]),
  );
}

test('shapes are drawn as if pixel by pixel, over whatever is lighter, and only inside the picture', () => {
  fc.assert(
    fc.property(fc.array(shape, { minLength: 2, maxLength: 6, size: 'max' }), (shapes) => {
      const picture = new Picture(WIDTH, HEIGHT);
      const expected = pixelsOf(picture);
      for (const { at, coverage } of shapes) {
        const even = Math.floor(at.x / 2) * 2;
        picture.print(stampOf(coverage, at.x - even, FIRST), even, at.y);
        for (const [index, step] of coverage.steps.entries()) {
          const x = at.x + coverage.left + (index % coverage.width);
          const row = expected[at.y + coverage.top + Math.floor(index / coverage.width)];
          const under = row?.[x];
          if (row && under !== undefined && step > 0) row[x] = Math.max(under, FIRST + step - 1);
        }
      }
      expect(pixelsOf(picture)).toEqual(expected);
      picture.clear();
      expect(picture.rows.every((byte) => byte === 0)).toBe(true);
    }),
  );
});
