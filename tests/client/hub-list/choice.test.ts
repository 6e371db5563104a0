import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, fits, readChoice, sortRows, writeChoice } from '../../../src/client/hub-list/choice.ts';

const choices: fc.Arbitrary<Choice> = fc.record({
  line: fc.string(),
  year: fc.constantFrom('', '2024', 'none'),
  code: fc.boolean(),
  sort: fc.constantFrom(
    '' as const,
    'oldest' as const,
    'title' as const,
    'venue' as const,
    'results' as const,
  ),
});

test('an address keeps every choice', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(new URLSearchParams(writeChoice(choice)))).toEqual(choice);
    }),
  );
});

test('an empty choice leaves no trace in the address', () => {
  expect(writeChoice({ line: '', year: '', code: false, sort: '' })).toBe('');
  expect(writeChoice({ line: 'box', year: '', code: true, sort: '' })).toBe('?line=box&code=1');
});

test('an address with strange fields asks for nothing strange', () => {
  expect(readChoice(new URLSearchParams('?sort=size&other=1'))).toEqual({
    line: '',
    year: '',
    code: false,
    sort: '',
  });
});

test.each([
  [{ line: 'box' }, { line: 'box', year: '2024' }, true],
  [{ line: 'box' }, { year: '2024' }, false],
  [{ year: '2024', code: true }, { year: '2024', code: '' }, true],
  [{ year: '2024', code: true }, { year: '2024' }, false],
  [{ year: 'none' }, { line: 'box', year: 'none' }, true],
  [{}, {}, true],
])('%j asked of a row %j: %s', (asked, row, expected) => {
  expect(fits({ line: '', year: '', code: false, sort: '', ...asked }, row)).toBe(expected);
});

test.each([
  ['', 'kites owls bees ants'],
  ['oldest', 'bees owls kites ants'],
  ['title', 'ants bees kites owls'],
  ['venue', 'owls bees kites ants'],
  ['results', 'bees owls kites ants'],
] as const)('rows are sorted by “%s”, those without it last', (sort, expected) => {
  const rows = [
    { title: 'kites', data: { year: '2024' } },
    { title: 'owls', data: { year: '2023', venue: 'ICLR', results: '2' } },
    { title: 'bees', data: { year: '2020', venue: 'Nature', results: '11' } },
    { title: 'ants', data: { year: 'none' } },
  ];
  const sorted = sortRows(rows, sort, (a, b) => a.localeCompare(b, 'en'));
  expect(sorted.map(({ title }) => title).join(' ')).toBe(expected);
});
