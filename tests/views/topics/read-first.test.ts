import { expect, test } from 'vitest';
import { readFirst } from '../../../src/views/topics/read-first.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

test('the first paper of each reading path is named with its topic', () => {
  const papers = [inventedPaper('b', { date: { year: 2020, basis: 'stated' } }), inventedPaper('c')];
  const site = inventedSite(papers, { readingPaths: { kites: ['b', 'c'], clocks: ['gone'] } });
  expect(readFirst(site)).toMatchObject([
    {
      topic: { title: 'Kites', url: '/topics/kites/' },
      url: '/papers/b/',
      titleHtml: 'Title of b',
      when: '2020',
    },
  ]);
});
