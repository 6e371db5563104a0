import { expect, test } from 'vitest';
import { warning } from '../../../src/base/problems.ts';
import type { SourceReport } from '../../../src/schemas/library.ts';
import { addedPages, changesView } from '../../../src/views/lists/changes.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const at = (source: string) => ({ source, lines: [1, 2] as [number, number] });
const report = (file: string, problems: SourceReport['problems'] = []): SourceReport => ({
  file,
  label: `List ${file}`,
  format: 'listing',
  records: 2,
  untitled: 0,
  papers: 2,
  merged: 1,
  boilerplateLines: 0,
  problems,
});

const quarrel = {
  ...warning(
    'sources-disagree',
    'sources disagree on the date of “K”',
    { file: 'content/sources/b' },
    'this one is used',
    'nothing',
  ),
  between: ['b', 'a'],
};

/** The files are read in the order of their names; library.yaml lists `b` first. */
const places: Record<string, string[]> = {
  kite: ['a', 'b'],
  clock: ['a'],
  bell: ['b', 'a', 'a'],
  late: ['z'],
};
const site = inventedSite(
  Object.keys(places).map((slug) => inventedPaper(slug)),
  {
    config: {
      title: 'Workshop',
      description: '',
      language: 'en',
      sources: [
        { file: 'b', label: 'List b', retrieved: '2024-05-06' },
        { file: 'a', label: 'List a' },
      ],
    },
    sources: [report('a', [quarrel]), { ...report('b'), retrieved: '2024-05-06' }, report('z')],
    textOf: (slug) => inventedText(slug, { provenance: (places[slug] ?? []).map(at) }),
  },
);

test('each import lists what it added, what was there, and what it contradicts, latest first', () => {
  expect(changesView(site).imports).toEqual([
    {
      url: '/changes/source-z/',
      source: '/sources/#source-z',
      label: 'List z',
      added: '1 paper',
      again: 'None',
      contradictions: [],
      more: 0,
    },
    {
      url: '/changes/source-a/',
      source: '/sources/#source-a',
      label: 'List a',
      added: '1 paper',
      again: '2 papers: 2 from List b',
      contradictions: [{ what: 'Sources disagree on the date of “K”.', why: 'This one is used.' }],
      more: 0,
    },
    {
      url: '/changes/source-b/',
      source: '/sources/#source-b',
      label: 'List b',
      retrieved: expect.objectContaining({ iso: '2024-05-06', written: '6 May 2024' }),
      added: '2 papers',
      again: 'None',
      contradictions: [],
      more: 0,
    },
  ]);
});

test('every paper is on the page of one import', () => {
  const added = addedPages(site).map(({ anchor, view }) => [anchor, view().papers.map(({ url }) => url)]);
  expect(added).toEqual([
    ['source-b', ['/papers/bell/', '/papers/kite/']],
    ['source-a', ['/papers/clock/']],
    ['source-z', ['/papers/late/']],
  ]);
});

test('a newer version of a list says what it added and changed; the day of a first version is with the list', () => {
  const logged = changesView({
    ...site,
    redirects: { 'old-kite': 'kite' },
    removed: [{ slug: 'lamp', title: 'A lamp', reason: 'Asked for.', date: '2024-06-30' }],
    imports: [
      { day: '2024-05-07', source: 'b', added: ['bell'] },
      { day: '2024-06-01', source: 'a', added: ['clock'] },
      {
        day: '2024-07-02',
        source: 'b',
        added: ['old-kite'],
        changed: ['bell', 'gone'],
        removed: ['lamp', 'gone'],
      },
    ],
  });
  expect(logged.imports.map(({ label, day }) => [label, day?.written])).toEqual([
    ['List z', undefined],
    ['List a', '1 June 2024'],
    ['List b', '7 May 2024'],
  ]);
  expect(logged.versions).toEqual([
    {
      source: '/sources/#source-b',
      label: 'List b',
      day: expect.objectContaining({ iso: '2024-07-02', written: '2 July 2024' }),
      added: {
        what: 'Added',
        count: '1 paper',
        papers: [{ url: '/papers/kite/', title: 'Title of kite' }],
        more: '',
      },
      changed: {
        what: 'Changed',
        count: '1 paper',
        papers: [{ url: '/papers/bell/', title: 'Title of bell' }],
        more: '',
      },
      removed: {
        what: 'No longer listed',
        count: '1 paper',
        papers: [{ url: '/papers/lamp/', title: 'A lamp' }],
        more: '',
      },
    },
  ]);
});

test('if the ledger does not know when papers of a list were added, its imports are newer versions', () => {
  const { imports, versions } = changesView({
    ...site,
    imports: [{ day: '2024-07-02', source: 'b', added: ['bell'] }],
  });
  expect(imports.map(({ day }) => day)).toEqual([undefined, undefined, undefined]);
  expect(versions.map(({ day }) => day.iso)).toEqual(['2024-07-02']);
});

test('papers that were taken down are named with day and reason, the last first', () => {
  const { takenDown } = changesView({
    ...site,
    removed: [
      { slug: 'a', title: 'A', reason: 'Asked for.', date: '2024-01-01' },
      { slug: 'b', title: 'B', reason: 'Twice.', date: '2024-02-01' },
    ],
  });
  expect(takenDown.map(({ title, url, reason, day }) => [title, url, reason, day?.written])).toEqual([
    ['B', '/papers/b/', 'Twice.', '1 February 2024'],
    ['A', '/papers/a/', 'Asked for.', '1 January 2024'],
  ]);
});
