import { expect, test } from 'vitest';
import { warning } from '../../../src/base/problems.ts';
import type { SourceReport } from '../../../src/schemas/library.ts';
import { addedViews, changesView } from '../../../src/views/lists/changes.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const at = (source: string) => ({ source, lines: [1, 2] as [number, number] });
const report = (file: string, problems: SourceReport['problems'] = []): SourceReport => ({
  file,
  label: `List ${file}`,
  format: 'listing',
  records: 2,
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

test('each import has what it added, what was there, and what it contradicts, the latest first', () => {
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
      retrieved: '2024-05-06',
      added: '2 papers',
      again: 'None',
      contradictions: [],
      more: 0,
    },
  ]);
});

test('every paper stands on the page of one import', () => {
  const added = addedViews(site).map(({ anchor, papers }) => [anchor, papers.map(({ url }) => url)]);
  expect(added).toEqual([
    ['source-b', ['/papers/bell/', '/papers/kite/']],
    ['source-a', ['/papers/clock/']],
    ['source-z', ['/papers/late/']],
  ]);
});
