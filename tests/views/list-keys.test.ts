import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/schemas/result.ts';
import type { Site } from '../../src/site/site.ts';
import { frameOf } from '../../src/views/frame/frame.ts';
import { pagesOfAuthors } from '../../src/views/lists/author.ts';
import { addedPages } from '../../src/views/lists/changes.ts';
import {
  papersByResultsPages,
  papersByTitlePages,
  papersByVenuePages,
  papersByYearPages,
} from '../../src/views/lists/papers-orders.ts';
import { resultsPages } from '../../src/views/lists/results/results.ts';
import { systemsPages } from '../../src/views/lists/systems.ts';
import { hubPages } from '../../src/views/topics/hub.ts';
import { inventedPaper, inventedSite, inventedText } from './invented-site.ts';
import { recordedSite } from './recorded-site.ts';
import { viewsOf } from './views-of.ts';

const LISTS: Record<string, (site: Site) => { shown(): string; view(): unknown }[]> = {
  year: papersByYearPages,
  title: papersByTitlePages,
  venue: papersByVenuePages,
  'number of results': papersByResultsPages,
  results: resultsPages,
  systems: systemsPages,
  imports: addedPages,
  authors: pagesOfAuthors,
  // The first page of a hub has no key.
  hubs: (site) => hubPages(site).filter(({ isFirst }) => !isFirst),
};

const RESULT: Result = {
  sentence: 'It flies 3 m higher.',
  clause: 'It flies 3 m higher',
  text: '3 m',
  at: 9,
  value: 3,
  unit: 'm',
  sense: 'level',
};

const OTHERS = Array.from({ length: 201 }, (_, at) =>
  inventedPaper(`p${String(at).padStart(3, '0')}`, { date: { year: 2024, basis: 'stated' } }),
);

const PERSON = {
  slug: 'ada-lark',
  name: 'Ada Lark',
  sortName: 'Lark, Ada',
  otherSpellings: [],
  papers: ['a-kite', 'p000'],
};

interface Change {
  paper?: Partial<Site['papers'][number]>;
  text?: Partial<ReturnType<typeof inventedText>>;
  site?: Partial<Site>;
}

function siteOf({ paper, text, site }: Change = {}): Site {
  const kite = inventedPaper('a-kite', {
    title: 'A kite',
    venue: 'Winds 2023',
    date: { year: 2023, basis: 'stated' },
    authors: [{ literal: 'Ada Lark' }, { literal: 'Bo Finch' }],
    authorPages: ['ada-lark', null],
    ...paper,
  });
  return inventedSite([kite, ...OTHERS], {
    people: [PERSON],
    textOf: (slug) =>
      inventedText(slug, {
        ...(slug === 'a-kite' && { results: [RESULT], systems: [{ name: 'Kite', forms: [] }], ...text }),
      }),
    ...site,
  });
}

const TOPICS = inventedSite([]).topics;

const CHANGES: [what: string, change: Change][] = [
  ['a title', { paper: { title: 'Another kite' } }],
  ['the markup of a title', { paper: { titleHtml: 'A <i>kite</i>' } }],
  ['a gist', { paper: { gist: 'We let it fly.' } }],
  ['a year', { paper: { date: { year: 2022, basis: 'stated' } } }],
  ['the basis of a date', { paper: { date: { year: 2023, basis: 'retrieval-year' } } }],
  ['authors', { paper: { authors: [{ literal: 'Ada Lark', orcid: '0000-0001' }, { literal: 'Cy Dahl' }] } }],
  ['the page of an author', { paper: { authorPages: ['ada-lark', 'bo-finch'] } }],
  ['a venue', { paper: { venue: 'Gusts 2023' } }],
  ['an organization', { paper: { organisation: 'Kite Works' } }],
  ['an identifier', { paper: { identifiers: { doi: '10.1000/kite' } } }],
  ['code', { paper: { hasCode: true } }],
  ['a first topic', { paper: { topics: [{ topic: 'clocks', by: 'curator' }] } }],
  [
    'a further topic',
    { paper: { topics: [...inventedPaper('a').topics, { topic: 'clocks', by: 'curator' }] } },
  ],
  ['the title of a topic', { site: { topics: TOPICS.map((topic) => ({ ...topic, title: 'All' })) } }],
  [
    'the number of topics',
    { site: { topics: [...TOPICS, { id: 'z', title: 'Z', scope: 'Z.', terms: [] }] } },
  ],
  ['a result', { text: { results: [{ ...RESULT, measure: 'height' }] } }],
  ['the number of results', { text: { results: [] } }],
  ['a system', { text: { systems: [{ name: 'Kite', forms: ['KITE'], sentence: 'Kite is a kite.' }] } }],
  ['a name of a person', { site: { people: [{ ...PERSON, otherSpellings: ['A. Lark'] }] } }],
  [
    'the label of a source',
    { site: { sources: inventedSite([]).sources.map((one) => ({ ...one, label: 'B' })) } },
  ],
];

// A page is kept from one build to the next under a digest of what `shown` returns.
describe.each(Object.entries(LISTS))('a page of the list by %s', (_, pagesOf) => {
  const before = pagesOf(siteOf());
  const views = viewsOf(before).map((view) => JSON.stringify(view));

  it.each(CHANGES)('has another key if %s changes it', (_, change) => {
    for (const [at, page] of pagesOf(siteOf(change)).entries()) {
      if (JSON.stringify(page.view()) !== views[at]) expect(page.shown()).not.toBe(before[at]?.shown());
    }
  });

  it('shows no field of a record that its key does not depend on', () => {
    const { site, readsOf } = recordedSite(siteOf());
    const pages = pagesOf(site);
    const inKeys = readsOf(() => [frameOf(site), ...pages.map((page) => page.shown())]);
    const inViews = readsOf(() => viewsOf(pages));
    expect([...inViews].filter((field) => !inKeys.has(field))).toEqual([]);
  });

  it('keeps its key if nothing in it has changed', () => {
    const again = pagesOf(siteOf({ paper: { related: [{ slug: 'p000', terms: [] }] } }));
    expect(again.map((page) => page.shown())).toEqual(before.map((page) => page.shown()));
  });
});
