import { crc32, inflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { readPreviewFaces } from '../../src/pictures/preview-image.ts';
import { hueColor, type PreviewFaces, previewPng } from '../../src/pictures/preview-png.ts';

const view = { name: 'x', title: 'Kites', topic: 'Wind', hue: 'hue-4', library: 'Workshop' };
let faces: PreviewFaces;
beforeAll(async () => {
  faces = await readPreviewFaces();
});

/** The chunks of a PNG by their types; throws where one is damaged. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(bytes.toString('latin1', at + 4, at + 8), data);
    at += 12 + length;
  }
  return chunks;
}

/** The numbers of the colors of a row. */
function rowOf(png: Uint8Array, row: number): number[] {
  const rows = inflateSync(chunksOf(png).get('IDAT') as Buffer);
  expect(rows).toHaveLength(630 * 601);
  return [...rows.subarray(row * 601 + 1, (row + 1) * 601)].flatMap((both) => [both >> 4, both & 15]);
}

test('a picture is a whole PNG of 1200 by 630 pixels in sixteen colors', () => {
  const chunks = chunksOf(previewPng(view, faces));
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') as Buffer;
  expect([header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]]).toEqual([1200, 630, 4, 3]);
  expect(chunks.get('PLTE')).toHaveLength(48);
});

test('the stripe has the color of the topic, the title ink from paper to full, and the edge is paper', () => {
  const png = previewPng(view, faces);
  const colors = chunksOf(png).get('PLTE') as Buffer;
  expect([...colors.subarray(45)]).toEqual([...hueColor('hue-4')]);
  expect(new Set(rowOf(png, 5))).toEqual(new Set([15]));
  expect(new Set(rowOf(png, 629))).toEqual(new Set([0]));
  const title = new Set(rowOf(png, 315));
  expect(title.has(0) && title.has(7)).toBe(true);
  expect(Math.max(...title)).toBe(7);
});

test('the same view yields the same bytes, whatever was drawn before', async () => {
  previewPng({ ...view, title: 'Something else, of other letters' }, faces);
  expect(Buffer.from(previewPng(view, faces)).equals(previewPng(view, await readPreviewFaces()))).toBe(true);
});

test.each(['', '\u{1F600}', 'x'.repeat(5_000), '</svg><script>alert(1)</script>', 'e\u0301\u0301\u0301'])(
  'a title of hostile text is no obstacle: %j',
  (title) => {
    expect(chunksOf(previewPng({ ...view, title }, faces)).has('IEND')).toBe(true);
  },
);
