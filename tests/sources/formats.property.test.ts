import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../src/schemas/record.ts';
import type { Adapter } from '../../src/sources/adapter.ts';
import { chooseAdapter } from '../../src/sources/index.ts';
import { openSource } from '../../src/sources/read/read-source.ts';
import { lostLines } from './conservation.ts';
import { formats } from './formats.ts';
import { type Work, type Writer, writers } from './writers.ts';

const word = fc.stringMatching(/^[A-Z][a-zé]{1,8}$/);
const sentence = fc.array(
  fc.oneof(word, fc.constantFrom('of', 'with', '$x_i$', 'O(n)', "d'un", '(2020)', 'and')),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const text = sentence.map((words) => `Start ${words.join(' ')}`);
const work: fc.Arbitrary<Work> = fc.record({
  title: text,
  authors: fc.array(fc.record({ given: word, family: word }), { minLength: 1, maxLength: 5 }),
  year: fc.integer({ min: 1990, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  doi: fc.stringMatching(/^10\.[0-9]{4}\/[A-Z0-9]{3,8}$/),
  arxiv: fc
    .tuple(fc.integer({ min: 2401, max: 2412 }), fc.integer({ min: 10000, max: 99999 }))
    .map((n) => n.join('.')),
  abstract: text,
});
const works = fc.array(work, { minLength: 1, maxLength: 6 });

const cases = Object.entries(writers).map(([name, writer]) => ({
  name,
  writer,
  adapter: formats[name] as Adapter,
}));

/** What a record of a work must say; a community listing has no DOI. */
function expectWork(record: SourceRecord | undefined, work: Work, format: string): void {
  const literal = work.authors.map(({ given, family }) => `${given} ${family}`);
  expect(record?.title).toBe(work.title);
  expect(record?.abstract).toEqual([work.abstract]);
  expect(record?.authors?.map((name) => name.literal)).toEqual(literal);
  expect(record?.date).toMatchObject({ year: work.year, month: work.month, basis: 'stated' });
  const doi = format === 'hugging-face' ? {} : { doi: work.doi.toLowerCase() };
  expect(record?.identifiers).toEqual({ arxiv: work.arxiv, ...doi });
}

describe.each(cases)('$name', ({ name, writer, adapter }) => {
  it('loses no entry and no field', () => {
    fc.assert(
      fc.property(works, (works) => {
        const source = { file: 'list', text: writer.file(works.map(writer.entry)) };
        expect(chooseAdapter(source)).toBe(adapter);
        const output = adapter.read(source);
        expect(output.problems).toEqual([]);
        expect(output.records).toHaveLength(works.length);
        for (const [index, work] of works.entries()) expectWork(output.records[index], work, name);
        expect(lostLines(source.text, output)).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(writer.damages))('loads the neighbours of an entry with %s', (_, damage) => {
    fc.assert(
      fc.property(works, fc.nat(), (works, pick) => {
        const broken = pick % works.length;
        const { text, output } = readDamaged(writer, adapter, works, broken, damage);
        expect(output.problems.length).toBeGreaterThan(0);
        expect(lostLines(text, output)).toEqual([]);
        expect(output.records).toHaveLength(works.length - 1);
        const whole = works.filter((_, index) => index !== broken);
        for (const [index, work] of whole.entries()) expectWork(output.records[index], work, name);
      }),
    );
  });
});

describe.each(cases.filter(({ writer }) => writer.slips))('$name', ({ name, writer, adapter }) => {
  it.each(Object.entries(writer.slips ?? {}))('keeps an entry with %s, and reports it', (_, slip) => {
    fc.assert(
      fc.property(works, fc.nat(), (works, pick) => {
        const { text, output } = readDamaged(writer, adapter, works, pick % works.length, slip);
        expect(output.doubts).toHaveLength(1);
        expect(lostLines(text, output)).toEqual([]);
        for (const [index, work] of works.entries()) expectWork(output.records[index], work, name);
      }),
    );
  });
});

function readDamaged(
  writer: Writer,
  adapter: Adapter,
  works: Work[],
  broken: number,
  damage: (entry: string) => string,
) {
  const entries = works.map(writer.entry);
  const text = writer.file(entries.map((entry, index) => (index === broken ? damage(entry) : entry)));
  return { text, output: adapter.read({ file: 'list', text }) };
}

describe('any text', () => {
  const root = join(import.meta.dirname, '../fixtures/sources');
  const samples = Object.keys(formats).flatMap((format) =>
    readdirSync(join(root, format)).map((file) => readFileSync(join(root, format, file), 'utf8')),
  );
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^[@{}()[\]"',:=#$\\%<>&;\n\tA-Ca-c0-2 -]{0,300}$/),
  );
  /** A sample with a stretch replaced by noise, or two samples that run into each other. */
  const spliced = fc
    .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(200), noise)
    .map(([sample, at, length, noise]) => {
      const start = at % sample.length;
      return sample.slice(0, start) + noise + sample.slice(start + length);
    });

  it.each(Object.entries(formats))('makes %s neither throw nor lose a line', (_, adapter) => {
    fc.assert(
      fc.property(fc.oneof(noise, spliced), (text) => {
        const source = { file: 'list', text };
        const opened = openSource(source);
        expect(adapter.evidence(opened)).toBeGreaterThanOrEqual(0);
        expect(lostLines(opened.text, adapter.read(opened))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
