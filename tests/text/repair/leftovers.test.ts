import { expect, test } from 'vitest';
import { findLeftovers, knownLeftovers, unreviewed } from '../../../src/text/repair/leftovers.ts';
import { repairTitle } from '../../../src/text/repair/repair.ts';

const kindsIn = (value: string) =>
  findLeftovers([{ type: 'text', value }]).map(({ kind, text }) => `${kind}: ${text}`);

test.each([
  ['the \\proj tool', ['unknown command: \\proj']],
  ['a {set}', ['brace: {', 'brace: }']],
  ['costs $x', ['dollar: $']],
  ['by 10times more', ['number and letters: 10times']],
  ['we present , a tool', ['space before punctuation: ,']],
  ['a model.This', ['glued sentence: el.This']],
  ['Net doe2020thing is', ['key of a citation: doe2020thing']],
  ['the sim of', ['lost TeX word: sim']],
])('%j holds %j', (value, found) => {
  expect(kindsIn(value)).toEqual(found);
});

test.each([
  'costs $20',
  'by ~45%',
  'at 180fps and 4bit',
  'the 3rd (LLMs)',
  'method(s)',
  'state-of-the-art',
  '8x22B',
])('%j is sound', (value) => {
  expect(kindsIn(value)).toEqual([]);
});

test('addresses and code may contain any character; their labels may not', () => {
  const address = 'https://example.org/a_b{c}';
  expect(
    findLeftovers([{ type: 'link', href: address, children: [{ type: 'text', value: address }] }]),
  ).toEqual([]);
  expect(findLeftovers([{ type: 'code', value: '\\x{}' }])).toEqual([]);
  expect(
    findLeftovers([{ type: 'link', href: address, children: [{ type: 'text', value: 'a {b' }] }]),
  ).toHaveLength(1);
});

test('mathematics that cannot be typeset is a leftover', () => {
  expect(findLeftovers([{ type: 'math', tex: 'f_i' }])).toEqual([]);
  expect(findLeftovers([{ type: 'math', tex: '\\frac{' }]).map(({ kind }) => kind)).toEqual([
    'unreadable mathematics',
  ]);
});

test('every known leftover has a reason and is one', () => {
  for (const { text, reason } of knownLeftovers) {
    expect(reason).not.toBe('');
    const found = findLeftovers(repairTitle(`before ${text} after`).inlines);
    expect(found.length, text).toBeGreaterThan(0);
    expect(unreviewed(found)).toEqual([]);
  }
});

// A pattern that is not linear does not come back from these within the time any test has.
test.each([
  'a',
  '1.',
  'a-',
  '\\',
  '\\a',
  '_',
  '^',
  '{',
  '`',
  '~',
  '--',
  ' *',
  ' ,',
  'a(',
  '((',
  'x20',
  'a.A',
  'ab,',
])('a long line of %j is looked through', (piece) => {
  expect(() => kindsIn(piece.repeat(100_000 / piece.length))).not.toThrow();
});
