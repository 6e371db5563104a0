import { describe, expect, it } from 'vitest';
import { authorViews } from '../../../src/views/lists/author.ts';
import { authorsIndexViews } from '../../../src/views/lists/authors-index.ts';
import { atomFeed, feedView } from '../../../src/views/published/feed.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const LARK = {
  slug: 'ada-lark',
  name: 'Ada Lark',
  sortName: 'Lark, Ada',
  otherSpellings: ['A. Lark'],
  papers: ['one', 'two'],
};
const FINCH = {
  slug: 'bo-finch',
  name: 'Bo Finch',
  sortName: 'Finch, Bo',
  otherSpellings: [],
  papers: ['one', 'two'],
};
const authored = {
  authors: [{ literal: 'Ada Lark' }, { literal: 'Bo Finch' }, { literal: 'Cy Wren' }],
  authorPages: ['ada-lark', 'bo-finch', null],
};
const SITE = inventedSite(
  [
    inventedPaper('one', {
      ...authored,
      date: { year: 2021, month: 5, basis: 'stated' },
      title: 'A <b> & c',
    }),
    inventedPaper('two', { ...authored, date: { year: 2024, basis: 'stated' } }),
  ],
  { people: [LARK, FINCH] },
);

describe('authorViews', () => {
  const [view] = authorViews(SITE);

  it('lists the papers newest first, with years and other spellings', () => {
    expect(view?.papers.map(({ url }) => url)).toEqual(['/papers/two/', '/papers/one/']);
    expect(view?.holdings).toBe('2 papers, 2021 to 2024');
    expect(view?.spellings).toBe('Also printed as A. Lark.');
  });

  it('counts topics and co-authors, linking those who have a page', () => {
    expect(view?.topics.map(({ title, count }) => [title, count])).toEqual([['Kites', '2']]);
    expect(view?.coAuthors).toEqual([
      { name: 'Bo Finch', url: '/authors/bo-finch/', count: '2' },
      { name: 'Cy Wren', count: '2' },
    ]);
  });
});

describe('authorsIndexViews', () => {
  it('groups people by the first letter of the family name', () => {
    const [view] = authorsIndexViews(SITE);
    expect(view?.groups.map(({ heading, people }) => [heading, people.map(({ name }) => name)])).toEqual([
      ['F', ['Finch, Bo']],
      ['L', ['Lark, Ada']],
    ]);
    expect(view?.jumps).toEqual([
      { label: 'F', url: '/authors/#f' },
      { label: 'L', url: '/authors/#l' },
    ]);
  });

  it('has a page also where nobody has several papers', () => {
    expect(authorsIndexViews(inventedSite([]))).toHaveLength(1);
  });
});

describe('atomFeed', () => {
  const view = feedView(SITE, { title: 'T', page: '/x/', feed: '/x/feed.xml', slugs: ['one', 'two'] });

  it('is the same for the same papers, newest first, with absolute addresses', () => {
    const feed = atomFeed(view, new URL('https://library.example/'));
    expect(feed).toBe(atomFeed(view, new URL('https://library.example/')));
    expect([...feed.matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
      'https://library.example/papers/two/',
      'https://library.example/papers/one/',
    ]);
    expect(feed).toContain('<updated>2024-01-01T00:00:00.000Z</updated>');
  });

  it('leaves out papers without a date', () => {
    const undated = inventedSite([inventedPaper('one')]);
    expect(feedView(undated, { title: 'T', page: '/', feed: '/f', slugs: ['one'] }).items).toEqual([]);
  });
});
