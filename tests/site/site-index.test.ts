import { expect, test } from 'vitest';
import { siteIndexOf } from '../../src/site/site-index.ts';
import { inventedPaper, inventedSite } from '../views/invented-site.ts';

const stated = (year: number, month?: number) => ({ date: { year, month, basis: 'stated' as const } });

test('papers are sorted newest first, those without a date last, ties by slug', () => {
  const site = inventedSite([
    inventedPaper('undated-b'),
    inventedPaper('old', stated(2019)),
    inventedPaper('spring', stated(2024, 3)),
    inventedPaper('undated-a'),
    inventedPaper('autumn', stated(2024, 10)),
    inventedPaper('some-time-2024', stated(2024)),
  ]);
  expect(siteIndexOf(site).newestFirst.map(({ slug }) => slug)).toEqual([
    'autumn',
    'spring',
    'some-time-2024',
    'old',
    'undated-a',
    'undated-b',
  ]);
});

test('a topic has every paper placed in it, and separately those it is the first topic of', () => {
  const both = [
    { topic: 'clocks', by: 'curator' as const },
    { topic: 'kites', by: 'curator' as const },
  ];
  const siteIndex = siteIndexOf(inventedSite([inventedPaper('one', { topics: both }), inventedPaper('two')]));
  const kites = siteIndex.listingOf.get('kites');
  expect(kites?.papers.map(({ slug }) => slug)).toEqual(['one', 'two']);
  expect(kites?.primary.map(({ slug }) => slug)).toEqual(['two']);
  expect(kites?.position.get('two')).toBe(0);
  expect(kites?.neighbors).toEqual([{ id: 'clocks', shared: 1 }]);
});

test('the siteIndex of a site is made once', () => {
  const site = inventedSite([inventedPaper('one')]);
  expect(siteIndexOf(site)).toBe(siteIndexOf(site));
});
