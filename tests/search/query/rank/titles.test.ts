import { expect, test } from 'vitest';
import { memoryIndex, paper } from '../../memory-index.ts';

const library = await memoryIndex([
  paper('order', 'A Little Help for Owls', 'Of the first nights.'),
  paper(
    'often',
    'Owls Help Owls',
    'Little owls help little owls. Owls help a little. Little help, little owls.',
  ),
  paper('other', 'Kites', 'A little help.'),
]);
const first = async (query: string) =>
  library.slugOf((await library.engine.answer(query)).pages[0]?.page ?? -1);

test('a title that contains the words in order comes before a text that contains them often', async () => {
  expect(await first('a little help for')).toBe('order');
  expect(await first('owls help owls')).toBe('often');
});

test('a title that holds all words of the query in any order comes before a text that holds one of them often', async () => {
  const filler = Array.from({ length: 12 }, (_, at) => paper(`night-${at}`, `Night ${at}`, 'Of the night.'));
  const { engine, slugOf } = await memoryIndex([
    ...filler,
    paper('titled', 'From Marsh Owls to Barn Kites', 'Of birds.'),
    paper('without', 'Marsh Owls, Barn Kites', 'Of birds.'),
    paper(
      'often',
      'Owls',
      'Barn owls, marsh owls, barn owls and marsh owls. Kites and owls of the barn and the marsh.',
    ),
  ]);
  const [first] = (await engine.answer('kites barn from owls marsh')).pages;
  expect(await slugOf(first?.page ?? -1)).toBe('titled');
});

test('words count as they are understood, not as they are mistyped', async () => {
  const { engine, slugOf } = await memoryIndex([
    paper('titled', 'Hierarchical Nests of Wandering Falcons', 'Of birds.'),
    paper(
      'often',
      'Falcons',
      'Wandering falcons, hierarchical nests. Falcons wandering, wandering falcons, nests.',
    ),
    paper('other', 'Kites', 'Of kites.'),
  ]);
  const [first] = (await engine.answer('hirarchical nests of wanderng falcns')).pages;
  expect(await slugOf(first?.page ?? -1)).toBe('titled');
});
