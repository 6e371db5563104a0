import { expect, test } from 'vitest';
import { type Detail, detailOf } from '../../../src/views/paper/detail.ts';
import { paperView } from '../../../src/views/paper/paper.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ literal: `Given Family-${index + 1}` }));

/** The view of a paper with some authors, all with a page, and an abstract of some length. */
function viewOf(authors: number, characters: number) {
  const paper = inventedPaper('a', {
    authors: names(authors),
    authorPages: names(authors).map(({ literal }) => literal.toLowerCase().replace(' ', '-')),
    related: ['b', 'c', 'd', 'e'].map((slug) => ({ slug, terms: ['kite'] })),
  });
  const others = ['b', 'c', 'd', 'e'].map((slug) => inventedPaper(slug));
  const html = `<p>${'word '.repeat(characters / 5)}</p>`;
  const site = inventedSite([paper, ...others], { textOf: (slug) => inventedText(slug, { html }) });
  return paperView(site, paper);
}

const named = ({ authorship }: ReturnType<typeof viewOf>) => [...authorship.shown, ...authorship.folded];

test('a page with room shows everything', () => {
  const view = viewOf(8, 1_500);
  expect(view.related.flatMap(({ papers }) => papers)).toHaveLength(4);
  expect(named(view).every(({ url }) => url !== undefined)).toBe(true);
});

test('sixty authors are all named, on the page and for citations', () => {
  const view = viewOf(60, 1_300);
  expect(named(view)).toHaveLength(60);
  expect(named(view).filter(({ url }) => url !== undefined)).toHaveLength(30);
  expect(view.authorship.left).toBeUndefined();
  expect(view.head.work?.authors).toHaveLength(60);
});

test('of hundreds of authors the page names the first, says how many are left, and claims no other list', () => {
  const view = viewOf(400, 1_300);
  expect(named(view)).toHaveLength(60);
  expect(view.head.work?.authors).toEqual(named(view).map(({ name }) => name));
  expect(view.authorship.left).toBe(340);
  expect(view.authorship.count).toBe('400 authors');
});

test('a page of a compact site shows no more of anything', () => {
  const [full, compact] = [detailOf(false), detailOf(true)];
  for (const [list, most] of Object.entries(full))
    expect(compact[list as keyof Detail], list).toBeLessThanOrEqual(most);
});
