import { expect, test } from 'vitest';
import { appendInOrder, formatLedger } from '../../src/build/ledger-file.ts';

const ledger = {
  papers: { zebra: 'Zebra', apple: 'Apple', pear: 'Pear', fig: 'Fig' },
  redirects: { 'old-apple': 'apple' },
};

test('old entries keep their order and new ones follow in slug order', () => {
  const { papers, redirects } = appendInOrder(ledger, ['pear', 'fig']);
  expect(Object.entries(papers)).toEqual([
    ['zebra', 'Zebra'],
    ['apple', 'Apple'],
    ['fig', 'Fig'],
    ['pear', 'Pear'],
  ]);
  expect(redirects).toEqual(ledger.redirects);
});

test('writing a ledger and reading it back changes nothing', () => {
  const text = formatLedger(ledger);
  expect(formatLedger(appendInOrder(JSON.parse(text), []))).toBe(text);
  expect(text.endsWith('}\n')).toBe(true);
});
