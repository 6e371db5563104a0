import { expect, test } from 'vitest';
import { urls } from '../../../../src/base/addresses.ts';
import { facetLabel } from '../../../../src/client/search/render/facet-labels.ts';
import { personUrl } from '../../../../src/client/search/render/person-url.ts';
import { parseQuery } from '../../../../src/search/query/parse/parse-query.ts';

const NAMES = { topics: [], authors: new Map() };

test.each(['constructor', 'toString', '__proto__'])(
  'the value “%s” of an address is shown as it is',
  (value) => {
    expect(facetLabel('kind', value, NAMES)).toBe(value);
  },
);

test('a value of the site has a name', () => {
  expect(facetLabel('kind', 'survey', NAMES)).toBe('Survey');
});

test('an author is labeled with their name, or with the name in their address', () => {
  const authors = new Map([['bjorn-moreau', 'Bjørn Moreau']]);
  expect(facetLabel('author', 'bjorn-moreau', { topics: [], authors })).toBe('Bjørn Moreau');
  expect(facetLabel('author', 'ada-moss', { topics: [], authors })).toBe('Ada Moss');
});

test('a person without a page is searched for, whatever the name is written with', () => {
  const address = new URL(personUrl({ name: 'Ada “Wren” "Jo" Lark' }), 'https://papers.example');
  const { conditions, wanted } = parseQuery(address.searchParams.get('q') ?? '');
  expect(conditions).toMatchObject([{ field: 'author', value: 'Ada  Wren   Jo  Lark' }]);
  expect(wanted).toEqual([]);
});

test('a query that is not well-formed Unicode has an address', () => {
  expect(urls.search('owl \ud800')).toBe('/search/?q=owl%20%EF%BF%BD');
});
