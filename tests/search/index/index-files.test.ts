import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WHOLE } from '../../../src/base/shard.ts';
import { indexFiles, partition, searchRecords } from '../../../src/search/index/index-files.ts';
import {
  LEXICON_FILE,
  type PackedLexicon,
  recordsIn,
  TERMS_FILE,
  unpackLexicon,
} from '../../../src/search/index/lexicon.ts';
import { type PackedFacets, pagesByDay, unpackFacets } from '../../../src/search/index/pack-facets.ts';
import { detailsFile, detailsPlace, type PaperDetails } from '../../../src/search/index/page-record.ts';
import type { Searchable } from '../../../src/search/index/searchable.ts';
import { aliasesOf, nameKeysOf, titleKey } from '../../../src/search/index/terms/aliases.ts';
import { packPages, unpackPages } from '../../../src/search/index/terms/pack-postings.ts';
import { learnAcronyms } from '../../../src/search/index/terms/synonyms.ts';
import { relatedSearches } from '../../../src/search/query/related-searches.ts';
import { memoryIndex, paper } from '../memory-index.ts';

function makeIndexFiles(searchable: Searchable, shard = WHOLE) {
  const all = searchRecords(searchable);
  return { records: all, files: indexFiles(searchable, all, shard) };
}

const profile = { isCompact: false };

describe('aliases', () => {
  test('contain the forms that people type and the text does not have', () => {
    const aliases = aliasesOf(
      paper('a', 'Kite-Σ, R³Fox and G_hawk', 'Plain words, well-kept, for 12,000 owls at 1.58-bit.', {
        names: ['MiniOwl'],
      }),
    );
    expect(aliases).toEqual(
      expect.arrayContaining(['sigma', 'kitesigma', 'r3fox', 'ghawk', '158bit', 'n12000', 'mini', 'owl']),
    );
    expect(aliases).not.toContain('wellkept');
    expect(aliases).not.toContain('plain');
  });
  test('names are keys, titles are tokens that do not depend on case and punctuation', () => {
    expect(nameKeysOf(paper('a', '', '', { names: ['Hare Owl+', 'HareOwl+', 'X'] }))).toEqual([
      'hareowlplus',
    ]);
    expect(titleKey('On Nests: A Study')).toBe(titleKey('on nests a study'));
    expect(titleKey('On Nests')).not.toBe(titleKey('On Nest'));
  });
});

describe('the files of the index', () => {
  const topics = [
    {
      id: 'birds',
      title: 'Birds',
      scope: 'All birds.',
      terms: ['feather', 'nest box'],
      overview: 'Owls and kites.',
      lines: [{ id: 'at-night', title: 'Birds of the night', text: 'Owls hunt in the dark.' }],
    },
  ];
  const papers = [
    paper('b', 'Zebra Owls', 'Owls with stripes.', {
      topics: ['birds'],
      hasCode: true,
      linkKinds: ['code', 'code'],
      names: ['ZebraOwl'],
    }),
    paper('a', 'apples', 'Kites eat no apples.', {
      date: { year: 2024, month: 5, day: 3, basis: 'stated' },
      organisation: 'Nest',
      venue: 'OwlConf',
      edition: 'OwlConf 2024',
      authors: ['Ada Lark', 'Bo Martin', 'Cy Wren', 'Di Finch'],
      authorPages: ['ada-lark', null, null, null],
      near: ['b', 'missing'],
    }),
  ];
  const { records, files } = makeIndexFiles({ papers, topics, synonyms: [['owl', 'night bird']], profile });

  test('contain every paper and every topic once, papers of a topic together', () => {
    const pages = ['/papers/b/', '/papers/a/', '/topics/birds/', '/topics/birds/#at-night'];
    expect(records.map(({ url }) => url)).toEqual(pages);
    const [[number, part] = [0, []], ...more] = partition(records);
    expect([number, more]).toEqual([1, []]);
    expect(part.map(({ url, sort }) => [url, sort])).toEqual([
      ['/papers/a/', { order: '0' }],
      ['/papers/b/', { order: '1' }],
      ['/topics/birds/', { order: '2' }],
      ['/topics/birds/#at-night', { order: '3' }],
    ]);
  });
  test('show readers the text as it is, and filter by what is known', () => {
    expect(records[0]).toMatchObject({
      content: 'Owls with stripes.',
      meta: { title: 'Zebra Owls' },
      filters: { topic: ['birds'], code: ['yes'], links: ['code'] },
    });
    expect(records[1]).toMatchObject({
      sort: { date: '2024-05-03' },
      filters: { year: ['2024'], organisation: ['Nest'], venue: ['OwlConf', 'OwlConf 2024'] },
    });
    expect(records[0]?.sort['date']).toBeUndefined();
  });
  const fileNamed = (name: string) => files.find(([own]) => own === name)?.[1];

  test('say which page is about which word', async () => {
    const { index } = await memoryIndex(papers, { topics });
    const pages = (hits: readonly { page: number }[]) => hits.map(({ page }) => page);
    expect(pages(await index.findWord('kites'))).toEqual([1, 2]);
    expect(pages(await index.findName(['zebraowl']))).toEqual([0]);
    expect(pages(await index.findName(['zebra', 'owl']))).toEqual([0]);
    expect(pages(await index.findTitle('BIRDS!'))).toEqual([2]);
    expect(pages(await index.findWord('dark'))).toEqual([3]);
    expect(pages(await index.findWord('with'))).toEqual([]);
    expect(fileNamed(TERMS_FILE)).toEqual({ birds: ['feather', 'nest box'] });
    expect(unpackLexicon(fileNamed(LEXICON_FILE) as PackedLexicon)).toMatchObject({
      topics: [{ id: 'birds', title: 'Birds', papers: 1, lines: 1, pages: [0] }],
      venues: ['OwlConf'],
      years: [2024, 2024],
    });
  });
  test('say what is shown of each page, at first and when it comes into view', () => {
    const shown = (page: number) => recordsIn(LEXICON_FILE, fileNamed(LEXICON_FILE))[page];
    expect(shown(1)).toEqual({ url: 'papers/a/', title: 'apples', year: '2024', near: [0] });
    expect(shown(0)).toMatchObject({ topic: 'birds', hasCode: true });
    expect(shown(3)?.url).toBe('topics/birds/#at-night');
    const { file, at } = detailsPlace(1);
    expect((fileNamed(detailsFile(file)) as PaperDetails[])[at]).toEqual({
      text: 'Kites eat no apples.',
      organisation: 'Nest',
      venue: 'OwlConf 2024',
      authors: ['Ada Lark', 'Bo Martin', 'Cy Wren'],
      moreAuthors: 1,
    });
  });
  test('say which papers have which value, and when papers appeared', () => {
    const table = unpackFacets([fileNamed('facets-0.json') as PackedFacets]);
    expect(Object.fromEntries(table.code)).toEqual({ yes: new Set([0]), no: new Set([1]) });
    expect(Object.fromEntries(table.year)).toEqual({ 2024: new Set([1]) });
    expect(pagesByDay([fileNamed('days-0.json') as string])).toEqual([1]);
    expect(Object.fromEntries(table.author)).toEqual({ 'ada-lark': new Set([1]) });
  });
});

test('any pages are packed and unpacked', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200_000)), (pages) => {
      const sorted = pages.sort((a, b) => a - b);
      expect(unpackPages(packPages(sorted))).toEqual(sorted);
    }),
  );
});

describe('the files of the index of a part', () => {
  const papers = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => paper(slug, slug, 'Owls.'));
  const library = { papers, topics: [], synonyms: [], profile };
  const whole = makeIndexFiles(library);
  const parts = [1, 2, 3, 4].map((index) => makeIndexFiles(library, { index, count: 4 }));

  test('are together those of the whole', () => {
    const together = parts.flatMap(({ files }) => files);
    expect(together).toHaveLength(whole.files.length);
    expect(together).toEqual(expect.arrayContaining(whole.files));
    expect(parts[1]?.files.map(([name]) => name)).toEqual(['details-1.json.gz']);
  });
});

describe('the records of a large library', () => {
  const papers = Array.from({ length: 9000 }, (_, at) => paper(`owl-${at}`, `Owl ${at}`, 'Owls.'));
  const records = searchRecords({ papers, topics: [] });
  const part = partition(records);

  test('are each in one index, sorted by address', () => {
    const byUrl = Map.groupBy([...part.values()].flat(), ({ url }) => url);
    expect(records.filter(({ url }) => byUrl.get(url)?.length !== 1)).toEqual([]);
    expect(part.size).toBe(4);
    for (const own of part.values()) {
      expect(own.map(({ sort }) => sort['order'])).toEqual(own.map((_, place) => String(place)));
      const urls = own.map(({ url }) => url);
      expect(urls).toEqual(urls.toSorted());
    }
  });

  test('change in one index if a paper is new', () => {
    const more = searchRecords({
      papers: [...papers, paper('new', 'A new owl', 'Owls.')],
      topics: [],
    });
    const changed = [...partition(more)].filter(
      ([index, own]) => JSON.stringify(own) !== JSON.stringify(part.get(index)),
    );
    expect(changed).toHaveLength(1);
  });

  test('stay as they are if papers are near others', () => {
    const near = papers.map((one, at) => ({ ...one, near: [at % 2 ? 'owl-0' : 'owl-7'] }));
    const more = searchRecords({ papers: near, topics: [] });
    expect(more).not.toEqual(records);
    expect(partition(more)).toEqual(part);
  });

  test('stay as they are if only facets change', () => {
    const facets = { hasCode: true, organisation: 'Nest', authorPages: ['ada-lark'] };
    const more = searchRecords({ papers: papers.map((one) => ({ ...one, ...facets })), topics: [] });
    expect(partition(more)).toEqual(part);
  });
});

describe('synonyms', () => {
  const acronyms = (...pairs: [string, string][]) =>
    paper('x', 'x', '', { acronyms: pairs.map(([acronym, expansion]) => ({ acronym, expansion })) });

  test('are the expansions that papers give, without plural and rare ones', () => {
    const learned = learnAcronyms([
      acronyms(['NBWs', 'night bird walks'], ['OWM', 'old water mill']),
      acronyms(['NBW', 'night bird walk']),
      acronyms(['NBW', 'night bird walk']),
      acronyms(['NBW', 'nut basket weight']),
    ]);
    expect(learned.map(({ short, long }) => [short, long])).toEqual([
      ['nbw', 'night bird walk'],
      ['owm', 'old water mill'],
    ]);
  });
  test('are found across inflection, for every word of a term, with the pages of the others', async () => {
    const { index } = await memoryIndex(
      [paper('a', 'Night Birds', 'Night birds sing.'), paper('b', 'Owls', 'Owls sing.')],
      { synonyms: [['owl', 'night bird']] },
    );
    const [found] = await index.findAlternatives(['night', 'bird']);
    expect(found).toMatchObject({ by: 'curator', terms: ['owl'] });
    const titles = (hits: readonly { page: number }[] = []) =>
      Promise.all(hits.map(({ page }) => index.titleOf(page)));
    expect(await titles(found?.hits)).toEqual(['Owls']);
    const [other] = await index.findAlternatives(['owls']);
    expect(await titles(other?.hits)).toEqual(['Night Birds']);
    expect(await index.findAlternatives(['bird'])).toEqual([]);
  });
});

test('related searches come from the topics of what was found and repeat nothing', () => {
  const topics = [
    { id: 'a', title: 'A', papers: 3, lines: 0, pages: [] },
    { id: 'b', title: 'B', papers: 3, lines: 0, pages: [] },
  ];
  const terms = { a: ['owls', 'barn owl', 'nests', 'eggs', 'moss'], b: ['kites', 'eggs'] };
  expect(relatedSearches('owl', ['b', 'a', 'a'], topics, terms)).toEqual([
    'barn owl',
    'nests',
    'eggs',
    'kites',
  ]);
  expect(relatedSearches('owl', [], topics, terms)).toEqual([]);
});
