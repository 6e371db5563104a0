import { describe, expect, test } from 'vitest';
import { titleOf } from '../../../../src/client/search/service/found-page.ts';
import { LibrarySearch } from '../../../../src/client/search/service/library-search.ts';
import { readAddress } from '../../../../src/search/query/address.ts';
import { memorySource, paper } from '../../../search/memory-index.ts';

const topic = (id: string, title: string, lines: [string, string][]) => ({
  id,
  title,
  scope: `All about ${title.toLowerCase()}.`,
  terms: [],
  overview: '',
  lines: lines.map(([lineTitle, text]) => ({ id: lineTitle.toLowerCase(), title: lineTitle, text })),
});
const topics = [
  topic('owls', 'Owls', [['Hearing', 'How owls hear mice under snow.']]),
  topic('mice', 'Mice', [
    ['Burrows', 'Where mice dig.'],
    ['Snow', 'How mice live under snow.'],
  ]),
];
const papers = [
  paper('miniowl', 'MiniOwl: Small Owls', 'Small owls hunt mice.', { names: ['MiniOwl'], topics: ['owls'] }),
  paper('snow', 'Mice under Snow', 'Mice live under snow in winter.', { topics: ['mice'] }),
];
const search = await LibrarySearch.load(memorySource(papers, { topics }));
const view = (address: string) => search.search(readAddress(address));

describe('a search inside of a topic', () => {
  test('finds its papers, and the places of its own page', async () => {
    const { papers: found, topics: places } = await view('?q=mice+snow&topic=mice');
    expect(found.map(titleOf)).toEqual(['Mice under Snow']);
    expect(places.map(titleOf)).toContain('Mice: Snow');
    expect(places.map(titleOf)).not.toContain('Owls: Hearing');
  });
  test('looks for as little as half of the query on the topic’s page', async () => {
    const { topics: places } = await view('?q=snow+shovels&topic=mice');
    expect(places.map(titleOf)).toContain('Mice: Snow');
  });
});

describe('systems', () => {
  test.each(['?q=mini+owl', '?q=miniowl+hunting', '?q=minio'])('%s names one', async (address) => {
    expect((await view(address)).systems).toEqual([
      { name: 'MiniOwl', title: 'MiniOwl: Small Owls', url: '/papers/miniowl/' },
    ]);
  });
  test('a plain query names none', async () => {
    expect((await view('?q=small+mice')).systems).toEqual([]);
  });
});

describe('conditions by fields', () => {
  const dated = [
    paper('old', 'Old Owls', 'Owls.', { date: { year: 2019, basis: 'stated' }, hasCode: true }),
    paper('new', 'New Owls', 'Owls.', { date: { year: 2024, basis: 'stated' }, venue: 'OwlConf' }),
  ];
  test.each([
    ['year:2020..', 'year', '2024'],
    ['has:code', 'code', 'yes'],
    ['venue:owlconf', 'venue', 'OwlConf'],
  ] as const)('%s ticks its facet', async (typed, facet, value) => {
    const library = await LibrarySearch.load(memorySource(dated));
    const { chosen, wishes } = await library.count(readAddress(`?q=owls+${encodeURIComponent(typed)}`));
    expect(chosen[facet]).toEqual([value]);
    expect(wishes).toContainEqual({ facet, values: [value], typed });
  });
});

describe('what no paper fits', () => {
  const library = LibrarySearch.load(
    memorySource([
      paper('old', 'Old Owls', 'Owls.', { date: { year: 2019, basis: 'stated' } }),
      paper('new', 'New Kites: A Survey', 'Kites.', { date: { year: 2024, basis: 'stated' } }),
    ]),
  );
  const found = async (query: string) => {
    const view = await (await library).search({ ...readAddress(''), query });
    return { unmet: view.unmet, papers: view.papers.map(titleOf), wishes: view.wishes.length };
  };
  test('is dropped from the wishes and reported', async () => {
    expect(await found('survey of owls')).toEqual({ unmet: ['survey of'], papers: ['Old Owls'], wishes: 0 });
    expect(await found('owls since 2023')).toMatchObject({ unmet: ['since 2023'], papers: ['Old Owls'] });
  });
  test('is nothing where a paper does', async () => {
    expect(await found('survey of kites')).toEqual({ unmet: [], papers: ['New Kites: A Survey'], wishes: 1 });
  });
  test('stays where it is all that is asked', async () => {
    expect(await found('2020')).toMatchObject({ unmet: [], papers: [] });
  });
});

test('a venue with a year means its edition, or where none is named, its papers of that year', async () => {
  const dated = (year: number) => ({ year, basis: 'stated' as const });
  const library = await LibrarySearch.load(
    memorySource([
      paper('a', 'Owls A', 'Owls.', { venue: 'OwlConf', edition: 'OwlConf 2024', date: dated(2023) }),
      paper('b', 'Owls B', 'Owls.', { venue: 'Birds Today', date: dated(2024) }),
      paper('c', 'Owls C', 'Owls.', { venue: 'Birds Today', date: dated(2023) }),
    ]),
  );
  const found = async (query: string) =>
    (await library.search({ ...readAddress(''), query })).papers.map(titleOf);
  expect(await found('owls owlconf 2024')).toEqual(['Owls A']);
  expect(await found('birds today 2024')).toEqual(['Owls B']);
});

test('results are sorted by venue and edition, those without one last', async () => {
  const library = await LibrarySearch.load(
    memorySource([
      paper('a', 'Owls A', 'Owls.'),
      paper('b', 'Owls B', 'Owls.', { venue: 'OwlConf', edition: 'OwlConf 2024' }),
      paper('c', 'Owls C', 'Owls.', { venue: 'Birds' }),
      paper('d', 'Owls D', 'Owls.', { venue: 'OwlConf', edition: 'OwlConf 2023' }),
    ]),
  );
  const { papers: found } = await library.search(readAddress('?q=owls&sort=venue'));
  expect(found.map(titleOf)).toEqual(['Owls C', 'Owls D', 'Owls B', 'Owls A']);
});

test('a paper that only mentions another term says which', async () => {
  const library = await LibrarySearch.load(
    memorySource([paper('owl', 'Birds', 'The owl hunts.'), paper('bird', 'Strix', 'Strix hunts.')], {
      synonyms: [['owl', 'strix']],
    }),
  );
  const state = readAddress('?q=strix');
  const { papers: found } = await library.search(state);
  const details = await library.details(
    state,
    found.map(({ page }) => page),
  );
  expect(new Map(found.map((one, at) => [titleOf(one), details[at]?.mentions]))).toEqual(
    new Map([
      ['Strix', undefined],
      ['Birds', 'owl'],
    ]),
  );
});

describe('if nothing is found', () => {
  const dated = [
    paper('owls', 'Herons and Owls', 'Herons hunt.', { authors: ['Ada Finch', 'Bo Lark'], venue: 'OwlConf' }),
  ];
  test.each([
    ['herrronz', { queries: ['herons'], people: [], topics: ['Mice', 'Owls'] }],
    ['author:finchett', { queries: ['author:finch'], people: ['Ada Finch'], topics: ['Mice', 'Owls'] }],
    ['venue:owlcomf', { queries: ['venue:"OwlConf"'], people: [], topics: ['Mice', 'Owls'] }],
    ['owlz', { queries: ['owls'], people: [], topics: ['Owls'] }],
    ['herons', { queries: [], people: [], topics: ['Mice', 'Owls'] }],
  ])('%s is like %j', async (query, wanted) => {
    const library = await LibrarySearch.load(memorySource(dated, { topics }));
    const near = await library.nearest({ ...readAddress(''), query });
    expect({
      queries: near.queries,
      people: near.people.map(({ name }) => name),
      topics: near.topics.map(({ title }) => title),
    }).toEqual(wanted);
  });
});
