import { describe, expect, test } from 'vitest';
import { titleOf } from '../../../src/client/search/service/found-page.ts';
import { LibrarySearch } from '../../../src/client/search/service/library-search.ts';
import { readAddress } from '../../../src/search/query/address.ts';
import { memorySource, paper } from '../../search/memory-index.ts';

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

test('a paper that mentions another term alone says which', async () => {
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
