import { expect, test } from 'vitest';
import { memoryIndex, paper } from '../../memory-index.ts';

const acronyms = [{ acronym: 'SM', expansion: 'salt marsh' }];
const library = await memoryIndex([
  paper('defines', 'Plants of the Coast', 'We study the salt marsh (SM) of the coast.', { acronyms }),
  paper('apart', 'Salt Pans', 'Salt of the pans; a marsh is near. Salt and marsh plants, marsh and salt.'),
  paper('titled', 'Salt Marshes in Winter', 'Birds rest there.'),
  paper('mentions', 'Geese', 'Geese feed in an SM.'),
  ...['a', 'b', 'c', 'd'].map((slug) => paper(slug, `Winter ${slug}`, 'Winter on the coast.')),
]);
const found = async (query: string) => {
  const { pages } = await library.engine.answer(query);
  return Promise.all(pages.map(({ page }) => library.slugOf(page)));
};

test('an acronym finds what has its expansion in a title or defines it before what mentions it', async () => {
  expect(await found('SM')).toEqual(['titled', 'defines', 'mentions']);
});

test('an expansion finds what has the acronym alone', async () => {
  expect(await found('salt marsh')).toContain('mentions');
});

test('a plural of two letters is the acronym', async () => {
  expect(await found('sms')).toEqual(await found('SM'));
});

test('an acronym is as rare as what it stands for', async () => {
  const words = ['Geese', 'Geese of the coast', 'Geese in winter'];
  const { engine, slugOf } = await memoryIndex([
    paper('defines', 'Plants', 'We study the salt marsh (SM).', { acronyms }),
    ...words.map((title, at) => paper(`goose-${at}`, title, 'Of a salt marsh with a salt marsh.')),
    paper('both', 'Reed beds', 'A salt marsh with reed.'),
    paper('other', 'Other', 'Other plants.'),
  ]);
  const [first] = (await engine.answer('SM for reed')).pages;
  expect(await slugOf(first?.page ?? -1)).toBe('both');
});
