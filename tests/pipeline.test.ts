import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ContentFiles, configAlone } from '../src/base/content-files.ts';
import { makeAnew } from '../src/base/stages.ts';
import { readContent } from '../src/build/read-content.ts';
import { type BuiltLibrary, buildLibrary, gatherPapers } from '../src/pipeline.ts';
import { exampleLibrary, hasExampleLibrary } from './example-library.ts';

describe.skipIf(!hasExampleLibrary)('the example library', () => {
  let content: ContentFiles;
  let built: BuiltLibrary;

  beforeAll(async () => {
    ({ content, built } = await exampleLibrary());
  });

  it('holds 490 papers of the five listings, 101 of them with a date', () => {
    const listings = content.sources.filter(({ path }) => /^sources\/00\d_.*\.txt$/.test(path));
    const gathered = gatherPapers(
      { ...content, sources: listings },
      (_, work) => work(),
      makeAnew,
      new Map(),
    );
    expect(gathered.read.map(({ records }) => records.length)).toEqual([50, 69, 307, 22, 60]);
    expect(gathered.papers).toHaveLength(490);
    expect(gathered.papers.filter(({ date }) => date)).toHaveLength(101);
  });

  it('accounts for each record in one paper', () => {
    const places = built.library.papers.flatMap(({ provenance }) =>
      provenance.map(({ source, lines }) => `${source}:${lines[0]}`),
    );
    expect(places).toHaveLength(built.library.sources.reduce((sum, { records }) => sum + records, 0));
    expect(new Set(places).size).toBe(places.length);
  });

  it('has every paper in the ledger, sorted by an address of its own', () => {
    const slugs = built.library.papers.map(({ slug }) => slug);
    expect(built.added).toEqual([]);
    expect(slugs).toEqual([...new Set(slugs)].sort());
    expect(built.ledger).toEqual(
      JSON.parse(readFileSync(join(import.meta.dirname, '../content/permalinks.json'), 'utf8')),
    );
  });

  it('every paper has an abstract, and topics and neighbors that exist', () => {
    const slugs = new Set(built.library.papers.map(({ slug }) => slug));
    const topics = new Set(built.library.topics.map(({ id }) => id));
    for (const paper of built.library.papers) {
      expect(paper.abstract.length).toBeGreaterThan(0);
      expect(paper.topics.length).toBeGreaterThan(0);
      expect(paper.topics.filter(({ topic }) => !topics.has(topic))).toEqual([]);
      expect(paper.related.filter(({ slug }) => !slugs.has(slug) || slug === paper.slug)).toEqual([]);
    }
  });

  it('has no error', () => {
    expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the same from the same text', () => {
    expect(JSON.stringify(buildLibrary(content))).toBe(JSON.stringify(built));
  });
});

describe('buildLibrary', () => {
  it('makes an empty library of nothing', () => {
    const { library, problems } = buildLibrary(configAlone(''));
    expect(library.papers).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('passes its stages to the caller', () => {
    const names: string[] = [];
    const empty = { path: 'x.yaml', text: '' };
    const content = {
      config: empty,
      ledger: empty,
      assignments: empty,
      people: empty,
      sources: [],
      topics: [],
      curations: [],
    };
    buildLibrary(content, (name, work) => {
      names.push(name);
      return work();
    });
    expect(names).toContain('read sources');
    expect(new Set(names).size).toBe(names.length);
  });

  it('reads papers if nobody wrote topics', async () => {
    const folder = await readContent(join(import.meta.dirname, 'fixtures/invalid/nothing-wrong'));
    const { library } = buildLibrary({
      ...folder,
      topics: [],
      assignments: { path: 'topic-assignments.yaml', text: '' },
    });
    expect(library.papers.map(({ topics }) => topics)).toEqual([[], []]);
  });
});
