import { expect, test } from 'vitest';
import { WordIds } from '../../../../src/search/index/terms/ids.ts';
import { NamedThings } from '../../../../src/search/index/terms/named-things.ts';

test('a thing is mentioned under each of its names, across inflection and hyphens, where its words are neighbors', () => {
  const things = new NamedThings(
    [
      ['sm', 'salt marsh', 'sms'],
      ['nor', 'number of runs'],
    ],
    new WordIds(),
  );
  expect(things.inText('Salt-marshes (SMs) of the coast; an SM.')).toEqual([0, 0, 0]);
  expect(things.inText('A marsh with salt, and salt. Marsh')).toEqual([0]);
  expect(things.inText('The number of runs, the runs of a number')).toEqual([1]);
  expect(things.inText('Salt')).toEqual([]);
});
