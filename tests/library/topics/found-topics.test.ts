import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/build/read-content.ts';
import { paperVectors } from '../../../src/library/similarity/paper-vectors.ts';
import { findClusters } from '../../../src/library/topics/find-clusters.ts';
import { findTopics } from '../../../src/library/topics/found-topics.ts';
import { isUnwritten, topicFile } from '../../../src/library/topics/topic-file.ts';
import { buildLibrary } from '../../../src/pipeline.ts';
import { TABLES } from '../../../src/strings/index.ts';

const FIELDS = {
  kites: ['box kite', 'tether', 'gust', 'kite frame'],
  clocks: ['pendulum clock', 'escapement', 'dial', 'clock spring'],
  bread: ['sourdough bread', 'oven', 'crust', 'rye bread'],
};
/** Ten papers of each field, in turn, so that their order tells nothing. */
const papers = Array.from({ length: 30 }, (_, at) => {
  const [field, words] = Object.entries(FIELDS)[at % 3] as [string, string[]];
  const word = (shift: number) => words[(at + shift) % words.length] as string;
  const abstract = `We study the ${word(1)} and the ${word(2)}. A ${words[0]} is measured with its ${word(3)} on day ${at}.`;
  return { slug: `${field}-${at}`, title: `On the ${words[0]} and its ${word(1)}`, abstract };
});
const find = (some: typeof papers, taken: string[] = []) =>
  findTopics(some, paperVectors(some), [...some.keys()], new Set(taken), TABLES.en.hub);

it('finds what belongs together, whatever the order', () => {
  const { space, vectors } = paperVectors(papers);
  const clusters = findClusters(vectors, space.size, 3);
  papers.forEach(({ slug }, at) => {
    papers.forEach((other, index) => {
      expect(clusters[at] === clusters[index]).toBe(slug.split('-')[0] === other.slug.split('-')[0]);
    });
  });
});

describe('found topics', () => {
  it('are the same for the same papers, with names and ids of their own', () => {
    const found = find(papers);
    expect(find(papers)).toEqual(found);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ topic }) => topic.title)).size).toBe(found.length);
    const [first] = found;
    expect(first?.topic).toMatchObject({
      madeFrom: 'clusters',
      terms: expect.arrayContaining([expect.any(String)]),
    });
    expect(find(papers, [first?.topic.id ?? '']).map(({ topic }) => topic.id)).not.toContain(first?.topic.id);
  });

  it('are called by a phrase of their titles', () => {
    const names = find(papers).map(({ topic }) => topic.title.toLowerCase());
    for (const name of names)
      expect(papers.some(({ title }) => title.includes(name.split(' and ')[0] ?? ''))).toBe(true);
    expect(names.join()).toMatch(/box kite/);
  });

  it('only use unplaced papers', () => {
    const vectors = paperVectors(papers);
    const open = [...papers.keys()].filter((at) => at % 3 > 0);
    const found = findTopics(papers, vectors, open, new Set(), TABLES.en.hub);
    expect(found.flatMap((one) => one.papers).some((slug) => slug.startsWith('kites'))).toBe(false);
  });

  it('need some papers', () => {
    expect(find([])).toEqual([]);
    expect(find(papers.slice(0, 2))).toEqual([]);
  });
});

it('writes files that the library takes as they are', async () => {
  const content = await readContent('tests/fixtures/libraries/medicine');
  const linesOfWork = [{ id: 'homes', title: 'In: homes', papers: ['vitamin-d-and-falls'] }];
  const topic = { id: 'x', title: 'A: "b"', scope: 'c: d.', terms: ['hip fracture', 'c: d'], linesOfWork };
  const text = topicFile({ topic, papers: ['vitamin-d-and-falls'] });
  expect(isUnwritten(text)).toBe(true);
  expect(isUnwritten(text.replace(/This topic was found.*/, 'Falls are common.'))).toBe(false);
  const { library, problems } = buildLibrary({ ...content, topics: [{ path: 'topics/x.mdx', text }] });
  expect(problems).toEqual([]);
  expect(library.topics.find(({ id }) => id === 'x')).toEqual(topic);
});
