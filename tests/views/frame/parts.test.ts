import { expect, test } from 'vitest';
import { partsOf } from '../../../src/views/frame/parts.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

test('a field has systems where it is the custom to name them, not where a paper or two use an acronym', () => {
  const naming = (count: number) =>
    partsOf(
      inventedSite(
        Array.from({ length: 30 }, (_, at) =>
          inventedPaper(`p${at}`, { names: at < count ? ['GardenNet'] : ['Arctic tern'] }),
        ),
      ),
    ).systems;
  expect([naming(0), naming(3), naming(4)]).toEqual([false, false, true]);
});
