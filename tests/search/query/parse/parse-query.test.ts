import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, parseYears } from '../../../../src/search/query/parse/parse-query.ts';

const wanted = (text: string) => parseQuery(text).wanted.map(({ kind, text: value }) => `${kind}:${value}`);

describe('query syntax', () => {
  test('a keyword is a condition, not a word', () => {
    const { conditions, wanted } = parseQuery('keyword:"salt marsh" eel');
    expect(conditions).toEqual([{ field: 'keyword', value: 'salt marsh', typed: 'keyword:"salt marsh"' }]);
    expect(wanted.map(({ text }) => text)).toEqual(['eel']);
  });

  test('quotes anywhere make phrases', () => {
    expect(wanted('red "grey owl" “night hawk” nest')).toEqual([
      'word:red',
      'phrase:grey owl',
      'phrase:night hawk',
      'word:nest',
    ]);
  });

  test('a quote that is not closed runs to the end', () => {
    expect(wanted('red "grey owl')).toEqual(['word:red', 'phrase:grey owl']);
  });

  test('a minus at the beginning excludes, one inside a word does not', () => {
    const query = parseQuery('low-rank -owl -"grey hawk"');
    expect(query.excluded).toEqual(['owl', 'grey hawk']);
    expect(wanted('low-rank -owl')).toEqual(['word:low-rank']);
  });

  test('OR joins neighbours into one group', () => {
    const groups = parseQuery('owl OR hawk nest').wanted.map(({ group }) => group);
    expect(groups).toEqual([1, 1, 2]);
    expect(parseQuery('OR owl').wanted).toHaveLength(1);
    expect(wanted('owl or hawk')).toContain('word:or');
  });

  test('fields become conditions; other colons belong to words', () => {
    expect(
      parseQuery('title:owl topic:"night birds" Year:2020..2022 has:code http://a.b').conditions,
    ).toEqual([
      { field: 'title', value: 'owl', typed: 'title:owl' },
      { field: 'topic', value: 'night birds', typed: 'topic:"night birds"' },
      { field: 'year', value: '2020..2022', typed: 'Year:2020..2022' },
      { field: 'has', value: 'code', typed: 'has:code' },
    ]);
    expect(wanted('http://a.b')).toEqual(['word:http://a.b']);
  });

  test('a blank after a colon is forgiven, and NOT leaves out as a minus does', () => {
    expect(parseQuery('author: "Ada Lark"').conditions).toMatchObject([
      { field: 'author', value: 'Ada Lark' },
    ]);
    expect(parseQuery('owls NOT kites').excluded).toEqual(['kites']);
    expect(parseQuery('owls not kites').excluded).toEqual([]);
  });

  test('a word that a line’s end takes apart is one', () => {
    expect(wanted('a fac-\ntor of owls')).toContain('word:factor');
  });

  test('the last word is open until something follows it', () => {
    expect(parseQuery('grey ow').isOpen).toBe(true);
    expect(parseQuery('grey owl ').isOpen).toBe(false);
  });

  test('every text is a valid query', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { text: value } of parseQuery(text).wanted) expect(text).toContain(value);
      }),
    );
  });

  test('a long hostile query is read at once', () => {
    expect(parseQuery('"'.repeat(20_000)).wanted).toEqual([]);
    expect(parseQuery('-'.repeat(20_000)).wanted).toEqual([]);
    expect(parseQuery('title:'.repeat(5000)).conditions).toHaveLength(1);
  });
});

describe('years', () => {
  test.each([
    ['2023', [2023, 2023]],
    ['2023..2025', [2023, 2025]],
    ['2025..2023', [2023, 2025]],
    ['2023..', [2023, 9999]],
    ['..2021', [0, 2021]],
    ['2019-2021', [2019, 2021]],
    ['soon', undefined],
    ['../../..', undefined],
  ])('%s', (text, years) => expect(parseYears(text)).toEqual(years));
});
