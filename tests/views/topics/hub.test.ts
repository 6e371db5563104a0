import { expect, test } from 'vitest';
import type { ListedPaper } from '../../../src/schemas/paper-entry.ts';
import { paperView } from '../../../src/views/paper/paper.ts';
import { hubPages } from '../../../src/views/topics/hub.ts';
import { linesFigure } from '../../../src/views/topics/lines-figure.ts';
import { topicsIndexView } from '../../../src/views/topics/topics-index.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';
import { viewsOf } from '../views-of.ts';

const KITES = {
  id: 'kites',
  title: 'Kites',
  scope: 'Kites.',
  terms: ['kite'],
  linesOfWork: [{ id: 'box', title: 'Box kites', papers: ['p00', 'p01', 'p02'] }],
  alsoHere: [{ paper: 'p03', reason: 'It flies too.' }],
};
const CLOCKS = { id: 'clocks', title: 'Clocks', scope: 'Clocks.', terms: ['clock'] };
const both = (['kites', 'clocks'] as const).map((topic) => ({ topic, by: 'curator' as const }));

/** Ten papers on kites, the first newest; the last without a date. */
const papers = Array.from({ length: 10 }, (_, index) =>
  inventedPaper(`p0${index}`, {
    ...(index < 9 && { date: { year: 2025 - Math.floor(index / 3), basis: 'stated' as const } }),
    ...(index === 4 && { hasCode: true, organisation: 'Kite Club', topics: both }),
  }),
);

function hubOf(all: ListedPaper[] = papers) {
  const site = inventedSite(all, {
    topics: [CLOCKS, KITES],
    hubs: [{ topic: 'kites', central: ['p05', 'p06'], outliers: ['p09'], terms: ['string kite', 'tail'] }],
  });
  return viewsOf(hubPages(site)).find(({ id }) => id === 'kites');
}

test('a hub shows its papers, years, organizations and distinctive words', () => {
  expect(hubOf()).toMatchObject({
    holdings: '10 papers, 1 with code',
    years: '2023–2025',
    organizations: [{ name: 'Kite Club', count: '1' }],
    terms: 'string kite, tail',
    alsoHere: [{ url: '/papers/p03/', year: '2024', reason: 'It flies too.' }],
  });
});

test('the figure of a hub has its lines with their papers by year; a paper without a date comes last', () => {
  const lines = [
    { id: 'box', title: 'Box kites', question: 'Why a box?', axis: 'Sides.', papers: ['p00', 'p03', 'p01'] },
    { id: 'old', title: 'Old kites', papers: ['p09', 'p08'] },
  ];
  const topic = { ...KITES, linesOfWork: lines };
  const figure = linesFigure(inventedSite(papers, { topics: [topic] }), topic);
  const slugs = figure.lines.map(({ years }) =>
    years.map(({ year, papers: of }) => [year, of.map(({ slug }) => slug)]),
  );
  expect(slugs).toEqual([
    [
      ['2024', ['p03']],
      ['2025', ['p00', 'p01']],
    ],
    [
      ['2023', ['p08']],
      ['n.d.', ['p09']],
    ],
  ]);
  expect(figure.lines.map(({ question, axis }) => [question, axis])).toEqual([
    ['Why a box?', 'Sides.'],
    [undefined, undefined],
  ]);
});

test('a paper that is also here says what its main topic is', () => {
  const topic = { ...KITES, alsoHere: [{ paper: 'p00' }, { paper: 'p10' }] };
  const guest = inventedPaper('p10', { topics: both.toReversed() });
  const site = inventedSite([...papers, guest], { topics: [CLOCKS, topic] });
  const [, kites] = viewsOf(hubPages(site));
  expect(kites?.alsoHere.map(({ slug, home }) => [slug, home?.title])).toEqual([
    ['p00', undefined],
    ['p10', 'Clocks'],
  ]);
});

test('every row of a hub has a reference for readers on paper', () => {
  expect(hubOf()?.papers[0]?.reference).toBe('2025. /papers/p00/');
});

test('central, newest, earliest and outlying papers are named; one without a date is neither new nor early', () => {
  const slugs = hubOf()?.glance.map(({ title, papers: named }) => [
    title,
    named.map(({ url }) => url.slice(8, -1)),
  ]);
  expect(slugs).toEqual([
    ['Most central', ['p05', 'p06']],
    ['Newest', ['p00', 'p01', 'p02', 'p03', 'p04']],
    ['Earliest', ['p08', 'p07', 'p06']],
    ['Least typical', ['p09']],
  ]);
});

test('the filter offers lines, years and code with their counts, and every row says where it belongs', () => {
  const hub = hubOf();
  expect(hub?.filter).toEqual({
    lines: [
      { value: 'box', label: 'Box kites (3)' },
      { value: 'also-here', label: 'Also in this topic (1)' },
    ],
    years: [
      { value: '2025', label: '2025 (3)' },
      { value: '2024', label: '2024 (3)' },
      { value: '2023', label: '2023 (3)' },
      { value: 'none', label: 'No date (1)' },
    ],
    code: 'With code (1)',
    hasVenues: false,
    hasResults: false,
    all: '10 papers',
    furtherPages: [],
  });
  expect(hub?.papers.map(({ facets }) => facets)).toEqual([
    ...['2025', '2025', '2025'].map((year) => ({ line: 'box', year })),
    { line: 'also-here', year: '2024' },
    ...['2024', '2024', '2023', '2023', '2023', 'none'].map((year) => ({ year })),
  ]);
});

test('a short list has no filter, and no papers at a glance', () => {
  const hub = hubOf(papers.slice(0, 7));
  expect(hub?.filter).toBeUndefined();
  expect(hub?.glance.map(({ title }) => title)).toEqual(['Most central']);
});

test('only the first page of a long hub has more than its list, and its filter knows the other pages', () => {
  const many = Array.from({ length: 450 }, (_, index) => inventedPaper(`p${index}`));
  const pages = viewsOf(hubPages(inventedSite(many))).filter(({ id }) => id === 'kites');
  expect(pages[0]?.filter?.furtherPages).toEqual(['/topics/kites/2/', '/topics/kites/3/']);
  expect(pages[1]).toMatchObject({ glance: [], organizations: [], terms: '' });
  expect(pages[1]?.filter).toBeUndefined();
});

test('the matrix counts shared papers in both directions, and whole topics in the diagonal', () => {
  const { matrix, topics } = topicsIndexView(inventedSite(papers, { topics: [CLOCKS, KITES] }));
  expect(matrix.map(({ number, title, cells }) => [number, title, cells])).toEqual([
    [
      1,
      'Clocks',
      [
        { count: '1', shade: 'own' },
        { count: '1', shade: 'shade-4' },
      ],
    ],
    [
      2,
      'Kites',
      [
        { count: '1', shade: 'shade-4' },
        { count: '10', shade: 'own' },
      ],
    ],
  ]);
  expect(topics.map(({ recent }) => recent)).toEqual(['1 since 2024', '6 since 2024']);
});

test('topics that share nothing have no matrix', () => {
  expect(topicsIndexView(inventedSite([inventedPaper('a')])).matrix).toEqual([]);
});

test('a paper names the overviews that discuss it, by line of work if there is one', () => {
  const site = inventedSite(papers, {
    topics: [CLOCKS, KITES],
    discussed: {
      p04: [{ topic: 'clocks' }, { topic: 'kites', lineOfWork: 'box' }],
      p05: [{ topic: 'clocks' }],
    },
  });
  const inBoth = paperView(site, papers[4] as ListedPaper);
  expect(inBoth.topics.map(({ title, discussed }) => [title, discussed])).toEqual([
    ['Kites', { url: '/topics/kites/#box', title: 'Box kites' }],
    ['Clocks', undefined],
  ]);
  expect(inBoth.discussed).toEqual([]);
  const [clocks] = paperView(site, papers[5] as ListedPaper).discussed;
  expect(clocks).toMatchObject({ url: '/topics/clocks/', title: 'Clocks' });
  expect(paperView(site, papers[6] as ListedPaper).discussed).toEqual([]);
});
