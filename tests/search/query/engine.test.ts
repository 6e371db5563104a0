import { describe, expect, test } from 'vitest';
import { memoryIndex, paper } from '../memory-index.ts';

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

const { engine, slugOf } = await memoryIndex(PAPERS, { synonyms: [['seeds', 'grain stock']] });
const slugsOf = (pages: readonly { page: number }[]) => Promise.all(pages.map(({ page }) => slugOf(page)));
const found = async (query: string) => slugsOf((await engine.answer(query)).pages);
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
  test('a whole title comes first, even if another paper contains its words more often', async () => {
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
    expect(await slugsOf(answer.pages)).toContain('memory');
    expect(answer.notes.synonyms[0]?.used).toEqual(['seeds']);
  });
  test('a word that only a synonym contains is not a typo', async () => {
    const answer = await engine.answer('grain stock');
    expect(answer.notes.corrections).toEqual([]);
    expect(answer.notes.unknown).toEqual([]);
  });
  test('a number is found in words and in digits', async () => {
    const { engine: counting, slugOf: named } = await memoryIndex([
      paper('four', 'Four Owls', 'Four owls hunt.'),
      paper('digit', 'Owls in Groups', 'Groups of 4 owls hunt.'),
    ]);
    const { pages } = await counting.answer('4 owls');
    expect((await Promise.all(pages.map(({ page }) => named(page)))).sort()).toEqual(['digit', 'four']);
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
  test('conditions do not ask for words', async () => {
    expect((await engine.answer('has:code')).hasWords).toBe(false);
  });
});

describe('relaxation', () => {
  test('if no page contains every word, those with most of them are found, along with what they are missing', async () => {
    const { pages } = await engine.answer('grey kite feathers');
    expect((await slugsOf(pages))[0]).toBe('sigma');
    expect(pages[0]?.missing).toBe(1);
    expect(await slugsOf(pages)).toEqual(expect.arrayContaining(['mini-owl', 'nests']));
  });
  test('words that no page contains are named', async () => {
    const { notes, pages } = await engine.answer('kite zzzzqqqq ');
    expect(notes.unknown).toEqual(['zzzzqqqq']);
    expect((await slugsOf(pages))[0]).toBe('sigma');
    expect(pages[0]?.missing).toBe(0);
  });
  test('nothing is found for nothing', async () => {
    for (const query of ['', '  ', '???', '"', '-', 'OR']) expect(await found(query)).toEqual([]);
  });
});

const BY_AUTHORS = [
  paper('song', 'Song of the Lark', 'Larks sing a song at dawn.', { authors: ['Jo Wren'] }),
  paper('nest', 'Nest Boxes', 'How to build nest boxes for owls.', {
    authors: ['Song Han', 'Ada Krähenbühl'],
    authorPages: ['song-han', null],
    identifiers: { arxiv: '2309.17453', doi: '10.1000/nest' },
    links: ['https://github.com/owls/nest-box'],
  }),
  paper('mill', 'Water Mills', 'Owls of the water mill have no nest boxes.', {
    authors: ['Bo Han'],
    authorPages: [null],
  }),
  paper('memory', 'Long-Term Memory of Owls', 'Owls have a long-term memory.'),
];
const terms = [{ term: 'long-term memory', de: 'Langzeitgedächtnis', zh: ['长期记忆'] }];
const { engine: library, slugOf: slug } = await memoryIndex(BY_AUTHORS, { translations: terms });
const slugs = async (query: string) =>
  Promise.all((await library.answer(query)).pages.map(({ page }) => slug(page)));
const firstOf = async ({ pages: [first] }: { pages: { page: number }[] }) =>
  first && (await slug(first.page));

describe('people and keys', () => {
  test.each([
    ['song han', ['nest']],
    ['Han, S.', ['nest']],
    ['krahenbuhl', ['nest']],
    ['krahenbul', ['nest']],
    ['han', ['nest', 'mill']],
  ])('%s finds their papers alone', async (query, wanted) => {
    expect((await slugs(query)).toSorted()).toEqual(wanted.toSorted());
  });
  test('a name next to a subject puts that person’s papers first', async () => {
    expect((await slugs('han water mill'))[0]).toBe('mill');
  });
  test('a name of words of texts is one in a longer query too', async () => {
    const answer = await library.answer('owls by song han in mills');
    expect(answer.people.map(({ name }) => name)).toEqual(['Song Han']);
  });
  test('two words that each resemble a name, but together name nobody, are not names', async () => {
    const answer = await library.answer('krahenbul hann ');
    expect(answer.people).toEqual([]);
    expect(answer.notes.corrections).toEqual([]);
  });
  test('a word in texts is not a name on its own', async () => {
    const answer = await library.answer('song');
    expect(answer.people).toEqual([]);
    expect(await slugs('song')).toEqual(['song']);
  });
  test('the people of a name as a field gives it, its spelling corrected', async () => {
    const names = async (name: string) => (await library.peopleCalled(name)).map((one) => one.name);
    expect(await names('Song Han')).toEqual(['Song Han']);
    expect(await names('krähenbühl')).toEqual(['Ada Krähenbühl']);
    expect(await names('krahenbulh')).toEqual(['Ada Krähenbühl']);
    expect(await names('Nobody')).toEqual([]);
  });
  test.each([
    '2309.17453',
    'https://arxiv.org/abs/2309.17453',
    'doi:10.1000/NEST',
    'https://github.com/owls/nest-box/blob/main/README.md',
    'han2023nest',
  ])('%s leads to its paper', async (query) => {
    expect((await slugs(query))[0]).toBe('nest');
  });
  test('a key that no paper has is named, and finds nothing', async () => {
    const answer = await library.answer('arXiv:2401.00001');
    expect(answer.pages).toEqual([]);
    expect(answer.notes.unknown).toEqual(['arXiv:2401.00001']);
  });
  test.each(['Langzeitgedächtnis', '长期记忆'])(
    '%s is searched for as the library calls it',
    async (query) => {
      const answer = await library.answer(query);
      expect(await firstOf(answer)).toBe('memory');
      expect(answer.notes.translations).toEqual([{ typed: expect.any(String), used: 'long term memory' }]);
    },
  );
  test.each([
    ['nestboxes', 'nest boxes', 'nest'],
    ['wat ermills', 'watermills', undefined],
  ])('%s is taken apart or written together', async (query, used, best) => {
    const answer = await library.answer(`${query} `);
    if (best) {
      expect(answer.notes.corrections[0]?.used).toBe(used);
      expect(await firstOf(answer)).toBe(best);
    } else expect(answer.notes.corrections.map((one) => one.used)).not.toContain(used);
  });
  test('a letter that may go on says nothing yet', async () => {
    const [before, begun] = await Promise.all([slugs('water mill'), slugs('water mill o')]);
    expect(begun).toEqual(before);
  });
  test('marks are what was asked for, other terms only as a whole', async () => {
    const curated = await memoryIndex(BY_AUTHORS, { synonyms: [['shed', 'water mill']] });
    const { marks } = await curated.engine.answer('old shed');
    expect(marks).toContain('water mill');
    expect(marks).not.toContain('water');
  });
});
