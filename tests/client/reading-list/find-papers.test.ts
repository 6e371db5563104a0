import { describe, expect, it } from 'vitest';
import { findPapers } from '../../../src/client/reading-list/find-papers.ts';
import { importLists } from '../../../src/client/reading-list/import-lists.ts';
import type { SavedLists } from '../../../src/client/reading-list/saved-lists.ts';
import { keyFileOf, type Reference, workKeys } from '../../../src/library/citations/reference.ts';

const FILES = 3;
const library: Omit<Reference, 'note'>[] = [
  { slug: 'kites-over-the-bay', title: 'Kites Over the Bay', doi: '10.1000/bay', key: 'lark2020kites' },
  { slug: 'strings-in-wind', title: 'Strings in Wind', arxiv: '2101.00001', key: 'dove2021strings' },
];

async function fetchKeys(file: number): Promise<Record<string, string>> {
  const rows = library.flatMap((work) => workKeys(work).map((key) => [key, work.slug ?? ''] as const));
  return Object.fromEntries(rows.filter(([key]) => keyFileOf(key, FILES) === file));
}

const find = (references: readonly Reference[]) => findPapers(references, FILES, fetchKeys);
const found = async (reference: Omit<Reference, 'note'>) =>
  (await find([{ ...reference, note: '' }])).papers.map(({ slug }) => slug);

describe('findPapers', () => {
  it('finds a work by DOI, arXiv identifier, title, slug or citation key', async () => {
    expect(await found({ doi: '10.1000/bay', title: 'Another title' })).toEqual(['kites-over-the-bay']);
    expect(await found({ arxiv: '2101.00001' })).toEqual(['strings-in-wind']);
    expect(await found({ title: 'KITES: over the Bay!' })).toEqual(['kites-over-the-bay']);
    expect(await found({ slug: 'strings-in-wind' })).toEqual(['strings-in-wind']);
    expect(await found({ key: 'dove2021strings' })).toEqual(['strings-in-wind']);
  });

  it('matches a citation key only if the title is similar', async () => {
    expect(await found({ key: 'dove2021strings', title: 'Strings in Wind: A Survey' })).toEqual([
      'strings-in-wind',
    ]);
    expect(await found({ key: 'dove2021strings', title: 'The Economics of Bread' })).toEqual([]);
  });

  it('lists what it does not find, and keeps order and notes', async () => {
    const references = [
      { title: 'Strings in Wind', note: 'Second thoughts' },
      { title: 'Unknown', doi: '10.1000/other', note: '' },
      { key: 'toString', note: '' },
      { doi: '10.1000/bay', note: '' },
    ];
    expect(await find(references)).toEqual({
      papers: [
        { slug: 'strings-in-wind', title: 'Strings in Wind', note: 'Second thoughts' },
        { slug: 'kites-over-the-bay', title: 'kites-over-the-bay', note: '' },
      ],
      missing: ['Unknown', 'toString'],
    });
  });
});

describe('importLists', () => {
  const own: SavedLists = {
    lists: [{ name: '', papers: [{ slug: 'strings-in-wind', title: 'Strings in Wind', note: '' }] }],
    open: 0,
  };

  it('puts references on the open list', async () => {
    const text =
      '@article{lark2020kites, title={Kites over the bay}}\n@book{bread, title={The Economics of Bread}}';
    const imported = await importLists(own, text, find);
    expect(imported).toMatchObject({ found: 1, added: 1, missing: ['The Economics of Bread'] });
    expect(imported?.lists.lists[0]?.papers.map(({ slug }) => slug)).toEqual([
      'strings-in-wind',
      'kites-over-the-bay',
    ]);
  });

  it('puts an exported list on the list of its name, or on a new one', async () => {
    const papers = [
      { slug: 'strings-in-wind', title: 'Strings in Wind', note: 'Read' },
      { slug: 'of-another-library', title: 'Of Another Library', note: '' },
    ];
    const text = (name: string) => JSON.stringify({ version: 2, open: 0, lists: [{ name, papers }] });
    const merged = await importLists(own, text(''), find);
    expect(merged).toMatchObject({ found: 1, added: 0, missing: ['Of Another Library'] });
    expect(merged?.lists.lists).toEqual([{ name: '', papers: [papers[0]] }]);
    const apart = await importLists(own, text('Thesis'), find);
    expect(apart?.lists).toEqual({ lists: [...own.lists, { name: 'Thesis', papers: [papers[0]] }], open: 1 });
    expect(apart?.added).toBe(1);
  });

  it('puts references that are all on one list on the list of its name, with their notes', async () => {
    const entry = (key: string, title: string, group: string) =>
      `@article{${key}, title = {${title}}, annote = {Read\n  twice}, groups = {${group}}}\n`;
    const kites = entry('a', 'Kites Over the Bay', 'Thesis');
    const imported = await importLists(own, kites + entry('b', 'Strings in Wind', 'Thesis'), find);
    expect(imported?.lists).toMatchObject({ lists: [own.lists[0], { name: 'Thesis' }], open: 1 });
    expect(imported?.lists.lists[1]?.papers.map(({ note }) => note)).toEqual(['Read\ntwice', 'Read\ntwice']);
    const mixed = await importLists(own, kites + entry('b', 'Strings in Wind', 'Other'), find);
    expect(mixed?.lists.lists.map(({ name, papers }) => [name, papers.length])).toEqual([['', 2]]);
  });

  it.each(['', 'kite', '{"a":1}', '<html>', '@comment{x}'])('takes %j for no list', async (text) => {
    expect(await importLists(own, text, find)).toBeUndefined();
  });
});
