import { expect, test } from 'vitest';
import { daysAdded, lastChanged } from '../../../src/library/papers/paper-days.ts';
import { inventedText } from '../../views/invented-site.ts';

const paper = (slug: string, ...sources: string[]) => ({
  slug,
  provenance: sources.map((source) => ({ source, lines: [1, 2] as [number, number] })),
});
const daysOf = (...given: Parameters<typeof daysAdded>) => Object.fromEntries(daysAdded(...given));
const NONE = { imports: [], redirects: {}, rows: [] };

test('the ledger says when a paper came, also under a former name, and the first time counts', () => {
  const imports = [
    { day: '2024-05-06', source: 'a', added: ['kite', 'old-clock'] },
    { day: '2025-05-06', source: 'a', added: ['kite', 'clock'] },
  ];
  const redirects = { 'old-clock': 'clock' };
  expect(daysOf([paper('kite', 'a'), paper('clock', 'a')], { ...NONE, imports, redirects })).toEqual({
    kite: '2024-05-06',
    clock: '2024-05-06',
  });
});

test('else the list that brought it does, which is the first of library.yaml', () => {
  const rows = [
    { file: 'b', label: 'B', retrieved: '2020-01-01' },
    { file: 'a', label: 'A', retrieved: '2021-01-01' },
    { file: 'c', label: 'C' },
  ];
  const papers = [
    paper('kite', 'a', 'b'),
    paper('clock', 'a'),
    paper('bell', 'a', 'c'),
    paper('lamp', 'c', 'd'),
  ];
  expect(daysOf(papers, { ...NONE, rows })).toEqual({
    kite: '2020-01-01',
    clock: '2021-01-01',
    bell: '2021-01-01',
  });
});

test('the day of a list that was imported again says nothing of its older papers', () => {
  const rows = [{ file: 'a', label: 'A', retrieved: '2025-01-01' }];
  const imports = [{ day: '2025-01-02', source: 'a', added: ['clock'] }];
  expect(daysOf([paper('kite', 'a'), paper('clock', 'a')], { ...NONE, rows, imports })).toEqual({
    clock: '2025-01-02',
  });
});

const sources = [
  { file: 'old.txt', label: 'Old', retrieved: '2024-01-05' },
  { file: 'new.txt', label: 'New', retrieved: '2025-02-06' },
  { file: 'loose.txt', label: 'Loose' },
];
const from = (...files: string[]) =>
  inventedText('a', { provenance: files.map((source) => ({ source, lines: [1, 2] })) });

test.each([
  [['old.txt'], '2024-01-05'],
  [['new.txt', 'old.txt'], '2025-02-06'],
  [['new.txt', 'loose.txt'], undefined],
  [['gone.txt'], undefined],
  [[], undefined],
])('a paper of %o last changed on %s', (files, day) => {
  expect(lastChanged([from(...files)], sources).get('a')).toBe(day);
});
