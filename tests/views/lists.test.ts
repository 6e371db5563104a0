import { expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { homeView } from '../../src/views/frame/home.ts';
import { directionOf } from '../../src/views/frame/text.ts';
import {
  papersByResultsPages,
  papersByTitlePages,
  papersByVenuePages,
  papersByYearPages,
} from '../../src/views/lists/papers-orders.ts';
import { hubPages } from '../../src/views/topics/hub.ts';
import { outlineOf } from '../../src/views/topics/hub-outline.ts';
import { topicsIndexView } from '../../src/views/topics/topics-index.ts';
import { inventedPaper, inventedSite, inventedText } from './invented-site.ts';
import { viewsOf } from './views-of.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    inventedPaper(`p${String(index).padStart(4, '0')}`, {
      ...(index % 2 === 0 && { date: { year: 2020 + (index % 5), basis: 'stated' as const } }),
    }),
  );

test.each([
  ['year', (site: Site) => viewsOf(papersByYearPages(site))],
  ['title', (site: Site) => viewsOf(papersByTitlePages(site))],
  ['hub', (site: Site) => viewsOf(hubPages(site)).filter(({ id }) => id === 'kites')],
])('the pages of a list by %s hold every paper once and at most 200 each', (_, views) => {
  const pages = views(inventedSite(many(450)));
  const listed = pages.map((page) =>
    'groups' in page ? page.groups.flatMap(({ papers }) => papers) : page.papers,
  );
  expect(listed.map(({ length }) => length)).toEqual([200, 200, 50]);
  expect(new Set(listed.flat().map(({ url }) => url)).size).toBe(450);
  expect(pages.map(({ pager }) => pager.range)).toEqual([
    '1–200 of 450 papers',
    '201–400 of 450 papers',
    '401–450 of 450 papers',
  ]);
});

test('the index by year ends with the papers whose date is not known, under their own heading', () => {
  const pages = viewsOf(papersByYearPages(inventedSite(many(450))));
  expect(pages.at(-1)?.groups.map(({ heading }) => heading)).toEqual(['Date not known']);
  expect(pages[0]?.groups[0]?.heading).toBe('2024');
  expect(pages[0]?.jumps.at(-1)).toEqual({ label: 'No date', url: '/papers/2/#undated' });
});

test('the index by title sorts by letter without regard to case, accents and punctuation', () => {
  const titles = ['“Zebra”', 'apple', 'Éclair', '3D kites', 'Banana', '神经'];
  const papers = titles.map((title, index) => inventedPaper(`p${index}`, { title }));
  const [page] = viewsOf(papersByTitlePages(inventedSite(papers)));
  expect(page?.groups.map(({ heading }) => heading)).toEqual(['Numbers and signs', 'A', 'B', 'E', 'Z']);
});

test('the index by venue goes by the short name of each, newest first, and ends with papers without one', () => {
  const papers = [
    inventedPaper('a', { venue: 'Nature 12', date: { year: 2020, basis: 'stated' } }),
    inventedPaper('b', { venue: 'ICLR 2021', date: { year: 2021, basis: 'stated' } }),
    inventedPaper('c'),
    inventedPaper('d', { venue: 'ICLR 2023', date: { year: 2023, basis: 'stated' } }),
  ];
  const [page] = viewsOf(papersByVenuePages(inventedSite(papers)));
  expect(page?.groups.map(({ heading, papers: own }) => [heading, own.map(({ url }) => url)])).toEqual([
    ['I', ['/papers/d/', '/papers/b/']],
    ['N', ['/papers/a/']],
    ['No venue known', ['/papers/c/']],
  ]);
  expect(page?.orders.map(({ label }) => label)).toEqual(['By year', 'By title', 'By venue']);
  expect(viewsOf(papersByVenuePages(inventedSite([inventedPaper('c')])))).toEqual([]);
});

test('the index by results begins with the papers that report most', () => {
  const papers = [inventedPaper('a'), inventedPaper('b'), inventedPaper('c')];
  const counts: Record<string, number> = { a: 0, b: 1, c: 12 };
  const site = inventedSite(papers, {
    textOf: (slug) => inventedText(slug, { results: Array(counts[slug]).fill({}) }),
  });
  const [page] = viewsOf(papersByResultsPages(site));
  expect(page?.groups.map(({ heading, papers: own }) => [heading, own[0]?.url])).toEqual([
    ['12 reported results', '/papers/c/'],
    ['1 reported result', '/papers/b/'],
    ['0 reported results', '/papers/a/'],
  ]);
  expect(page?.orders.at(-1)).toEqual({
    label: 'By number of results',
    url: '/papers/by-results/',
    current: 'page',
  });
  expect(viewsOf(papersByResultsPages(inventedSite(papers)))).toEqual([]);
});

test('an inferred year is in brackets, and the list explains it', () => {
  const papers = [
    inventedPaper('a', { date: { year: 2025, month: 9, day: 24, basis: 'file-evidence' } }),
    inventedPaper('b'),
  ];
  const [page] = viewsOf(papersByYearPages(inventedSite(papers)));
  const rows = page?.groups.flatMap((group) => group.papers);
  expect(rows?.map(({ when }) => when)).toEqual(['Sep [2025]', undefined]);
  expect(rows?.[0]?.date).toBe('24 September 2025 (year inferred)');
  expect(page?.legend).toBe('n.d.: no date known. [year]: inferred, not printed by the source.');
});

test('a hub does not repeat its own topic', () => {
  const hub = viewsOf(hubPages(inventedSite([inventedPaper('a')]))).find(({ id }) => id === 'kites');
  expect(hub?.papers.map(({ topic }) => topic)).toEqual([undefined]);
});

test('the outline of a hub has the sections of its overview, its lines of work and the list', () => {
  const headings = [
    { depth: 2, slug: 'lines-of-work', text: 'Lines of work' },
    { depth: 3, slug: 'box', text: 'Box kites' },
  ];
  const lines = [{ id: 'box', title: 'Box kites' }];
  const parts = { contested: [], ideas: [], questions: [], path: [], basis: '' };
  const hub = { holdings: '2 papers', lines: [], parts, alsoHere: [] };
  expect(outlineOf(headings, hub)).toEqual([
    { anchor: '#lines-of-work', text: 'Lines of work' },
    { anchor: '#glance', text: 'At a glance' },
    { anchor: '#papers', text: '2 papers' },
  ]);
  expect(outlineOf(headings, { ...hub, lines })).toEqual([
    { anchor: '#lines-of-work', text: 'Lines of work' },
    { anchor: '#box', text: 'Box kites', isNested: true },
    { anchor: '#glance', text: 'At a glance' },
    { anchor: '#papers', text: '2 papers' },
  ]);
  const comparison = { columns: [], rows: [], hasReported: false, file: 'a.csv' };
  const questions = [{ question: 'Why?', papers: [] }];
  expect(outlineOf([], { ...hub, comparison, parts: { ...parts, questions } })).toEqual([
    { anchor: '#comparison', text: 'The papers compared' },
    { anchor: '#open-questions', text: 'Open questions' },
    { anchor: '#glance', text: 'At a glance' },
    { anchor: '#papers', text: '2 papers' },
  ]);
});

test('a topic without papers has a hub all the same', () => {
  const hub = viewsOf(hubPages(inventedSite([inventedPaper('a')]))).find(({ id }) => id === 'clocks');
  expect(hub).toMatchObject({ holdings: '0 papers', papers: [], isFirst: true });
});

test('an empty library has a home page', () => {
  const view = homeView(inventedSite([]));
  expect(view.newest).toEqual([]);
  expect(view.chart).toBeUndefined();
  expect(view.holdings).toBe('0 papers, 2 topics and 1 source.');
});

test('only papers with a date are called newest', () => {
  const papers = [inventedPaper('a'), inventedPaper('b', { date: { year: 2020, basis: 'stated' } })];
  expect(homeView(inventedSite(papers)).newest.map(({ url }) => url)).toEqual(['/papers/b/']);
});

test('bars of topics share one scale', () => {
  const clocks = [{ topic: 'clocks', by: 'curator' as const }];
  const papers = [
    inventedPaper('a'),
    inventedPaper('b'),
    inventedPaper('c', { topics: clocks }),
    inventedPaper('d'),
    inventedPaper('e'),
  ];
  expect(topicsIndexView(inventedSite(papers)).topics.map(({ share }) => share)).toEqual([250, 1000]);
});

test('only a row whose text may run from right to left says so', () => {
  const papers = [
    inventedPaper('a', { title: 'طائرات' }),
    inventedPaper('b', { gist: 'עפיפונים' }),
    inventedPaper('c'),
  ];
  const rows = viewsOf(papersByYearPages(inventedSite(papers))).flatMap(({ groups }) =>
    groups.flatMap((group) => group.papers),
  );
  expect(rows.map(({ url, dir }) => [url, dir])).toEqual([
    ['/papers/a/', 'auto'],
    ['/papers/b/', 'auto'],
    ['/papers/c/', undefined],
  ]);
});

test.each([
  ['Owls by night: α-decay, 夜の鳥', undefined],
  ['ינשופים בלילה', 'auto'],
  ['Owls, that is البوم', 'auto'],
])('a row of “%s” has the direction %s', (title, dir) => {
  const [view] = viewsOf(papersByTitlePages(inventedSite([inventedPaper('owls', { title })])));
  expect(view?.groups[0]?.papers[0]?.dir).toBe(dir);
  expect(directionOf(title)).toBe(dir);
});
