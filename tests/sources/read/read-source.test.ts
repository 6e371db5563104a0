import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { howToComplete } from '../../../src/library/papers/merge/complete-entries.ts';
import { adapters } from '../../../src/sources/index.ts';
import { openSource, readSource, readSources } from '../../../src/sources/read/read-source.ts';
import { lostLines } from '../conservation.ts';

const LISTING =
  'Get trending papers in your email inbox!\n\nSparrow: A Bird\n\nWe watch sparrows all day. They do not mind.\n\n• 2 authors\n·\nSep 24 2\n';

describe('readSource', () => {
  it('reports a source that no adapter knows, with the formats that are known', () => {
    const { format, records, problems } = readSource({
      file: 'minutes.txt',
      text: 'Minutes.\n\nNobody came.',
    });
    expect({ format, records }).toEqual({ format: null, records: [] });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toEqual({ file: 'minutes.txt', line: 1, endLine: 3 });
    for (const adapter of adapters) expect(problems[0]?.fix).toContain(adapter.format);
  });

  it('keeps identifiers without a title, and says how to complete those that wait', () => {
    const text = '2001.00048\narXiv:2001.00049v2\nhttps://doi.org/10.5555/a.1\n';
    const read = readSource({ file: 'ids.txt', text });
    const { untitled = [] } = read;
    expect(read).toMatchObject({ format: 'list of identifiers', records: [], problems: [] });
    expect(untitled.map(({ identifiers }) => identifiers)).toEqual([
      { arxiv: '2001.00048' },
      { arxiv: '2001.00049' },
      { doi: '10.5555/a.1' },
    ]);
    expect(howToComplete(untitled)).toContain('id_list=2001.00048,2001.00049 answers');
    expect(howToComplete(untitled.slice(2))).toContain('Zotero');
  });

  it('survives thousands of brackets and elements inside of each other', () => {
    const [open, close] = ['['.repeat(50_000), ']'.repeat(50_000)];
    const json = readSource({ file: 'a', text: `[{"title":"A","year":2020,"x":${open}${close}}]` });
    expect(json.records[0]?.other).toEqual([{ name: 'x', values: ['(nested too deeply to be kept)'] }]);
    const elements = '<a>'.repeat(50_000) + '</a>'.repeat(50_000);
    const xml = readSource({ file: 'b', text: `<mods>${elements}</mods>` });
    expect(xml.problems[0]?.why).toContain('over 200 elements are nested in each other');
  });

  it('reads an empty source as one of no known format', () => {
    expect(readSource({ file: 'empty.txt', text: '' })).toMatchObject({ format: null, records: [] });
  });

  it('loses no line of any text and never throws', () => {
    const line = fc.oneof(
      fc.constantFrom(...LISTING.split('\n')),
      fc.constantFrom(
        '•',
        '·',
        '· Dec 14, 2023',
        'Dec 14',
        '• 0 authors',
        'google Google',
        'new',
        '@article{a,',
        '{',
        '[',
        'TY  - JOUR',
        '<feed>',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/[\r\n]/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        const { text: opened } = openSource({ file: 'list.txt', text });
        expect(lostLines(opened, readSource({ file: 'list.txt', text }))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readSources', () => {
  const files = [{ path: 'sources/list.txt', text: LISTING }];

  it('takes the year of a date without one from the row of its source', () => {
    const rows = [{ file: 'list.txt', label: 'A list', retrieved: '2025-10-01' }];
    const [source] = readSources(files, rows);
    expect(source?.records).toMatchObject([
      { date: { year: 2025, month: 9, day: 24, basis: 'retrieval-year' }, comments: 2 },
    ]);
    expect(source?.problems).toEqual([]);
  });

  it('uses the previous year if the date would be later than the retrieval', () => {
    const rows = [{ file: 'list.txt', label: 'A list', retrieved: '2025-09-23' }];
    const [source] = readSources(files, rows);
    expect(source?.records).toMatchObject([{ date: { year: 2024, month: 9, day: 24 } }]);
  });

  it('reports a date without a year if nothing implies it', () => {
    const [source] = readSources(files, []);
    expect(source?.records[0]).not.toHaveProperty('date');
    expect(source?.problems.map(formatProblem).join('\n')).toMatchSnapshot();
  });
});
