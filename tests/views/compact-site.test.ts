import { describe, expect, it } from 'vitest';
import { COMPACT_ABOVE } from '../../src/base/site-profile.ts';
import type { Result } from '../../src/schemas/result.ts';
import { frameOf } from '../../src/views/frame/frame.ts';
import { metadataOf } from '../../src/views/frame/metadata.ts';
import { navigation } from '../../src/views/frame/navigation.ts';
import { addedPages, changesView } from '../../src/views/lists/changes.ts';
import { papersByTitlePages } from '../../src/views/lists/papers-orders.ts';
import { resultsPages } from '../../src/views/lists/results/results.ts';
import { paperView } from '../../src/views/paper/paper.ts';
import { inventedPaper, inventedSite, inventedText } from './invented-site.ts';
import { viewsOf } from './views-of.ts';

// Texts as long as those of real lists are on average.
const ORIGIN = new URL('https://papers.example/');
const TITLE = 'Kites Over the Bay: Flying Many Kites With Few Strings in Changing Winds';
const SENTENCES = [
  'Kites that fly in swarms need a string each, and strings tangle when the wind turns faster than the hands that hold them.',
  'We show that a swarm of kites flies 2.5x longer on one string when each kite knows the drag of its nearest neighbours alone.',
  'In trials over two summers, on beaches, hills and roofs, no kite was lost and none came down before its flyer wanted it to.',
];
const ABSTRACT = Array.from({ length: 11 }, (_, at) => SENTENCES[at % 3]?.replace('two', String(at))).join(
  ' ',
);
const related = [1, 2, 3, 4].map((at) => ({ slug: `kite-${at}`, terms: ['kite', 'string', 'bay'] }));
const RESULT: Result = {
  ...{ text: '2.5x', value: 2.5, unit: '×', measure: 'longer', family: 'longer', sense: 'gain' },
  ...{ sentence: SENTENCES[1] ?? '', clause: SENTENCES[1] ?? '', at: SENTENCES[1]?.indexOf('2.5x') ?? 0 },
};

const papers = Array.from({ length: COMPACT_ABOVE + 1 }, (_, at) =>
  inventedPaper(`kite-${at}`, {
    title: `KITE-${at}: ${TITLE}`,
    gist: SENTENCES[0] ?? '',
    names: [`KITE-${at}`],
    date: { year: 2000 + (at % 25), month: 5, day: 3, basis: 'stated' },
    authorCount: 5,
    related,
  }),
);
const site = inventedSite(papers, {
  textOf: (slug) =>
    inventedText(slug, {
      plain: ABSTRACT,
      html: `<p>${ABSTRACT}</p>`,
      results: slug === 'kite-7' ? [RESULT] : [],
    }),
});
const paper = site.bySlug.get('kite-7') ?? inventedPaper('none');

describe('the page of a paper in a compact site', () => {
  const view = paperView(site, paper, ORIGIN);

  it('has the abstract and everything else once', () => {
    expect(view.abstractHtml).toBe(`<p>${ABSTRACT}</p>`);
    expect(view.byline).toEqual(['5 authors', '3 May 2007']);
    expect([view.needsDate, view.needsCount]).toEqual([false, false]);
    expect(view.reference).toBe('2007.');
    expect(view.place).toBeUndefined();
    expect(view.whereToRead.links.map(({ label }) => label)).toEqual(['Google Scholar']);
    expect(view.related.flatMap((group) => group.papers).map(({ terms }) => terms)).toEqual([
      'Both mention kite and string',
      'Both mention kite and string',
    ]);
  });

  it('gives programs what they need, once', () => {
    const { canonical, tags, jsonLd } = metadataOf(view.head, 'Kites', ORIGIN);
    expect(canonical).toBe('https://papers.example/papers/kite-7/');
    expect(jsonLd).toBeUndefined();
    expect(tags.map(({ name, property }) => name ?? property)).toEqual([
      'description',
      'citation_title',
      'citation_publication_date',
    ]);
    expect(tags[0]?.content).toMatch(/^Kites that fly in swarms .{60,} …$/);
    expect(tags[0]?.content.length).toBeLessThan(115);
  });

  it('leads to the reading list; the home page leads everywhere', () => {
    expect(navigation(frameOf(site), undefined, view.head.isBrief).further.map(({ label }) => label)).toEqual(
      ['Reading list'],
    );
    expect(navigation(frameOf(site)).further.length).toBeGreaterThan(5);
  });
});

describe('the lists of a compact site', () => {
  it('name every paper with its date', () => {
    const rows = viewsOf(papersByTitlePages(site)).flatMap(({ groups }) =>
      groups.flatMap((group) => group.papers),
    );
    expect(new Set(rows.map(({ url }) => url)).size).toBe(papers.length);
    expect(Object.keys(rows[0] ?? {})).toEqual(['url', 'titleHtml', 'gist', 'when', 'hasCode']);
    expect(rows[0]).toMatchObject({ gist: '', when: 'May 2000' });
  });

  it('show results with the words next to them', () => {
    const [row] = viewsOf(resultsPages(site))[0]?.rows ?? [];
    expect(row?.pieces.map(({ text }) => text)).toEqual([
      'We show that a swarm of kites flies ',
      '2.5x',
      ' longer on one string when each kite …',
    ]);
    expect(row?.topic).toBeUndefined();
  });

  it('leave out what each import added, which the pages of papers show', () => {
    expect(viewsOf(addedPages(site))).toEqual([]);
    expect(changesView(site).imports.map(({ url, added }) => [url, added])).toEqual([
      [undefined, '25,001 papers'],
    ]);
    expect(paperView(site, paper).origin.records).toHaveLength(1);
  });
});
