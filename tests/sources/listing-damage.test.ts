import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../src/schemas/record.ts';
import { type ReadSource, readSource } from '../../src/sources/read/read-source.ts';
import { exampleListings, inventedListing } from '../example-library.ts';
import { lostLines } from './conservation.ts';
import {
  applyDamage,
  type Damage,
  damage,
  disguise,
  type ListedPaper,
  layouts,
  papers,
  writeListing,
} from './listing-arbitraries.ts';

const read = (text: string): ReadSource => readSource({ file: 'list.txt', text, retrieved: '2025-12-31' });
const unix = (text: string) => text.replace(/\r\n|\r/g, '\n');
const spaced = (text: string | undefined) => text?.replace(/\s/g, ' ');
/** Everything of a record but its place. */
const contentOf = ({ lines: _, ...content }: SourceRecord) => content;

function expectPaper(record: SourceRecord | undefined, paper: ListedPaper, hasClosingLines: boolean): void {
  expect(spaced(record?.title)).toBe(paper.title);
  expect(record?.abstract.map(spaced)).toEqual([paper.abstract]);
  const isClosed = hasClosingLines && paper.closing.length > 0;
  expect(record?.date !== undefined).toBe(isClosed);
  expect(record?.authorCount !== undefined || record?.organisation !== undefined).toBe(isClosed);
}

describe.each(layouts)('a listing in the layout “$name”', (layout) => {
  it('returns every paper, whatever its line ends and spaces', () => {
    fc.assert(
      fc.property(papers, disguise, (papers, disguise) => {
        const text = disguise(writeListing(papers, layout));
        const source = read(text);
        expect(source.problems).toEqual([]);
        expect(source.records).toHaveLength(papers.length);
        papers.forEach((paper, index) => {
          expectPaper(source.records[index], paper, layout.hasClosingLines);
        });
        expect(lostLines(unix(text), source)).toEqual([]);
      }),
    );
  });

  it('loses no line and reads every paper that damage does not touch', () => {
    fc.assert(
      fc.property(papers, damage, disguise, (papers, damage, disguise) => {
        const text = writeListing(papers, layout);
        const damaged = applyDamage(text, damage);
        const source = read(disguise(damaged.text));
        expect(lostLines(unix(disguise(damaged.text)), source)).toEqual([]);
        const touched = touchedRecords(read(text).records, damage, damaged.index, text);
        papers.forEach((paper, index) => {
          if (touched.has(index)) return;
          const record = source.records.find(({ title }) => spaced(title) === paper.title);
          expectPaper(record, paper, layout.hasClosingLines);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('loses no line of a listing with many damages', () => {
    fc.assert(
      fc.property(papers, fc.array(damage, { maxLength: 12 }), disguise, (papers, damages, disguise) => {
        const text = disguise(
          damages.reduce((text, one) => applyDamage(text, one).text, writeListing(papers, layout)),
        );
        expect(lostLines(unix(text), read(text))).toEqual([]);
      }),
    );
  });
});

/** Indices of the records whose lines are damaged: one, or two where lines of two records trade places or join. */
function touchedRecords(
  records: readonly SourceRecord[],
  { kind }: Damage,
  index: number,
  text: string,
): Set<number> {
  const lines = text.split('\n');
  const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
  const damaged = kind === 'swap' || kind === 'join' ? [index + 1, next + 1] : [index + 1];
  return new Set(
    records.flatMap(({ lines: [from, to] }, at) =>
      damaged.some((line) => from <= line && line <= to) ? [at] : [],
    ),
  );
}

describe('listings, damaged', () => {
  const texts = [inventedListing(), ...exampleListings()].map(({ text }) => text);
  const whole = new Map(texts.map((text) => [text, read(text).records]));

  it.each(Array.from({ length: 12 }, (_, seed) => seed))('keep all other papers, seed %i', (seed) => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, damage) => {
        const damaged = applyDamage(text, damage);
        const before = whole.get(text) as SourceRecord[];
        const source = read(damaged.text);
        expect(lostLines(damaged.text, source)).toEqual([]);
        const touched = touchedRecords(before, damage, damaged.index, text);
        const kept = new Set(source.records.map((record) => JSON.stringify(contentOf(record))));
        const lost = before.filter(
          (record, index) => !touched.has(index) && !kept.has(JSON.stringify(contentOf(record))),
        );
        expect(lost).toEqual([]);
      }),
      { seed, numRuns: 12 },
    );
  });
});
