import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/strings/index.ts';
import { LANGUAGES } from '../../src/strings/language.ts';

describe.each(LANGUAGES)('%s', (language) => {
  const { format } = TABLES[language];

  it('writes numbers, dates and lists its own way', () => {
    expect([
      format.number(1204),
      format.score(0.5),
      format.date({ year: 2023 }),
      format.date({ year: 2023, month: 12 }),
      format.date({ year: 2023, month: 12, day: 14 }),
      format.shortDate({ year: 2025, month: 10 }, true),
      format.shortDate({ year: 2025, month: 10 }, false),
      format.shortDate({ year: 2025 }, false),
      format.shortMonth(9),
      format.list(['a', 'b', 'c']),
    ]).toMatchSnapshot();
  });
});

it.each(LANGUAGES)('lists of %s are those of Intl, whatever their items are', (language) => {
  const { format } = TABLES[language];
  const written = language === 'en' ? 'en-GB' : language;
  const items = ['a', '', 'e, f', 'Ö', 'hour', '中文', '1'];
  for (let count = 0; count <= items.length; count++) {
    const some = items.slice(0, count);
    expect(format.list(some)).toBe(new Intl.ListFormat(written).format(some));
  }
});

it.each(LANGUAGES)('the plurals of %s are those that its table has forms for', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  expect(pluralCategories.sort()).toEqual(language === 'zh' ? ['other'] : ['one', 'other']);
});

it('sorts as an index does', () => {
  const titles = ['Zebra', '“Alpha”', 'Ähre', 'beta 10', 'beta 9'];
  expect(titles.sort(TABLES.de.format.compare)).toEqual(['Ähre', '“Alpha”', 'beta 9', 'beta 10', 'Zebra']);
});
