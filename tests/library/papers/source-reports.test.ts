import { expect, it } from 'vitest';
import { warning } from '../../../src/base/problems.ts';
import { reportSources } from '../../../src/library/papers/source-reports.ts';

it('reports what each source contributed, with the problems in it', () => {
  const outcome = (file: string, records: number) => ({
    file,
    format: 'a list',
    records: Array(records).fill(null),
    untitled: file === 'b.txt' ? [null] : [],
    boilerplate: [1, 2],
  });
  const place = (source: string, line: number) => ({ source, lines: [line, line] as [number, number] });
  const papers = [
    { provenance: [place('a.txt', 1)] },
    { provenance: [place('a.txt', 2), place('b.txt', 1)] },
    { provenance: [place('a.txt', 3), place('a.txt', 4)] },
  ];
  const problem = warning('text-left-out', 'x', { file: 'content/sources/b.txt', line: 3 }, 'y', 'z');
  const rows = [{ file: 'a.txt', label: 'List A', address: 'https://example.org', retrieved: '2025-02-01' }];
  const reports = reportSources([outcome('a.txt', 4), outcome('b.txt', 1)], rows, papers, [problem]);
  expect(reports).toEqual([
    {
      file: 'a.txt',
      label: 'List A',
      address: 'https://example.org',
      retrieved: '2025-02-01',
      format: 'a list',
      records: 4,
      untitled: 0,
      papers: 3,
      merged: 2,
      boilerplateLines: 2,
      problems: [],
    },
    {
      file: 'b.txt',
      label: 'b.txt',
      format: 'a list',
      records: 1,
      untitled: 1,
      papers: 1,
      merged: 1,
      boilerplateLines: 2,
      problems: [problem],
    },
  ]);
});
