import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areUseful, keywordTopics } from '../../../src/library/topics/keyword-topics.ts';
import { TABLES } from '../../../src/strings/index.ts';

const place = (keyword: string) => ({ file: 'content/library.yaml', line: keyword.length });
const make = (
  tags: string[][],
  table: Record<string, string | false> = {},
  written: { id: string; title: string }[] = [],
) =>
  keywordTopics(
    tags,
    written.map((topic) => ({ ...topic, scope: 'It.', terms: ['it'] })),
    { table, placeOf: place, scopeOf: (keywords) => TABLES.en.hub.madeScope.keywords(keywords, false) },
  );

/** Nine papers: three of kites, three of clocks, one of both in other letters, and two of something else. */
const TAGS = [
  ['kites'],
  ['kites'],
  ['kites', 'rope'],
  ['clocks'],
  ['clocks'],
  ['clocks'],
  ['Kites!', 'Clocks'],
  ['bread'],
  [],
];

describe('topics of keywords', () => {
  it('are made of keywords of three papers or more, whatever their case and punctuation', () => {
    const { topics, ofPaper, problems } = make(TAGS);
    expect(topics).toEqual([
      {
        id: 'clocks',
        title: 'Clocks',
        scope: 'Papers to which their sources give the keyword “clocks”.',
        terms: ['clocks'],
        madeFrom: 'keywords',
      },
      expect.objectContaining({ id: 'kites', title: 'Kites' }),
    ]);
    expect(ofPaper[6]).toEqual([
      { topic: 'kites', keywords: ['Kites!'] },
      { topic: 'clocks', keywords: ['Clocks'] },
    ]);
    expect(ofPaper.slice(7)).toEqual([[], []]);
    expect(problems).toEqual([]);
  });

  it('are renamed, joined and dropped by the table, and what it names may have one paper', () => {
    const { topics, ofPaper } = make(TAGS, {
      kites: 'Things that fly',
      Rope: 'Things that fly',
      clocks: false,
      bread: 'Baking',
    });
    expect(topics.map(({ title, terms }) => [title, ...terms])).toEqual([
      ['Things that fly', 'kites', 'rope'],
      ['Baking', 'bread'],
    ]);
    expect(ofPaper[2]).toEqual([{ topic: 'things-that-fly', keywords: ['kites', 'rope'] }]);
    expect(ofPaper[3]).toEqual([]);
  });

  it('pass their papers to a written topic with the same title or id', () => {
    const { topics, ofPaper } = make(TAGS, {}, [
      { id: 'flight', title: 'KITES' },
      { id: 'clocks', title: 'Timekeeping' },
    ]);
    expect(topics).toEqual([]);
    expect(ofPaper[0]).toEqual([{ topic: 'flight', keywords: ['kites'] }]);
    expect(ofPaper[3]).toEqual([{ topic: 'clocks', keywords: ['clocks'] }]);
  });

  it('are not made from a keyword of most papers, unless the table names it', () => {
    const tags = Array.from({ length: 9 }, (_, at) => ['human', at < 4 ? 'kites' : 'clocks']);
    expect(make(tags).topics.map(({ id }) => id)).toEqual(['kites']);
    expect(make(tags, { human: 'People' }).topics.map(({ id }) => id)).toContain('people');
  });

  it('are as many as the library is worth, the commonest', () => {
    const tags = Array.from({ length: 120 }, (_, at) => [
      `word ${at % 30}`,
      ...(at % 30 < 5 ? ['often'] : []),
    ]);
    const { topics } = make(tags);
    expect(topics).toHaveLength(13);
    expect(topics[0]?.id).toBe('often');
  });

  it('report a row that names no keyword, with the nearest one', () => {
    const { problems } = make(TAGS, { kite: 'Flight' });
    expect(problems).toMatchObject([
      { kind: 'unknown-keyword', severity: 'warning', where: { line: 4 }, fix: 'did you mean “kites”?' },
    ]);
    expect(make([[], []], { kite: 'Flight' }).problems).toMatchObject([
      { fix: expect.stringContaining('no source gives keywords') },
    ]);
  });

  it('have each an id of its own, and hold exactly the papers that have one of their keywords', () => {
    const tag = fc.constantFrom('a', 'B', 'b!', 'c d', 'C-D', 'é', '学', '字', '—', 'x'.repeat(80));
    fc.assert(
      fc.property(fc.array(fc.array(tag, { maxLength: 4 }), { maxLength: 20 }), (tags) => {
        const { topics, ofPaper } = make(tags);
        expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
        for (const { id, terms } of topics) {
          expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(id.length).toBeLessThanOrEqual(60);
          expect(terms.length).toBeGreaterThan(0);
        }
        for (const [paper, places] of ofPaper.entries())
          for (const { keywords } of places)
            for (const keyword of keywords) expect(tags[paper]).toContain(keyword);
      }),
    );
  });
});

describe('keywords', () => {
  it('are useful if half of the papers have one that others share', () => {
    expect(areUseful(TAGS)).toBe(true);
    expect(areUseful([...TAGS, ...Array.from({ length: 9 }, () => [])])).toBe(false);
    expect(areUseful(TAGS.map((_, at) => [`own ${at}`]))).toBe(false);
    expect(areUseful([])).toBe(false);
  });
});
