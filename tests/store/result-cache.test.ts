import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ContentFiles, TextFile } from '../../src/base/content-files.ts';
import { makeAnew, type Recall } from '../../src/base/stages.ts';
import { compilePaper } from '../../src/build/compile-papers.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import { toSearchable } from '../../src/search/index/to-searchable.ts';
import { ResultCache } from '../../src/store/result-cache.ts';

const PAPERS = 2;
/** Repaired, described and compiled. */
const RESULTS_OF_A_PAPER = 3;
/** The one source, read. */
const SOURCES = 1;
/** The hand-written files in YAML, read. */
const YAML_FILES = 5;
const ALL_RESULTS = SOURCES + YAML_FILES + PAPERS * RESULTS_OF_A_PAPER;

let folder = '';
let file = '';
let content: ContentFiles;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-results-'));
  file = path.join(folder, 'results.txt');
  const small = await readContent(path.join(import.meta.dirname, '../fixtures/invalid/nothing-wrong'));
  // Text that each stage has something to do with.
  const damaged = 'We train a small model: $10\\times$ faster than Sparrow, https://github.com/a/b.';
  content = edited(small, 'sources/list.txt', (text) => text.replace('We train a small model', damaged));
});

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function edited(files: ContentFiles, name: string, edit: (text: string) => string): ContentFiles {
  const inFile = (one: TextFile): TextFile => {
    if (one.path !== name) return one;
    const text = edit(one.text);
    expect(text).not.toBe(one.text);
    return { ...one, text };
  };
  const { config, assignments, sources, topics, curations } = files;
  return {
    ...files,
    config: inFile(config),
    assignments: inFile(assignments),
    sources: sources.map(inFile),
    topics: topics.map(inFile),
    curations: curations.map(inFile),
  };
}

/** A digest of everything that pages and search are made from. */
function built(files: ContentFiles, recall: Recall = makeAnew): string {
  const library = buildLibrary(files, undefined, recall);
  const { papers } = library.library;
  const pages = papers.map((paper) => compilePaper(paper, recall, expect.fail));
  const all = [library, pages, toSearchable(library, files.topics)];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** The same with the cache that stands, which is left as this build leaves it, and how much was made anew. */
async function builtWithCache(
  files: ContentFiles,
  version = 'one',
): Promise<{ result: string; made: number }> {
  using cache = ResultCache.open(file, version);
  const result = built(files, (name, input, make) => cache.recall(name, input, make));
  cache.save();
  return { result, made: cache.made };
}

const CHANGES: [what: string, name: string, edit: (text: string) => string, made: number][] = [
  [
    'an abstract',
    'sources/list.txt',
    (text) => text.replace('no training data', 'no data'),
    SOURCES + RESULTS_OF_A_PAPER,
  ],
  [
    'a claim',
    'sources/list.txt',
    (text) => text.replace('10\\times', '20\\times'),
    SOURCES + RESULTS_OF_A_PAPER,
  ],
  [
    "a neighbour's title and name",
    'sources/list.txt',
    (text) => text.replace('Sparrow: ', 'Starling: '),
    SOURCES + RESULTS_OF_A_PAPER,
  ],
  ['a date', 'sources/list.txt', (text) => text.replace('2023', '2022'), SOURCES],
  ['the scope of a topic', 'topics/bridges.mdx', (text) => text.replace('Rivets', 'Bolts'), 1],
  ['a topic of a paper', 'topic-assignments.yaml', (text) => text.replace('[bridges]', '[archives]'), 1],
  ['what library.yaml says', 'library.yaml', (text) => text.replace('2025-02-01', '2024-02-01'), SOURCES + 1],
  ['a curation', 'papers/sparrow-skipping-pages.mdx', (text) => text.replace('very', 'most'), 3],
];

describe('a build with the results of an earlier one', () => {
  it('computes nothing again if nothing changed', async () => {
    const cold = await builtWithCache(content);
    expect(cold).toEqual({ result: built(content), made: ALL_RESULTS });
    expect(await builtWithCache(content)).toEqual({ result: cold.result, made: 0 });
  });

  it.each(CHANGES)('equals a cold build after a change of %s', async (_, name, edit, made) => {
    const changed = edited(content, name, edit);
    const before = await builtWithCache(content);
    const after = await builtWithCache(changed);
    expect(after).toEqual({ result: built(changed), made });
    expect(after.result).not.toBe(before.result);
    // Back on the first branch, with the cache of the second.
    const back = await builtWithCache(content);
    expect(back.result).toBe(before.result);
    expect([0, made]).toContain(back.made);
  });

  it('makes everything again with other code or packages', async () => {
    await builtWithCache(content);
    const { made } = await builtWithCache(content, 'another version');
    expect(made).toBe(ALL_RESULTS);
  });

  it('keeps nothing that it did not use', async () => {
    await builtWithCache(content, 'another version');
    await builtWithCache(content);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(ALL_RESULTS);
  });

  it('equals a cold build whatever was cut from the cache', async () => {
    const { result } = await builtWithCache(content);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length), async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        writeFileSync(file, Buffer.concat([whole.subarray(0, from), whole.subarray(to)]));
        expect((await builtWithCache(content)).result).toBe(result);
        expect(await builtWithCache(content)).toEqual({ result, made: 0 });
      }),
      { numRuns: 40 },
    );
  });
});

/** Recalls a result of some length for each input, saves, and returns those that were made anew. */
async function recallEach(inputs: readonly string[]): Promise<string[]> {
  const made: string[] = [];
  using cache = ResultCache.open(file, 'one');
  for (const input of inputs) {
    const result = cache.recall('any', input, () => {
      made.push(input);
      return input.repeat(500);
    });
    expect(result).toBe(input.repeat(500));
  }
  cache.save();
  return made;
}

describe('the file of results', () => {
  const some = Array.from({ length: 40 }, (_, at) => `first ${at}`);
  const fewMore = [...some, 'second 0', 'second 1'];

  it('grows by what is new', async () => {
    await recallEach(some);
    const before = readFileSync(file);
    expect(await recallEach(fewMore)).toEqual(['second 0', 'second 1']);
    const after = readFileSync(file);
    expect(after.subarray(0, before.length)).toEqual(before);
    expect(after.length).toBeLessThan(before.length * 1.1);
    expect(await recallEach(fewMore)).toEqual([]);
    expect(readFileSync(file)).toEqual(after);
  });

  it('stays within its bounds, however often something changes', async () => {
    await recallEach(some);
    const { size } = statSync(file);
    const sizes: number[] = [];
    for (let change = 0; change < 40; change++) {
      expect(await recallEach([...some, `new ${change}`])).toEqual([`new ${change}`]);
      sizes.push(statSync(file).size);
    }
    expect(Math.max(...sizes)).toBeLessThan(size * 1.4);
    // It was replaced now and then, not each time.
    expect(sizes.filter((own, at) => own < (sizes[at - 1] ?? 0)).length).toBeOneOf([2, 3, 4, 5]);
  });

  it('is whole after the next run, wherever a killed process stopped adding to it', async () => {
    await recallEach(some);
    const before = readFileSync(file);
    await recallEach(fewMore);
    const after = readFileSync(file);
    for (let length = before.length; length <= after.length; length += 97) {
      writeFileSync(file, after.subarray(0, length));
      const made = await recallEach(fewMore);
      expect(fewMore, `${length}`).toEqual(expect.arrayContaining(made));
      expect(await recallEach(fewMore), `${length}`).toEqual([]);
    }
  });

  it('may have lines in any order, longer than what is read at a time', async () => {
    const long = 'x'.repeat(600_000);
    const inputs = [long, ...some, `${long}y`];
    const recall = async (all: readonly string[]) => {
      using cache = ResultCache.open(file, 'one');
      for (const input of all) expect(cache.recall('any', input, () => [input])).toEqual([input]);
      cache.save();
      return cache.made;
    };
    expect(await recall(inputs)).toBe(inputs.length);
    expect(await recall(inputs.toReversed())).toBe(0);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(inputs, { minLength: inputs.length }), async (all) => {
        expect(await recall(all)).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  it('holds more than a run keeps in memory, which the run itself can recall', () => {
    const inputs = Array.from({ length: 24 }, (_, at) => `${at}`);
    const resultOf = (input: string) => `${input} ${'ä'.repeat(400_000)}`;
    for (const made of [inputs.length, 0]) {
      using cache = ResultCache.open(file, 'one');
      for (const all of [inputs, inputs.toReversed(), inputs])
        for (const input of all)
          expect(cache.recall('any', input, () => resultOf(input)) === resultOf(input)).toBe(true);
      expect(cache.made).toBe(made);
      cache.save();
    }
    const more = [...inputs, 'x', 'y', 'z', 'u', 'v', 'w'];
    for (const made of [6, 0]) {
      using cache = ResultCache.open(file, 'one');
      for (const input of more) cache.recall('any', input, () => resultOf(input));
      expect(cache.made).toBe(made);
      cache.save();
    }
    expect(readdirSync(folder)).toEqual(['results.txt']);
  });

  it('that cannot be written stops no result from being made, and saving it fails', () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    using cache = ResultCache.open(path.join(folder, 'a-file/results.txt'), 'one');
    const long = 'x'.repeat(3_000_000);
    for (const input of ['a', 'b', 'c', 'a', 'b', 'c'])
      expect(cache.recall('any', input, () => input + long) === input + long).toBe(true);
    expect(() => cache.save()).toThrow('EEXIST');
    rmSync(path.join(folder, 'a-file'));
  });

  it.each([
    ['added to', ['kept']],
    ['replaced', []],
  ])('is not %s if some of the results could not be written, even if it can be by then', (_, recalled) => {
    const place = path.join(folder, 'moved');
    const own = path.join(place, 'results.txt');
    const recall = (cache: ResultCache, input: string) => cache.recall('any', input, () => input);
    {
      using cache = ResultCache.open(own, 'one');
      recall(cache, 'kept');
      cache.save();
    }
    const before = readFileSync(own);
    using cache = ResultCache.open(own, 'one');
    for (const input of recalled) recall(cache, input);
    renameSync(place, `${place}-away`);
    writeFileSync(place, '');
    for (const letter of ['a', 'b']) recall(cache, letter.repeat(3_000_000));
    rmSync(place);
    renameSync(`${place}-away`, place);
    expect(() => cache.save()).toThrow('EEXIST');
    expect(readFileSync(own)).toEqual(before);
    rmSync(place, { recursive: true });
  });

  it('is left alone by a run that ends before it saves, which leaves nothing else', async () => {
    await recallEach(some);
    const before = readFileSync(file);
    {
      using cache = ResultCache.open(file, 'two');
      for (const input of some) cache.recall('any', input, () => 'x'.repeat(500_000));
      expect(readdirSync(folder)).toHaveLength(2);
    }
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['results.txt']);
  });

  it('holds what several runs add at a time', async () => {
    await recallEach(some);
    const runs = ['one', 'two', 'three', 'four'];
    await Promise.all(runs.map((run) => recallEach([...some, run])));
    expect(await recallEach([...some, ...runs])).toEqual([]);
    expect(readdirSync(folder)).toEqual(['results.txt']);
  });
});

it('returns any result', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue())), async (results) => {
      rmSync(file, { force: true });
      const distinct = [...new Map(results)];
      const cache = ResultCache.open(file, 'one');
      for (const [input, value] of distinct) cache.recall('any', input, () => value);
      cache.save();
      const again = ResultCache.open(file, 'one');
      for (const [input, value] of distinct) {
        const known = again.recall<unknown>('any', input, () => {
          throw new Error('made again');
        });
        expect(JSON.stringify(known)).toBe(JSON.stringify(value));
      }
    }),
    { numRuns: 20 },
  );
});

it('several runs at a time each keep a whole file', async () => {
  const runs = await Promise.all(
    Array.from({ length: 8 }, async (_, run) => {
      const cache = ResultCache.open(file, 'one');
      for (let input = 0; input < 200; input++) cache.recall('any', input, () => `${run} ${input}`);
      return cache;
    }),
  );
  for (const run of runs) run.save();
  const again = ResultCache.open(file, 'one');
  for (let input = 0; input < 200; input++) again.recall('any', input, () => expect.fail('made again'));
  expect(readdirSync(folder)).toEqual(['results.txt']);
});

it('computes everything again if something else is in its place', async () => {
  mkdirSync(path.join(file, 'a'), { recursive: true });
  for (const made of [1, 0]) {
    const cache = ResultCache.open(file, 'one');
    expect(cache.recall('any', 'input', () => 'result')).toBe('result');
    expect(cache.made).toBe(made);
    cache.save();
  }
});
