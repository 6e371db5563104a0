import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { type ReadSource, readSource } from '../../../src/sources/read/read-source.ts';
import { exampleListings, hasExampleLibrary } from '../../example-library.ts';
import { lostLines } from '../conservation.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/listing');
const names = readdirSync(ROOT)
  .filter((file) => file.endsWith('.in.txt'))
  .map((file) => file.replace('.in.txt', ''));

/** Reads a fixture; `retrieved-2026` in its name is what library.yaml would say. */
function read(name: string, change: (text: string) => string = (text) => text): ReadSource {
  const retrieved = /retrieved-(\d{4})/.exec(name)?.[1];
  const text = change(readFileSync(join(ROOT, `${name}.in.txt`), 'utf8'));
  return readSource({ file: `${name}.txt`, text, ...(retrieved && { retrieved: `${retrieved}-12-31` }) });
}

describe.each(names)('%s', (name) => {
  it('is read as its pair says (UPDATE=1 rewrites the pair)', () => {
    const { problems, ...output } = read(name);
    const printed = problems.map((problem) => formatProblem(problem).split('\n'));
    const actual = `${JSON.stringify({ ...output, problems: printed }, null, 2)}\n`;
    const expected = join(ROOT, `${name}.out.json`);
    if (process.env['UPDATE']) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
  });

  it('keeps every line', () => {
    const text = readFileSync(join(ROOT, `${name}.in.txt`), 'utf8');
    expect(lostLines(text, read(name))).toEqual([]);
  });
});

const sameRecords = [
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['old Macintosh line ends', (text: string) => text.replaceAll('\n', '\r')],
  ['tabs around its lines', (text: string) => text.replace(/^(?=.)/gm, '\t').replace(/$/gm, '\t')],
  ['spaces around its lines', (text: string) => text.replace(/^(?=.)/gm, '\u00A0 ').replace(/$/gm, '\u00A0')],
  ['no blank lines at its end', (text: string) => text.trimEnd()],
] as const;

describe.each(sameRecords)('a listing with %s', (_, change) => {
  it.each(names)('returns the records of %s', (name) => {
    const [plain, changed] = [read(name), read(name, change)];
    expect(changed.records).toEqual(plain.records);
    expect(changed.boilerplate).toEqual(plain.boilerplate);
  });
});

describe('a listing with non-breaking spaces for spaces', () => {
  it.each(names)('returns the records of %s', (name) => {
    const changed = read(name, (text) => text.replaceAll(' ', '\u00A0'));
    const spaced = JSON.parse(JSON.stringify(changed.records).replaceAll('\u00A0', ' '));
    expect(spaced).toEqual(read(name).records);
  });
});

describe.skipIf(!hasExampleLibrary)('the listings of the example library', () => {
  const texts = exampleListings();
  const sources = texts.map(readSource);
  const records = sources.flatMap((source) => source.records);

  it('have 508 records', () => {
    expect(sources.map((source) => source.records.length)).toEqual([50, 69, 307, 22, 60]);
  });

  it('have 104 dates and three organizations', () => {
    expect(records.filter(({ date }) => date)).toHaveLength(104);
    expect(records.flatMap(({ organisation }) => organisation ?? [])).toEqual(['Google', 'Apple', 'OpenBMB']);
    expect(records.filter(({ authorCount }) => authorCount)).toHaveLength(101);
    expect(records.filter(({ comments }) => comments)).toHaveLength(31);
  });

  it('have one abstract per record, and no problems', () => {
    expect(sources.flatMap(({ problems }) => problems)).toEqual([]);
    expect(records.filter(({ abstract }) => abstract.length !== 1)).toEqual([]);
    texts.forEach(({ text }, index) => {
      expect(lostLines(text, sources[index] as ReadSource)).toEqual([]);
    });
  });
});
