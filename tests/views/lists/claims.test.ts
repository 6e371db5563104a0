import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/schemas/claim.ts';
import { claimSubject } from '../../../src/schemas/claim-labels.ts';
import type { ListedPaper } from '../../../src/schemas/paper-entry.ts';
import { claimsIndexes, claimsViews } from '../../../src/views/lists/claims.ts';
import { paperClaims } from '../../../src/views/paper/paper-claims.ts';
import { paperMentions } from '../../../src/views/paper/paper-mentions.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const claim = (fields: Partial<Claim> = {}): Claim => ({
  text: 'up to 2×',
  value: 2,
  unit: 'x',
  kind: 'speed-up',
  direction: 'more',
  sentence: 'It flies up to 2× faster.',
  at: 9,
  ...fields,
});

/** A site whose papers claim what `claimsOf` gives. */
function site(papers: ListedPaper[], claimsOf: (slug: string) => Claim[]) {
  return inventedSite(papers, { textOf: (slug) => inventedText(slug, { claims: claimsOf(slug) }) });
}

const dated = (slug: string, year: number, topic = 'kites') =>
  inventedPaper(slug, {
    date: { year, precision: 'year', basis: 'printed' } as unknown as NonNullable<ListedPaper['date']>,
    topics: [{ topic, by: 'curator' }],
  });

describe('the ledger', () => {
  test('gives a claim with its sentence, paper, topic and year', () => {
    const [page] = claimsViews(site([dated('a', 2021)], () => [claim()]));
    expect(page?.rows).toEqual([
      {
        text: 'up to 2×',
        subject: 'speed',
        before: 'It flies ',
        behind: ' faster.',
        url: '/papers/a/',
        titleHtml: 'Title of a',
        year: '2021',
        topic: expect.objectContaining({ title: 'Kites' }),
      },
    ]);
    expect(page?.lead).toBe('1 number that the abstracts of 1 paper report of their own work.');
    expect(page?.caveat).toMatch(/not comparable/);
  });

  test('counts the choices of its filters and leaves empty ones out', () => {
    const papers = [dated('a', 2021), dated('b', 2023, 'clocks')];
    const [page] = claimsViews(site(papers, () => [claim(), claim({ kind: 'memory' })]));
    expect(page?.kinds.map(({ label }) => label)).toEqual(['Speed (2)', 'Memory (2)']);
    expect(page?.topics.map(({ label }) => label)).toEqual(['Clocks (2)', 'Kites (2)']);
    expect(page?.years.map(({ value }) => value)).toEqual(['2023', '2021']);
  });

  test('has at most 200 rows a page, newest papers first, and loses none', () => {
    const papers = Array.from({ length: 50 }, (_, index) => dated(`paper-${index}`, 1970 + index));
    const pages = claimsViews(site(papers, () => Array.from({ length: 9 }, () => claim())));
    expect(pages.map(({ rows }) => rows.length)).toEqual([200, 200, 50]);
    const years = pages.flatMap(({ rows }) => rows.map(({ year }) => Number(year)));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  test('has an index of what every claim is found by, in the order of its pages', () => {
    const papers = [dated('a', 2021), inventedPaper('b', { topics: [] })];
    const claims = [claim(), claim({ kind: 'memory', value: [3, 5], unit: 'GB' })];
    expect(claimsIndexes(site(papers, () => claims))).toEqual([
      {
        files: 1,
        pageSize: 200,
        kinds: ['speed-up', 'memory'],
        topics: ['kites'],
        units: ['x', 'GB'],
        rows: [
          [0, 2021, 2, 0, 0],
          [1, 2021, 5, 1, 0],
          [0, 0, 2, 0],
          [1, 0, 5, 1],
        ],
      },
    ]);
  });

  test('has an index in files that do not grow', () => {
    const papers = Array.from({ length: 60 }, (_, index) => dated(`paper-${index}`, 1970 + index));
    const files = claimsIndexes(site(papers, () => Array.from({ length: 101 }, () => claim())));
    expect(files.map(({ rows }) => rows.length)).toEqual([5000, 1060]);
    expect(files.map((file) => file.files)).toEqual([2, 2]);
    expect(files[0]?.topics).toEqual(['kites']);
    expect(Math.max(...files.map((file) => JSON.stringify(file).length))).toBeLessThan(150_000);
  });

  test('of a library without claims is one empty page', () => {
    expect(claimsViews(site([dated('a', 2021)], () => [])).map(({ rows }) => rows)).toEqual([[]]);
  });
});

test.each([
  ['less memory', claim({ kind: 'memory', direction: 'less' })],
  ['smaller', claim({ kind: 'size', direction: 'less' })],
  ['accuracy', claim({ kind: 'accuracy', direction: 'less' })],
  ['', claim({ kind: 'other' })],
])('a claim is about “%s”', (subject, one) => expect(claimSubject(one)).toBe(subject));

describe('a paper’s own page', () => {
  test('lists its claims in the order of the abstract', () => {
    const claims = [claim(), claim({ text: '5%', kind: 'memory', direction: 'less', versus: 'kites' })];
    expect(paperClaims({ claims })?.claims).toEqual([
      { text: 'up to 2×', subject: 'speed' },
      { text: '5%', subject: 'less memory', versus: 'kites' },
    ]);
    expect(paperClaims({ claims: [] })).toBeUndefined();
  });

  test('links the systems it names and the papers that name it, newest first', () => {
    const site = inventedSite([dated('a', 2019), dated('b', 2021), dated('c', 2020)]);
    const text = { mentions: [{ to: 'a', name: 'Kite-A' }], mentionedBy: ['b', 'c'] };
    const view = paperMentions(site, text, 6);
    expect(view?.names).toEqual([{ nameHtml: 'Kite-A', url: '/papers/a/' }]);
    expect(view?.mentionedBy.map(({ url }) => url)).toEqual(['/papers/b/', '/papers/c/']);
    expect(paperMentions(inventedSite([]), { mentions: [], mentionedBy: [] }, 6)).toBeUndefined();
  });

  test('says how many more papers name it', () => {
    const papers = Array.from({ length: 15 }, (_, index) => dated(`paper-${index}`, 2000 + index));
    const mentionedBy = papers.map(({ slug }) => slug);
    const view = paperMentions(inventedSite(papers), { mentions: [], mentionedBy }, 6);
    expect(view?.mentionedBy).toHaveLength(6);
    expect(view?.more).toBe('and 9 more papers');
  });
});
