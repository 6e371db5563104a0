import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/base/problems.ts';
import type { SourceFile } from '../../src/sources/adapter.ts';
import { chooseAdapter } from '../../src/sources/index.ts';
import { openSource, readSource } from '../../src/sources/read/read-source.ts';
import { exampleListings, inventedListing } from '../example-library.ts';
import { linesKeptTwice, lostLines } from './conservation.ts';
import { formats } from './formats.ts';

const ROOT = join(import.meta.dirname, '../fixtures/sources');

interface Fixture {
  format: string;
  source: SourceFile;
  expected: string;
}

const fixtures: Fixture[] = Object.keys(formats).flatMap((format) =>
  readdirSync(join(ROOT, format))
    .filter((file) => file.includes('.in.'))
    .map((file) => ({
      format,
      source: { file, text: readFileSync(join(ROOT, format, file), 'utf8') },
      expected: join(ROOT, format, file.replace(/\.in\..*$/, '.json')),
    })),
);

describe.each(fixtures)('$format: $source.file', ({ format, source, expected }) => {
  const output = readSource(source);

  it('is read as its pair says (UPDATE=1 rewrites the pair)', () => {
    const { records, untitled, boilerplate, problems } = output;
    const actual = {
      records,
      ...(untitled && { untitled }),
      boilerplate,
      problems: problems.map((problem) => formatProblem(problem).split('\n')),
    };
    if (process.env['UPDATE']) writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(actual))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('keeps every line, and keeps it once', () => {
    expect(lostLines(source.text, output)).toEqual([]);
    if (source.text.trim().includes('\n')) expect(linesKeptTwice(output)).toEqual([]);
  });

  it('is read by its own adapter', () => {
    expect(output.format).toBe(formats[format]?.format);
  });
});

it.each([inventedListing(), ...exampleListings()])('the listing $file is none of these formats', (source) => {
  expect(Object.values(formats)).not.toContain(chooseAdapter(openSource(source)));
});
