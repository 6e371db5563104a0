import { expect, it } from 'vitest';
import { searchExamples } from '../../../src/views/frame/search-examples.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

it('takes terms of the topics, then words of titles', () => {
  const site = inventedSite([inventedPaper('a', { title: 'Mending Kites of Paper', venue: 'Winds' })]);
  const hubs = [{ topic: 'kites', central: [], outliers: [], terms: ['tail', 'salt marsh'] }];
  expect(searchExamples({ ...site, hubs })).toMatchObject({
    phrase: 'salt marsh',
    words: ['tail', 'mending'],
    venue: 'winds',
  });
  expect(searchExamples({ ...site, hubs: [] }).phrase).toBe('Mending Kites of');
});

it('an empty library has no examples', () => {
  expect(searchExamples({ ...inventedSite([]), topics: [] })).toEqual({
    phrase: undefined,
    words: [],
    venue: undefined,
    topic: undefined,
  });
});
