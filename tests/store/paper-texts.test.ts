import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PaperText } from '../../src/schemas/paper-text.ts';
import { PaperTexts, paperTextsFile, readPaperTexts, writePaperTexts } from '../../src/store/paper-texts.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-texts-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function text(slug: string, plain: string): PaperText {
  const empty = { acronyms: [], mentions: [], mentionedBy: [], claims: [], repairs: [], provenance: [] };
  const received = { title: slug, abstract: [plain] };
  return {
    slug,
    digest: '1',
    mdx: plain,
    html: plain,
    plain,
    ...empty,
    received,
    curated: [],
    corrections: [],
  };
}

const LINE_ENDS = fc.constantFrom('\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f');
const plains = fc.array(fc.oneof(LINE_ENDS, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));

it('gives back what was written, whatever ends a line in it', async () => {
  const file = paperTextsFile(folder);
  await fc.assert(
    fc.asyncProperty(fc.array(plains, { maxLength: 3 }), async (written) => {
      const texts = written.map((plain, index) => text(`paper-${index}`, plain));
      await writePaperTexts(
        file,
        texts.map((one) => JSON.stringify(one)),
      );
      expect(await Array.fromAsync(readPaperTexts(file))).toEqual(texts);
      const bySlug = new PaperTexts(file);
      expect(texts.map(({ slug }) => bySlug.get(slug))).toEqual(texts);
      expect(bySlug.get('paper-none')).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

it('finds texts wherever they stand in a long file', async () => {
  const file = paperTextsFile(folder);
  const texts = Array.from({ length: 1200 }, (_, index) => text(`paper-${index}`, `${index} `.repeat(index)));
  await writePaperTexts(
    file,
    texts.map((one) => JSON.stringify(one)),
  );
  const bySlug = new PaperTexts(file);
  expect(texts.every(({ slug, plain }) => bySlug.get(slug)?.plain === plain)).toBe(true);
});

it('has no texts where there is no file', () => {
  expect(new PaperTexts(path.join(folder, 'none.jsonl')).get('paper-0')).toBeUndefined();
});
