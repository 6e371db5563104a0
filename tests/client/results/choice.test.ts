import { describe, expect, test } from 'vitest';
import {
  fitsResult,
  type ResultData,
  readResultChoice,
  resultOrder,
  writeResultChoice,
} from '../../../src/client/results/choice.ts';

const read = (query: string) => {
  const fields = new URLSearchParams(query);
  return readResultChoice((field) => fields.get(field));
};

describe('the address', () => {
  test.each(['', '?measure=memory', '?measure=size&topic=kites&year=2020&sort=value'])('keeps %s', (query) =>
    expect(writeResultChoice(read(query))).toBe(query),
  );
  test('an unknown order counts as none', () => expect(writeResultChoice(read('?sort=luck'))).toBe(''));
  test('numbers of unlike measures are not sorted', () =>
    expect(writeResultChoice(read('?sort=value&year=2020'))).toBe('?year=2020'));
});

describe('the filter', () => {
  const row: ResultData = {
    topics: 'kites clocks',
    year: '2020',
    results: [
      { measure: 'memory', unit: '%', value: 5 },
      { measure: 'time', unit: '×', value: 2 },
    ],
  };
  test.each(['', '?measure=memory', '?measure=time', '?topic=clocks', '?year=2020&topic=kites'])(
    '%s keeps the row',
    (query) => expect(fitsResult(read(query), row)).toBe(true),
  );
  test.each(['?measure=size', '?topic=clock', '?year=2021', '?measure=memory&year=2021'])(
    '%s drops it',
    (query) => expect(fitsResult(read(query), row)).toBe(false),
  );
});

describe('the order', () => {
  const row = (year: string, ...results: [string, string, number][]): ResultData => ({
    topics: '',
    year,
    results: results.map(([measure, unit, value]) => ({ measure, unit, value })),
  });
  const rows = [
    row('', ['lift', '×', 3], ['drag', '×', 99]),
    row('2021', ['lift', '%', 80]),
    row('2020', ['lift', '×', 20], ['lift', '×', 1]),
  ];
  const years = (query: string) => rows.toSorted(resultOrder(read(query))).map(({ year }) => year);
  test('compares numbers of the chosen measure within a unit', () =>
    expect(years('?measure=lift&sort=value')).toEqual(['2021', '2020', '']));
  test('puts undated papers last', () => expect(years('?sort=oldest')).toEqual(['2020', '2021', '']));
});
