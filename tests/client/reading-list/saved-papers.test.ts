import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatList } from '../../../src/client/reading-list/kept-list.ts';
import {
  mergeLists,
  papersHash,
  papersOfHash,
  parseList,
  type SavedPaper,
} from '../../../src/client/reading-list/saved-papers.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const list: fc.Arbitrary<SavedPaper[]> = fc.uniqueArray(
  fc.record({ slug, title: fc.string({ minLength: 1 }), note: fc.string({ unit: 'binary' }) }),
  { selector: (paper) => paper.slug, maxLength: 8 },
);

describe('parseList', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(list, (papers) => {
        expect(parseList(formatList(papers))).toEqual(papers);
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseList(text)));
  });

  it.each(['', '[]', 'null', '{"version":2,"papers":[]}', '{"version":1}', '{"version":1,"papers":'])(
    'takes %j for no list',
    (text) => {
      expect(parseList(text)).toBeUndefined();
    },
  );

  it('leaves out what has no slug, and names a paper without a title by it', () => {
    const papers = [
      null,
      3,
      { slug: '../up', title: 'A' },
      { slug: 'kite', note: 7 },
      { slug: 'kite', title: 'B' },
    ];
    expect(parseList(JSON.stringify({ version: 1, papers }))).toEqual([
      { slug: 'kite', title: 'kite', note: '' },
    ]);
  });
});

describe('mergeLists', () => {
  it('keeps every paper and every note of the own list, in its order', () => {
    fc.assert(
      fc.property(list, list, (own, other) => {
        const merged = mergeLists(own, other);
        expect(merged.slice(0, own.length).map((paper) => paper.slug)).toEqual(
          own.map((paper) => paper.slug),
        );
        for (const paper of own) if (paper.note !== '') expect(merged).toContainEqual(paper);
        expect(new Set(merged.map((paper) => paper.slug))).toEqual(
          new Set([...own, ...other].map((paper) => paper.slug)),
        );
      }),
    );
  });

  it('takes over a note that is missing', () => {
    const [paper] = mergeLists(
      [{ slug: 'a', title: 'A', note: '' }],
      [{ slug: 'a', title: 'X', note: 'Read' }],
    );
    expect(paper).toEqual({ slug: 'a', title: 'A', note: 'Read' });
  });
});

test('an address names the papers it was made of', () => {
  fc.assert(
    fc.property(fc.uniqueArray(slug, { maxLength: 5 }), (slugs) => {
      expect(papersOfHash(papersHash(slugs))).toEqual(slugs);
    }),
  );
});

test.each([
  ['', []],
  ['#abstract', []],
  ['#papers=', []],
  ['#papers=kite,kite,../x,<b>,mast', ['kite', 'mast']],
])('the hash %j names %j', (hash, slugs) => {
  expect(papersOfHash(hash)).toEqual(slugs);
});
