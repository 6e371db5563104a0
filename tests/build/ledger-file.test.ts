import { expect, test } from 'vitest';
import { appendInOrder, formatLedger } from '../../src/build/ledger-file.ts';

const ledger = {
  papers: { zebra: 'Zebra', apple: 'Apple', pear: 'Pear', fig: 'Fig' },
  redirects: { 'old-apple': 'apple' },
  imports: [{ day: '2024-05-06', source: 'a.bib', added: ['zebra'] }],
};

test('old entries keep their order and new ones follow in slug order', () => {
  const { papers, redirects, imports } = appendInOrder(ledger, ['pear', 'fig']);
  expect(Object.entries(papers)).toEqual([
    ['zebra', 'Zebra'],
    ['apple', 'Apple'],
    ['fig', 'Fig'],
    ['pear', 'Pear'],
  ]);
  expect({ redirects, imports }).toEqual({ redirects: ledger.redirects, imports: ledger.imports });
});

test('writing a ledger and reading it back changes nothing', () => {
  const text = formatLedger(ledger);
  expect(formatLedger(appendInOrder(JSON.parse(text), []))).toBe(text);
  expect(text.endsWith('}\n')).toBe(true);
});
