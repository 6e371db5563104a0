import { describe, expect, test } from 'vitest';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { lexiconOf, memoryIndex, paper } from '../memory-index.ts';

const PAPERS = [
  paper(
    'mini-owl',
    'MiniOwl: Small Birds of the Wood',
    'We present MiniOwl, which hunts with 3.3M feathers and quantized wings.',
    {
      names: ['MiniOwl'],
    },
  ),
  paper('owl-plus', 'HareOwl+: Faster Hunting', 'HareOwl+ hunts faster than MiniOwl and HareOwl.', {
    names: ['HareOwl+'],
  }),
  paper('sigma', 'Kite-Σ: Night Flight', 'A kite flies at night over the grey wood.', { names: ['Kite-Σ'] }),
  paper('nests', 'On Nests', 'Nests of the grey heron. Herons nest near the old water mill (OWM) at night.', {
    acronyms: [{ acronym: 'OWM', expansion: 'old water mill' }],
  }),
  paper('mill', 'Wheels', 'The OWM turns. Nothing else is known of it.'),
  paper('memory', 'Memory', 'Birds store seeds; memory fades.'),
  paper('memory-long', 'Memory of Birds in the Wood', 'Memory memory memory of birds and wood and seeds.'),
];

const engine = new SearchEngine(memoryIndex(PAPERS), lexiconOf(PAPERS, [['seeds', 'grain stock']]));
const slugOf = ({ page }: { page: number }) => PAPERS[page]?.slug;
const found = async (query: string) => (await engine.answer(query)).pages.map(slugOf);
const first = async (query: string) => (await found(query))[0];

describe('names', () => {
  test.each(['miniowl', 'mini owl', 'Mini-Owl', 'mini owl wings', 'miniowll'])(
    '%s finds MiniOwl first',
    async (query) => {
      expect(await first(query)).toBe('mini-owl');
    },
  );
  test.each(['hare owl plus', 'hareowl+', 'kite sigma', 'kite Σ'])(
    '%s finds its paper first',
    async (query) => {
      expect(await first(query)).toBe(query.startsWith('kite') ? 'sigma' : 'owl-plus');
    },
  );
  test('a whole title comes first, even where another paper holds its words more often', async () => {
    expect(await first('memory')).toBe('memory');
    expect(await first('Memory of Birds in the Wood')).toBe('memory-long');
  });
});

describe('understanding', () => {
  test('a slip is corrected and said, and taken as typed on demand', async () => {
    expect((await engine.answer('feahters wings')).notes.corrections).toEqual([
      { typed: 'feahters', used: 'feathers' },
    ]);
    expect((await engine.answer('feahters', { isVerbatim: true })).pages).toEqual([]);
  });
  test('British and American spelling are one', async () => {
    expect(await found('quantised wings')).toContain('mini-owl');
  });
  test('acronyms stand for their expansions and the other way round', async () => {
    expect(await found('owm')).toEqual(expect.arrayContaining(['nests', 'mill']));
    expect(await found('old water mill')).toEqual(expect.arrayContaining(['nests', 'mill']));
  });
  test("a curator's synonyms count, and are said", async () => {
    const answer = await engine.answer('grain stock');
    expect(answer.pages.map(slugOf)).toContain('memory');
    expect(answer.notes.synonyms[0]?.used).toEqual(['seeds']);
  });
  test('an amount is found however it is written', async () => {
    expect(await first('3.3 million')).toBe('mini-owl');
    expect(await first('3,300,000 feathers')).toBe('mini-owl');
  });
  test('stop words are left out and said, unless there is nothing else', async () => {
    expect((await engine.answer('how does the kite fly')).notes.leftOut).toEqual(['how', 'does', 'the']);
    expect((await engine.answer('what is it')).notes.leftOut).toEqual([]);
  });
  test('the word being typed is completed, a finished one is not', async () => {
    expect(await found('kite flie')).toContain('sigma');
    expect((await engine.answer('feath')).notes.corrections).toEqual([]);
    expect(await found('feath')).toEqual(['mini-owl']);
  });
});

describe('operators', () => {
  test('phrases, exclusions and alternatives', async () => {
    expect(await found('"grey wood"')).toEqual(['sigma']);
    expect(await found('grey -heron')).toEqual(['sigma']);
    expect((await found('kite OR heron')).sort()).toEqual(['nests', 'sigma']);
  });
  test('conditions alone ask for no words', async () => {
    expect((await engine.answer('has:code')).hasWords).toBe(false);
  });
});

describe('relaxation', () => {
  test('where no page holds every word, those that hold most of it are found, with what they lack', async () => {
    const { pages } = await engine.answer('grey kite feathers');
    expect(pages[0]).toMatchObject({ page: PAPERS.findIndex(({ slug }) => slug === 'sigma'), missing: 1 });
    expect(pages.map(slugOf)).toEqual(expect.arrayContaining(['mini-owl', 'nests']));
  });
  test('words that no page holds are named', async () => {
    const { notes, pages } = await engine.answer('kite zzzzqqqq ');
    expect(notes.unknown).toEqual(['zzzzqqqq']);
    expect(pages[0]).toMatchObject({ page: PAPERS.findIndex(({ slug }) => slug === 'sigma'), missing: 0 });
  });
  test('nothing is found for nothing', async () => {
    for (const query of ['', '  ', '???', '"', '-', 'OR']) expect(await found(query)).toEqual([]);
  });
});
