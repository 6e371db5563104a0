import { describe, expect, it } from 'vitest';
import { siteIndexOf } from '../../../src/site/site-index.ts';
import { pagesOfAuthors } from '../../../src/views/lists/author.ts';
import { authorsIndexViews } from '../../../src/views/lists/authors-index.ts';
import { atomFeed, feedView } from '../../../src/views/published/feed.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';
import { viewsOf } from '../views-of.ts';

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

describe('pagesOfAuthors', () => {
  const [view] = viewsOf(pagesOfAuthors(SITE));

  it('lists the papers newest first, with years and other spellings', () => {
    expect(view?.papers.map(({ url }) => url)).toEqual(['/papers/two/', '/papers/one/']);
    expect(view?.holdings).toBe('2 papers, 2021 to 2024');
    expect(view?.spellings).toBe('Also printed as A. Lark.');
  });

  it("links to the person's pages, from a curator or else from sources, and only to web addresses", () => {
    const withPages = (person: object, ...pages: (string | undefined)[]) => {
      const papers = pages.map((homepage, at) =>
        inventedPaper(`p${at}`, {
          authors: [{ literal: 'Ada Lark', ...(homepage && { homepage }) }],
          authorPages: ['ada-lark'],
        }),
      );
      const one = { ...LARK, papers: papers.map(({ slug }) => slug), ...person };
      return viewsOf(pagesOfAuthors(inventedSite(papers, { people: [one] })))[0]?.homepages;
    };
    const lark = 'https://lark.example/~ada';
    const shown = { label: 'lark.example/~ada', url: lark };
    expect(withPages({}, lark, undefined, lark)).toEqual([shown]);
    expect(withPages({ homepage: lark }, 'https://old.example/')).toEqual([shown]);
    expect(withPages({}, 'javascript:alert(1)')).toEqual([]);
  });

  it('counts topics with their years and co-authors, who lead to their page or to a search', () => {
    expect(view?.topics.map(({ title, count, years }) => [title, count, years])).toEqual([
      ['Kites', '2', '2021, 2024'],
    ]);
    expect(view?.coAuthors).toEqual([
      { name: 'Bo Finch', url: '/authors/bo-finch/', count: '2' },
      { name: 'Cy Wren', url: '/search/?q=Cy%20Wren', count: '2' },
    ]);
  });

  it('names venues by their short names, and the ORCID that sources give for this person alone', () => {
    const orcid = '0000-0002-1825-0097';
    const authors = [
      { literal: 'Ada Lark', orcid },
      { literal: 'Bo Finch', orcid: '0000-0001-0000-0000' },
    ];
    const authorPages = ['ada-lark', 'bo-finch'];
    const papers = [
      inventedPaper('one', {
        authors,
        authorPages,
        venue: 'ICLR 2023',
        date: { year: 2023, basis: 'stated' },
      }),
      inventedPaper('two', {
        authors,
        authorPages,
        venue: 'ICLR 2024',
        date: { year: 2023, basis: 'stated' },
      }),
    ];
    const [own] = viewsOf(pagesOfAuthors(inventedSite(papers, { people: [LARK] })));
    expect(own?.venues).toEqual([{ name: 'ICLR', count: '2' }]);
    expect(own?.orcids).toEqual([{ id: orcid, url: `https://orcid.org/${orcid}` }]);
    expect(own?.topics[0]?.years).toBe('2023 (2)');
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

  it('has a page even if nobody has several papers', () => {
    expect(authorsIndexViews(inventedSite([]))).toHaveLength(1);
  });
});

describe('atomFeed', () => {
  const papers = siteIndexOf(SITE).newestFirst;
  const view = feedView(SITE, { title: 'T', page: '/x/', feed: '/x/feed.xml', papers });

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
    expect(feedView(undated, { title: 'T', page: '/', feed: '/f', papers: undated.papers }).items).toEqual(
      [],
    );
  });
});
