import { expect, it } from 'vitest';
import { readContent } from '../../../src/build/read-content.ts';
import { paperVectors } from '../../../src/library/similarity/paper-vectors.ts';
import { clusterCount, findClusters } from '../../../src/library/topics/find-clusters.ts';
import { proposeTopics, topicFile } from '../../../src/library/topics/propose-topics.ts';
import { buildLibrary } from '../../../src/pipeline.ts';

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

it('finds what belongs together, whatever the order', () => {
  const { space, vectors } = paperVectors(papers);
  const clusters = findClusters(vectors, space.terms.length, 3);
  papers.forEach(({ slug }, at) => {
    papers.forEach((other, index) => {
      expect(clusters[at] === clusters[index]).toBe(slug.split('-')[0] === other.slug.split('-')[0]);
    });
  });
});

it('gives the same topics for the same papers, and most of them for a few more', () => {
  const found = proposeTopics(papers);
  expect(proposeTopics(papers)).toEqual(found);
  expect(found.length).toBeGreaterThan(1);
});

it('writes files that the library takes as they are, with names that no topic has', async () => {
  const [first] = proposeTopics(papers);
  const other = proposeTopics(papers, new Set([first?.id ?? '']));
  expect(other.map(({ id }) => id)).not.toContain(first?.id);
  const content = await readContent('tests/fixtures/libraries/medicine');
  const text = topicFile({
    id: 'x',
    title: 'A: "b"',
    terms: ['hip fracture', 'c: d'],
    papers: ['vitamin-d-and-falls'],
  });
  const { library, problems } = buildLibrary({ ...content, topics: [{ path: 'topics/x.mdx', text }] });
  expect(problems).toEqual([]);
  expect(library.topics[0]).toMatchObject({ title: 'A: "b"', terms: ['hip fracture', 'c: d'] });
});

it('is content with few papers', () => {
  expect(proposeTopics([])).toEqual([]);
  expect(proposeTopics(papers.slice(0, 2))).toEqual([]);
  expect(clusterCount(490)).toBe(27);
});
