import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../scripts/bench/corpus.ts';
import { generatePapers } from '../../../scripts/bench/generate-papers.ts';
import { changeOnePaper, toLibraryFiles } from '../../../scripts/bench/library-files.ts';
import { readContent } from '../../../src/build/read-content.ts';
import { type BuiltLibrary, buildLibrary } from '../../../src/pipeline.ts';

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

const folders: string[] = [];

/** What the pipeline makes of the files once they are written to a folder. */
async function build(files: Map<string, string>): Promise<BuiltLibrary> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-generated-'));
  folders.push(folder);
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return buildLibrary(await readContent(folder));
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('a generated library', () => {
  const papers = generatePapers(corpus, 620, 7);
  const files = toLibraryFiles(papers, topics);

  test('is the same for the same seed and another one for another', () => {
    expect(generatePapers(corpus, 620, 7)).toEqual(papers);
    expect(generatePapers(corpus, 620, 8)).not.toEqual(papers);
  });

  test('is read without a problem, every paper at the address its ledger gives', async () => {
    const { library, problems, added } = await build(files);
    expect(problems).toEqual([]);
    expect(added).toEqual([]);
    expect(library.papers.map(({ slug }) => slug)).toEqual(papers.map(({ slug }) => slug).toSorted());
    expect(library.sources.map(({ records }) => records)).toEqual([500, 120]);
  });

  test('a change touches one paper', async () => {
    const changed = new Map(files);
    changed.set('sources/listing-0000.txt', changeOnePaper(files.get('sources/listing-0000.txt') ?? ''));
    const before = (await build(files)).library.papers;
    const after = (await build(changed)).library.papers;
    const touched = after.filter(
      (paper, index) => JSON.stringify(paper.abstract) !== JSON.stringify(before[index]?.abstract),
    );
    expect(touched).toHaveLength(1);
  });
});
