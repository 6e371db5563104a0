import { expect, test } from 'vitest';
import { discussions } from '../../../src/views/paper/discussions.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

test('a paper with the name of what every object has is spoken of in no overview', () => {
  expect(discussions(inventedSite([inventedPaper('constructor')]), 'constructor')).toEqual([]);
});
