import { describe, expect, test } from 'vitest';
import {
  CLAIM_ORDERS,
  type ClaimData,
  fitsClaim,
  readClaimChoice,
  writeClaimChoice,
} from '../../src/client/claims/choice.ts';

const read = (query: string) => {
  const fields = new URLSearchParams(query);
  return readClaimChoice((field) => fields.get(field));
};

describe('the address', () => {
  test.each(['', '?kind=memory', '?kind=size&topic=kites&year=2020&sort=value'])('keeps %s', (query) =>
    expect(writeClaimChoice(read(query))).toBe(query),
  );
  test('an unknown order counts as none', () => expect(writeClaimChoice(read('?sort=luck'))).toBe(''));
});

describe('the filter', () => {
  const row: ClaimData = { kind: 'memory', topics: 'kites clocks', year: '2020' };
  test.each(['', '?kind=memory', '?topic=clocks', '?year=2020&topic=kites'])('%s keeps the row', (query) =>
    expect(fitsClaim(read(query), row)).toBe(true),
  );
  test.each(['?kind=size', '?topic=clock', '?year=2021', '?kind=memory&year=2021'])('%s drops it', (query) =>
    expect(fitsClaim(read(query), row)).toBe(false),
  );
});

describe('the order', () => {
  const rows: ClaimData[] = [
    { value: '3', unit: 'x', year: '' },
    { value: '80', unit: '%', year: '2021' },
    { value: '20', unit: 'x', year: '2020' },
  ];
  const values = (sort: 'value' | 'oldest') =>
    rows.toSorted(CLAIM_ORDERS[sort] as (a: ClaimData, b: ClaimData) => number).map(({ value }) => value);
  test('compares numbers within a unit', () => expect(values('value')).toEqual(['80', '20', '3']));
  test('puts undated papers last', () => expect(values('oldest')).toEqual(['20', '80', '3']));
});
