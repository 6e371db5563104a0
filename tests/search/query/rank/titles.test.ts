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
