import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatLists } from '../../../src/client/reading-list/kept-lists.ts';
import {
  addList,
  changeOpen,
  changePaper,
  mergePapers,
  movePaper,
  moveToList,
  openList,
  parseLists,
  removeOpen,
  type SavedLists,
  type SavedPaper,
  withoutPaper,
} from '../../../src/client/reading-list/saved-lists.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const name = fc.string({ unit: 'grapheme', maxLength: 40 });
const papers: fc.Arbitrary<SavedPaper[]> = fc.uniqueArray(
  fc.record(
    {
      slug,
      title: fc.string({ minLength: 1 }),
      note: fc.string({ unit: 'binary' }),
      authors: name,
      year: name,
    },
    { requiredKeys: ['slug', 'title', 'note'] },
  ),
  { selector: (paper) => paper.slug, maxLength: 8 },
);
const lists: fc.Arbitrary<SavedLists> = fc
  .array(fc.record({ name, papers }), { minLength: 1, maxLength: 4 })
  .chain((all) => fc.record({ lists: fc.constant(all), open: fc.nat(all.length - 1) }));

const paper = (own: string, note = ''): SavedPaper => ({ slug: own, title: own.toUpperCase(), note });
const slugs = ({ papers: own }: { papers: SavedPaper[] }) => own.map((one) => one.slug).join(' ');
const two: SavedLists = {
  lists: [
    { name: '', papers: [paper('a'), paper('b', 'Old'), paper('c')] },
    { name: 'Thesis', papers: [paper('b', 'New')] },
  ],
  open: 0,
};

describe('parseLists', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(lists, (all) => {
        expect(parseLists(formatLists(all))).toEqual(all);
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseLists(text)));
  });

  it('reads the first version as one list without a name', () => {
    const own = [paper('kite', 'Read')];
    expect(parseLists(JSON.stringify({ version: 1, papers: own }))).toEqual({
      lists: [{ name: '', papers: own }],
      open: 0,
    });
  });

  it.each([
    '',
    '[]',
    'null',
    '{"version":3,"lists":[{"papers":[]}]}',
    '{"version":1}',
    '{"version":2,"lists":[]}',
    '{"version":2,"lists":[null,5,{"name":"x"}]}',
    '{"version":1,"papers":',
  ])('takes %j for no lists', (text) => {
    expect(parseLists(text)).toBeUndefined();
  });

  it('leaves out what has no slug, names a paper without a title by it, and opens a list that there is', () => {
    const own = [
      null,
      3,
      { slug: '../up', title: 'A' },
      { slug: 'kite', note: 7, authors: 1 },
      { slug: 'kite' },
    ];
    expect(parseLists(JSON.stringify({ version: 2, open: 4, lists: [{ name: 5, papers: own }] }))).toEqual({
      lists: [{ name: '', papers: [{ slug: 'kite', title: 'kite', note: '' }] }],
      open: 0,
    });
  });
});

describe('mergePapers', () => {
  it('keeps every paper and every note of the own list, in its order', () => {
    fc.assert(
      fc.property(papers, papers, (own, other) => {
        const merged = mergePapers(own, other);
        expect(merged.slice(0, own.length).map((one) => one.slug)).toEqual(own.map((one) => one.slug));
        for (const one of own) if (one.note !== '') expect(merged).toContainEqual(one);
        expect(new Set(merged.map((one) => one.slug))).toEqual(
          new Set([...own, ...other].map((one) => one.slug)),
        );
      }),
    );
  });

  it('takes over a note that is missing', () => {
    expect(mergePapers([paper('a')], [{ ...paper('a', 'Read'), title: 'X' }])).toEqual([paper('a', 'Read')]);
  });
});

test('a paper moves one place, and nowhere at the ends', () => {
  const list = openList(two);
  expect(slugs(movePaper(list, 'a', 1))).toBe('b a c');
  expect(slugs(movePaper(list, 'c', -1))).toBe('a c b');
  expect(movePaper(list, 'a', -1)).toBe(list);
  expect(movePaper(list, 'c', 1)).toBe(list);
  expect(movePaper(list, 'no-such', 1)).toBe(list);
});

test('a paper moves to the end of another list; if it is already there, its note there is kept', () => {
  const moved = moveToList(two, 'a', 1);
  expect(moved.lists.map(slugs)).toEqual(['b c', 'b a']);
  expect(moveToList(two, 'b', 1).lists[1]?.papers).toEqual([paper('b', 'New')]);
});

test('only the open list changes', () => {
  const without = changeOpen({ ...two, open: 1 }, (list) => withoutPaper(list, 'b'));
  expect(without.lists.map(slugs)).toEqual(['a b c', '']);
  const noted = changeOpen(two, (list) => changePaper(list, 'a', { note: 'Hm' }));
  expect(openList(noted).papers[0]).toEqual(paper('a', 'Hm'));
  expect(noted.lists[1]).toEqual(two.lists[1]);
});

test('a new list is open, and has a name of its own', () => {
  const added = addList(addList(two, { name: 'Thesis', papers: [] }), { name: '', papers: [] });
  expect(added.lists.map((list) => list.name)).toEqual(['', 'Thesis', 'Thesis (2)', '(2)']);
  expect(added.open).toBe(3);
});

test('a list goes and the one before it is open; after the last there is an empty one', () => {
  expect(removeOpen({ ...two, open: 1 })).toEqual({ lists: [two.lists[0]], open: 0 });
  expect(removeOpen(removeOpen(two))).toEqual({ lists: [{ name: '', papers: [] }], open: 0 });
});
