import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../scripts/bench/corpus.ts';
import { generatePapers } from '../../../scripts/bench/generate-papers.ts';
import { changeOnePaper, toLibraryFiles } from '../../../scripts/bench/library-files.ts';
import { seededRandom } from '../../../scripts/bench/random.ts';
import { buildLibrary } from '../../../src/pipeline.ts';

const corpus: Corpus = {
  topics: [
    { id: 'bread', sentences: ['Dough rises slowly.', 'Ovens are warm.'], titles: ['Baking Bread at Home'] },
    { id: 'boats', sentences: ['Sails catch the wind.', 'Hulls are wet.'], titles: ['Sailing Small Boats'] },
  ],
  shapes: [
    { topic: 0, sentences: 5 },
    { topic: 1, sentences: 4 },
  ],
};
const topics = corpus.topics.map(({ id }) => ({
  id,
  title: `The ${id}`,
  scope: `All of ${id}.`,
  terms: [id],
}));

function contentOf(files: Map<string, string>) {
  const file = (path: string) => ({ path, text: files.get(path) ?? '' });
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(folder)).map(file);
  return {
    config: file('library.yaml'),
    ledger: file('permalinks.json'),
    assignments: file('topic-assignments.yaml'),
    sources: below('sources/'),
    topics: below('topics/'),
    curations: [],
  };
}

describe('a generated library', () => {
  const papers = generatePapers(corpus, 620, 7);
  const files = toLibraryFiles(papers, topics);

  test('is the same for the same seed and another one for another', () => {
    expect(generatePapers(corpus, 620, 7)).toEqual(papers);
    expect(generatePapers(corpus, 620, 8)).not.toEqual(papers);
  });

  test('is read without a problem, every paper at the address its ledger gives', () => {
    const { library, problems, added } = buildLibrary(contentOf(files));
    expect(problems).toEqual([]);
    expect(added).toEqual([]);
    expect(library.papers.map(({ slug }) => slug)).toEqual(papers.map(({ slug }) => slug).toSorted());
    expect(library.sources.map(({ records }) => records)).toEqual([500, 120]);
  });

  test('a change touches one paper', () => {
    const changed = new Map(files);
    changed.set('sources/listing-0000.txt', changeOnePaper(files.get('sources/listing-0000.txt') ?? ''));
    const [before, after] = [files, changed].map(
      (version) => buildLibrary(contentOf(version)).library.papers,
    );
    const touched = after?.filter((paper, index) => {
      return JSON.stringify(paper.abstract) !== JSON.stringify(before?.[index]?.abstract);
    });
    expect(touched).toHaveLength(1);
  });
});

test('random numbers are spread over the unit interval', () => {
  const random = seededRandom(3);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths).toHaveLength(10);
  expect(Math.min(...tenths)).toBeGreaterThan(850);
});
