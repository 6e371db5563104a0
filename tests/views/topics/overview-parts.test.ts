import { expect, test } from 'vitest';
import { namedPaper, overviewParts } from '../../../src/views/topics/overview-parts.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const SITE = inventedSite([
  inventedPaper('late', { date: { year: 2022, month: 5, basis: 'stated' } }),
  inventedPaper('early', { date: { year: 2020, basis: 'file-evidence' }, names: ['Boxer'] }),
  inventedPaper('undated'),
]);
const topic = { id: 'kites', title: 'Kites', scope: 'Kites.', terms: ['kite'] };

test('ideas are in chronological order, whatever their order in the file', () => {
  const ideas = ['late', 'undated', 'early'].map((paper) => ({ paper, idea: `Idea of ${paper}.` }));
  expect(
    overviewParts(SITE, { ...topic, ideas }, 3).ideas.map(({ labelHtml, when }) => [labelHtml, when]),
  ).toEqual([
    ['Title of undated', 'n.d.'],
    ['Boxer', '[2020]'],
    ['Title of late', 'May 2022'],
  ]);
});

test('a step of the reading path keeps its place and says its year', () => {
  const readingPath = [
    { paper: 'late', why: 'A start.', lookFor: 'The box.' },
    { paper: 'early', why: 'Where it came from.' },
  ];
  const { path } = overviewParts(SITE, { ...topic, readingPath }, 3);
  expect(path.map(({ slug, year, lookFor }) => [slug, year, lookFor])).toEqual([
    ['late', '2022', 'The box.'],
    ['early', '[2020]', undefined],
  ]);
});

test('an overview says on how many abstracts it rests and when it was revised, if it was', () => {
  expect(overviewParts(SITE, { ...topic, revised: '2026-03-09' }, 1204).basis).toBe(
    'This overview rests on the abstracts of 1,204 papers in this library, last revised 9 March 2026.',
  );
  expect(overviewParts(SITE, topic, 3).basis).toBe('');
});

test('a list sets a short name as the title does, whether the title has the name or not', () => {
  const site = inventedSite([
    inventedPaper('a', { title: 'Growing Kites with G_stack', names: ['G_stack'] }),
    inventedPaper('b', { title: 'Growing Kites', names: ['G_stack'] }),
    inventedPaper('c', { title: 'Kites of m2', titleHtml: 'Kites of <math><msup/></math>' }),
    inventedPaper('d', { title: 'Kites & Masts: <b>' }),
  ]);
  expect(['a', 'b', 'c', 'd'].map((slug) => namedPaper(site, slug).labelHtml)).toEqual([
    'G<sub>stack</sub>',
    'G<sub>stack</sub>',
    'Kites of <math><msup/></math>',
    'Kites &#38; Masts',
  ]);
});
