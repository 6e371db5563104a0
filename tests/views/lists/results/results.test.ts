import { describe, expect, test } from 'vitest';
import type { ListedPaper } from '../../../../src/schemas/paper-entry.ts';
import type { Result } from '../../../../src/schemas/result.ts';
import { resultsIndexes } from '../../../../src/views/lists/results/filter-index.ts';
import { resultsPages } from '../../../../src/views/lists/results/results.ts';
import { paperMentions } from '../../../../src/views/paper/paper-mentions.ts';
import { paperResults } from '../../../../src/views/paper/paper-results.ts';
import { inventedPaper, inventedSite, inventedText } from '../../invented-site.ts';
import { viewsOf } from '../../views-of.ts';

const result = (fields: Partial<Result> = {}): Result => ({
  clause: 'It flies up to 2× higher',
  text: '2×',
  at: 15,
  value: 2,
  unit: '×',
  qualifier: 'up to',
  measure: 'lift',
  family: 'lift',
  sense: 'gain',
  sentence: 'It flies up to 2× higher.',
  ...fields,
});
const OTHER = { clause: 'on 5% of the string', text: '5%', at: 3, value: 5, unit: '%', family: 'string' };

/** A site whose papers report what `resultsOf` gives. */
function site(papers: ListedPaper[], resultsOf: (slug: string) => Result[]) {
  return inventedSite(papers, { textOf: (slug) => inventedText(slug, { results: resultsOf(slug) }) });
}

const dated = (slug: string, year: number, topic = 'kites') =>
  inventedPaper(slug, {
    date: { year, precision: 'year', basis: 'printed' } as unknown as NonNullable<ListedPaper['date']>,
    topics: [{ topic, by: 'curator' }],
  });

describe('the reported results', () => {
  test('are given with their clause, measure, paper, topic and year', () => {
    const [page] = viewsOf(resultsPages(site([dated('a', 2021)], () => [result({ baseline: 'box kites' })])));
    expect(page?.rows).toEqual([
      {
        pieces: [
          { text: 'It flies up to ', isMarked: false },
          { text: '2×', isMarked: true },
          { text: ' higher', isMarked: false },
        ],
        measures: 'lift',
        baseline: 'box kites',
        url: '/papers/a/',
        titleHtml: 'Title of a',
        year: '2021',
        topic: expect.objectContaining({ title: 'Kites' }),
      },
    ]);
    expect(page?.lead).toMatch(/^1 number that the abstracts of 1 paper report of their own work/);
    expect(page?.caveat).toMatch(/not comparable/);
  });

  test('of one clause are one row', () => {
    const clause = 'It saves 5% string and 7% paper';
    const both = [
      result({ clause, text: '5%', at: 9, measure: 'string' }),
      result({ clause, text: '7%', at: 23, measure: 'paper' }),
    ];
    const rows = viewsOf(resultsPages(site([dated('a', 2021)], () => both)))[0]?.rows;
    expect(rows?.map(({ measures }) => measures)).toEqual(['string, paper']);
    expect(rows?.[0]?.pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      '5%',
      '7%',
    ]);
    expect(rows?.[0]?.pieces.map(({ text }) => text).join('')).toBe(clause);
  });

  test('offer the families of measures that three papers report, and topics and years with their numbers', () => {
    const papers = [dated('a', 2021), dated('b', 2023, 'clocks'), dated('c', 2023)];
    const [page] = viewsOf(
      resultsPages(site(papers, (slug) => (slug === 'a' ? [result(), result(OTHER)] : [result()]))),
    );
    expect(page?.families.map(({ label }) => label)).toEqual(['lift (3)']);
    expect(page?.topics.map(({ label }) => label)).toEqual(['Clocks (1)', 'Kites (3)']);
    expect(page?.years.map(({ value }) => value)).toEqual(['2023', '2021']);
  });

  test('are at most 200 rows a page, newest papers first, and none is lost', () => {
    const papers = Array.from({ length: 50 }, (_, index) => dated(`paper-${index}`, 1970 + index));
    const each = Array.from({ length: 9 }, (_, at) => result({ clause: `${at} kites fly 2×`, at: 12 }));
    const pages = viewsOf(resultsPages(site(papers, () => each)));
    expect(pages.map(({ rows }) => rows.length)).toEqual([200, 200, 50]);
    const years = pages.flatMap(({ rows }) => rows.map(({ year }) => Number(year)));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  test('have an index of what every row is found by, in the order of the pages', () => {
    const papers = [dated('a', 2021), inventedPaper('b', { topics: [] })];
    const { measure, family, ...unread } = result({ clause: 'unread 2×', at: 7 });
    expect([measure, family]).toEqual(['lift', 'lift']);
    const results = [result(), result({ ...OTHER, value: [3, 5] }), unread];
    expect(resultsIndexes(site(papers, () => results))).toEqual([
      {
        files: 1,
        pageSize: 200,
        families: ['lift', 'string'],
        topics: ['kites'],
        units: ['×', '%'],
        rows: [
          [2021, [0], [[0, 0, 2]]],
          [2021, [0], [[1, 1, 5]]],
          [2021, [0], []],
          [0, [], [[0, 0, 2]]],
          [0, [], [[1, 1, 5]]],
          [0, [], []],
        ],
      },
    ]);
  });

  test('have an index in files that do not grow', () => {
    const papers = Array.from({ length: 60 }, (_, index) => dated(`paper-${index}`, 1970 + index));
    const each = Array.from({ length: 101 }, (_, at) => result({ clause: `${at} kites fly 2×`, at: 12 }));
    const files = resultsIndexes(site(papers, () => each));
    expect(files.map(({ rows }) => rows.length)).toEqual([3000, 3000, 60]);
    expect(files.map((file) => file.files)).toEqual([3, 3, 3]);
    expect(files[0]?.topics).toEqual(['kites']);
    expect(Math.max(...files.map((file) => JSON.stringify(file).length))).toBeLessThan(150_000);
  });

  test('of a library without any are one empty page', () => {
    expect(viewsOf(resultsPages(site([dated('a', 2021)], () => []))).map(({ rows }) => rows)).toEqual([[]]);
  });
});

describe('a paper’s own page', () => {
  test('lists what it reports in the order of the abstract', () => {
    const results = [result(), result({ ...OTHER, baseline: 'box kites' })];
    const clauses = paperResults({ results })?.clauses ?? [];
    expect(clauses.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([
      'It flies up to 2× higher',
      'on 5% of the string',
    ]);
    expect(clauses.map(({ baseline }) => baseline)).toEqual([undefined, 'box kites']);
    expect(paperResults({ results: [] })).toBeUndefined();
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
