import { expect, it } from 'vitest';
import { paperCitations } from '../../../src/views/paper/paper-citations.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const papers = ['a', 'b', 'c', 'd'].map((slug, at) =>
  inventedPaper(slug, { date: { year: 2020 + at, basis: 'stated' } }),
);
const site = inventedSite(papers);

it('lists what a paper cites and what cites it, newest first, and folds the rest', () => {
  const lists = paperCitations(
    site,
    { cites: ['a', 'b', 'c', 'd'], citedBy: ['a'] },
    { cited: 2, foldedCited: 1 },
  );
  const urls = lists.map(({ heading, papers, folded, more }) => [
    heading,
    papers.map(({ url }) => url),
    folded.map(({ url }) => url),
    more,
  ]);
  expect(urls).toEqual([
    ['Cites', ['/papers/d/', '/papers/c/'], ['/papers/b/'], 'and 2 more papers'],
    ['Cited by', ['/papers/a/'], [], undefined],
  ]);
});

it('has no list if there are no citations', () => {
  expect(paperCitations(site, { cites: ['elsewhere'] }, { cited: 2, foldedCited: 1 })).toEqual([]);
});
