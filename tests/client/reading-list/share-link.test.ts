import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  listHash,
  listOfHash,
  papersHash,
  papersOfHash,
} from '../../../src/client/reading-list/share-link.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed());
const list = fc.record({
  name: text,
  papers: fc.uniqueArray(fc.record({ slug, title: text, note: text }), {
    selector: (paper) => paper.slug,
    minLength: 1,
    maxLength: 6,
  }),
});

test('a link holds name, papers, order and notes', () => {
  fc.assert(
    fc.property(list, ({ name, papers }) => {
      const address = new URL(`https://papers.example/reading-list/${listHash({ name, papers }, true)}`);
      const untitled = papers.map((paper) => ({ ...paper, title: paper.slug }));
      expect(listOfHash(address.hash)).toEqual({ name, papers: untitled });
    }),
  );
});

test('notes are included only on request', () => {
  const papers = [{ slug: 'kite', title: 'Kite', note: 'Secret' }];
  const hash = listHash({ name: 'Winds', papers }, false);
  expect(hash).toBe('#papers=kite&name=Winds');
  expect(listOfHash(hash).papers[0]?.note).toBe('');
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
  ['#papers=kite%2Cmast', ['kite', 'mast']],
  ['#papers=kite,kite,../x,<b>,mast', ['kite', 'mast']],
  ['#papers=kite,mast&name=Two&note2=Tall', ['kite', 'mast']],
])('the hash %j names %j', (hash, slugs) => {
  expect(papersOfHash(hash)).toEqual(slugs);
});

test('a note belongs to the paper at its place, whatever is left out before it', () => {
  expect(listOfHash('#papers=../x,kite&note1=Gone&note2=Stays').papers).toEqual([
    { slug: 'kite', title: 'kite', note: 'Stays' },
  ]);
});
