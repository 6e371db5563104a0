import { expect, test } from 'vitest';
import { paperView } from '../../../src/views/paper/paper.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const viewOf = (paper = inventedPaper('a'), site = inventedSite([paper])) => paperView(site, paper);

test('a date that is partly inferred says so', () => {
  const view = viewOf(
    inventedPaper('a', { date: { year: 2025, month: 9, day: 24, basis: 'file-evidence' } }),
  );
  expect(view.date?.written).toBe('24 September 2025');
  expect(view.date?.basis).toBe('year inferred');
  expect(view.byline).toContain('24 September 2025 (year inferred)');
});

test('a stated date needs no explanation, and a missing one is not guessed', () => {
  expect(viewOf(inventedPaper('a', { date: { year: 2024, basis: 'stated' } })).byline).toEqual(['2024']);
  expect(viewOf().byline).toEqual(['Date not known']);
});

test('an author count without names is a count, and nothing more', () => {
  const { authorship } = viewOf(inventedPaper('a', { authorCount: 5 }));
  expect(authorship).toEqual({
    count: '5 authors',
    shown: [],
    folded: [],
    note: 'The source gives only the number of authors.',
  });
});

test('many authors are folded in their order', () => {
  const authors = Array.from({ length: 12 }, (_, index) => ({ literal: `Author ${index + 1}` }));
  const { authorship } = viewOf(inventedPaper('a', { authors }));
  expect(authorship.shown).toHaveLength(8);
  expect(authorship.folded.map(({ name }) => name)).toEqual([
    'Author 9',
    'Author 10',
    'Author 11',
    'Author 12',
  ]);
});

test('an author with a page is a link to it; of few authors, the others lead to a search', () => {
  const authors = [{ literal: 'Ada Lark' }, { literal: 'Bo' }];
  const { authorship } = viewOf(inventedPaper('a', { authors, authorPages: [null, 'bo'] }));
  expect(authorship.shown).toEqual([
    { name: 'Ada Lark', url: '/search/?q=Ada%20Lark' },
    { name: 'Bo', url: '/authors/bo/' },
  ]);
  const many = Array.from({ length: 9 }, (_, at) => ({ literal: `Author ${at}` }));
  const crowded = viewOf(inventedPaper('a', { authors: many, authorPages: many.map(() => null) }));
  expect(crowded.authorship.shown[0]).toEqual({ name: 'Author 0' });
});

test('a paper placed by the classifier says which words decided', () => {
  const topics = [{ topic: 'kites', by: 'classifier' as const, score: 0.6249, terms: ['tether', 'gust'] }];
  expect(viewOf(inventedPaper('a', { topics })).topics[0]?.reason).toBe(
    'Placed automatically because of: tether, gust (score 0.62)',
  );
  expect(viewOf().topics[0]?.reason).toBeUndefined();
});

test('without an identifier the links only search, and say so', () => {
  const { whereToRead } = viewOf(inventedPaper('a', { title: 'Kites & Co' }));
  expect(whereToRead.isKnown).toBe(false);
  expect(whereToRead.links[0]).toEqual({
    href: 'https://arxiv.org/search/?searchtype=title&query=Kites%20%26%20Co',
    label: 'arXiv',
  });
});

test('identifiers lead to the work', () => {
  const identifiers = { arxiv: '2401.00001', doi: '10.1000/xyz' };
  const { whereToRead } = viewOf(inventedPaper('a', { identifiers }));
  expect(whereToRead).toEqual({
    isKnown: true,
    links: [
      { href: 'https://arxiv.org/abs/2401.00001', label: 'arXiv:2401.00001' },
      { href: 'https://arxiv.org/pdf/2401.00001', label: 'PDF on arXiv' },
      { href: 'https://arxiv.org/html/2401.00001', label: 'HTML on arXiv' },
      { href: 'https://doi.org/10.1000/xyz', label: 'doi:10.1000/xyz' },
      { href: 'https://huggingface.co/papers/2401.00001', label: 'Discussion on Hugging Face' },
    ],
  });
});

test('HTML is not promised for papers from before arXiv made it', () => {
  const { whereToRead } = viewOf(inventedPaper('a', { identifiers: { arxiv: '2311.09999' } }));
  expect(whereToRead.links.map(({ label }) => label)).not.toContain('HTML on arXiv');
});

test('previous and next follow the list of the primary topic', () => {
  const papers = ['a', 'b', 'c'].map((slug) => inventedPaper(slug));
  const site = inventedSite(papers);
  const middle = paperView(site, inventedPaper('b'));
  expect([middle.previous?.url, middle.next?.url]).toEqual(['/papers/a/', '/papers/c/']);
  expect(middle.place).toBe('2 of 3 papers, newest first');
  expect(paperView(site, inventedPaper('a')).previous).toBeUndefined();
  expect(paperView(site, inventedPaper('c')).next).toBeUndefined();
});

test('the origin names source, lines and repairs, and long lists of repairs are cut with their number', () => {
  const repair = {
    field: 'abstract' as const,
    rule: 'spaced-dashes',
    before: ' -- ',
    after: ' – ',
    position: 4,
  };
  const paper = inventedPaper('a');
  const site = inventedSite([paper], {
    textOf: (slug) =>
      inventedText(slug, {
        repairs: [
          ...Array.from({ length: 4 }, () => repair),
          ...Array.from({ length: 13 }, (_, index) => ({ ...repair, before: ` -- ${index}` })),
        ],
        curated: ['title', 'date'],
      }),
  });
  const { origin } = paperView(site, paper);
  expect(origin.records).toEqual([
    { url: '/sources/#source-list-txt', label: 'First list', lines: 'lines 3–7' },
  ]);
  expect(origin.repaired).toBe('17 repairs to the text as received');
  expect(origin.repairs).toHaveLength(5);
  expect(origin.repairs.slice(0, 2)).toEqual([
    { before: '--', after: '–', about: 'abstract, spaced dashes, 4 times' },
    { before: '-- 0', after: '–', about: 'abstract, spaced dashes' },
  ]);
  expect(origin.more).toBe(9);
  expect(origin.curated).toBe('A curator corrected: title and date.');
});

test('a title is escaped, and a link inside one is taken out', () => {
  expect(viewOf(inventedPaper('a', { title: 'a<b & c' })).titleHtml).toBe('a&#60;b &#38; c');
  const titleHtml = '<a href="https://example.org/" rel="noopener noreferrer">Kite</a> <em>two</em>';
  expect(viewOf(inventedPaper('a', { titleHtml })).titleHtml).toBe('Kite <em>two</em>');
});
