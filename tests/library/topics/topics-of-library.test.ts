import { describe, expect, it } from 'vitest';
import { paperVectors } from '../../../src/library/similarity/paper-vectors.ts';
import { placeInWritten, topicsOfLibrary } from '../../../src/library/topics/topics-of-library.ts';
import type { LibraryConfig } from '../../../src/schemas/content/library-config.ts';
import type { LibraryTopic } from '../../../src/schemas/library.ts';

const FIELDS = {
  kites: 'kite tether',
  clocks: 'pendulum clock',
  bread: 'sourdough bread',
  ships: 'sailing ship',
};
const NAMES = Object.entries(FIELDS);
const papers = Array.from({ length: 60 }, (_, at) => {
  const [field, words] = NAMES[at % 4] as [string, string];
  return {
    slug: `${field}-${at}`,
    title: `The ${words} ${at}`,
    abstract: `A ${words} is what we study here. Each ${words} is old.`,
  };
});
const tags = papers.map(({ slug }, at) => (at < 40 ? [slug.replace(/-.*/, '')] : []));
const KITES: LibraryTopic = { id: 'kites', title: 'Kites', scope: 'Kites.', terms: ['kite', 'tether'] };

function make(
  config: Partial<LibraryConfig>,
  {
    topics = [],
    some = tags,
    of = papers,
    rows = [],
  }: {
    topics?: LibraryTopic[];
    some?: string[][];
    of?: typeof papers;
    rows?: { paper: string; topics: string[] }[];
  } = {},
) {
  const vectors = paperVectors(of);
  const written = {
    config: { title: 'x', description: 'x', language: 'en' as const, sources: [], ...config },
    configLine: () => 7,
    topics,
    assignments: rows,
  };
  const placed = placeInWritten(of, written, vectors.space.reader);
  return topicsOfLibrary({ papers: of, vectors, tags: some, written }, placed);
}

const first = ({ topics }: ReturnType<typeof make>, paper: number) => topics[paper]?.[0];

describe('topics of keywords', () => {
  const made = make({ topicsFrom: 'keywords' });

  it('hold the papers that have the keyword, and those that are like them', () => {
    expect(made.all.map(({ id, madeFrom }) => `${id} ${madeFrom}`)).toEqual([
      'bread keywords',
      'clocks keywords',
      'kites keywords',
      'ships keywords',
    ]);
    expect(first(made, 0)).toEqual({ topic: 'kites', by: 'keyword', terms: ['kites'] });
    expect(first(made, 41)).toMatchObject({ topic: 'clocks', by: 'classifier' });
    expect(made.unplaced).toEqual([]);
  });

  it('say that they hold other papers than those of the keyword, where they do', () => {
    const scopeIn = (some: string[][]) =>
      make({ topicsFrom: 'keywords' }, { some }).all.find(({ id }) => id === 'kites')?.scope;
    const keyword = 'Papers to which their sources give the keyword “kites”';
    expect(scopeIn(tags)).toBe(`${keyword}, and papers that were placed with them.`);
    expect(scopeIn(papers.map(({ slug }) => [slug.replace(/-.*/, '')]))).toBe(`${keyword}.`);
  });

  it('come after the topics that people wrote', () => {
    const flight = { ...KITES, id: 'flight', title: 'Flight' };
    const both = make({ topicsFrom: 'keywords' }, { topics: [flight] });
    expect(both.topics[0]?.map(({ topic, by }) => `${topic} ${by}`)).toEqual([
      'flight classifier',
      'kites keyword',
    ]);
  });

  it('can be named by rows', () => {
    const rows = [{ paper: 'kites-0', topics: ['bread'] }];
    expect(make({ topicsFrom: 'keywords' }, { rows }).topics[0]).toEqual([{ topic: 'bread', by: 'curator' }]);
  });

  it('leave open what fits none, with the topics that fit best', () => {
    const odd = { slug: 'odd', title: 'Moss', abstract: 'Lichen on granite.' };
    const { unplaced, topics } = make(
      { topicsFrom: 'keywords' },
      { of: [...papers, odd], some: [...tags, []] },
    );
    expect(topics.at(-1)).toEqual([]);
    expect(unplaced).toEqual([{ slug: 'odd', nearest: [expect.any(Object), expect.any(Object)] }]);
  });
});

describe('found topics', () => {
  const none = papers.map(() => []);

  it('are made if there is neither a written topic nor a useful keyword', () => {
    const made = make({}, { some: none });
    expect(made.all.length).toBeGreaterThan(2);
    expect(made.all.every(({ madeFrom }) => madeFrom === 'clusters')).toBe(true);
    expect(made.all[0]?.scope).toMatch(/^Papers grouped automatically by their words, above all /);
    expect(first(made, 0)).toMatchObject({
      by: 'classifier',
      score: expect.any(Number),
      terms: expect.any(Array),
    });
    for (const { id, linesOfWork = [] } of made.all)
      for (const slug of linesOfWork.flatMap((line) => line.papers))
        expect(
          made.topics[papers.findIndex((paper) => paper.slug === slug)]?.map(({ topic }) => topic),
        ).toContain(id);
  });

  it('are not made otherwise, unless requested', () => {
    expect(make({}).all).toEqual([]);
    expect(make({}, { some: none, topics: [KITES] }).all).toEqual([KITES]);
    expect(make({}, { some: none.slice(0, 40), of: papers.slice(0, 40) }).all).toEqual([]);
    expect(make({ topicsFrom: 'none' }, { some: none }).all).toEqual([]);
    expect(make({ topicsFrom: 'clusters' }).all.length).toBeGreaterThan(2);
  });

  it('leave the papers of written topics alone', () => {
    const made = make({ topicsFrom: 'clusters' }, { topics: [KITES] });
    expect(first(made, 0)).toMatchObject({ topic: 'kites' });
    expect(made.all.filter(({ madeFrom }) => madeFrom).length).toBeGreaterThan(0);
  });

  it('are few others when a few papers are added', () => {
    const before = make({}, { some: none.slice(0, 56), of: papers.slice(0, 56) });
    const after = make({}, { some: none });
    const kept = before.all.filter(({ id }) => after.all.some((topic) => topic.id === id));
    expect(kept.length * 4).toBeGreaterThanOrEqual(before.all.length * 3);
  });
});
