import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareFolders } from '../../scripts/test/compare-folders.ts';
import { writeInventedLibrary } from './invented-library.ts';
import { runScript } from './run-script.ts';

const PAPERS = 40;
const MINUTES = 60_000;
const LIST = 'sources/birds.jsonl';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-changed-'));
  writeInventedLibrary(path.join(folder, 'content'), PAPERS);
  build('first', 'cache');
}, 2 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the library as it stands, and says how many pages were kept and how many were not. */
function build(site: string, cache: string): { kept: number; made: number } {
  const { status, output } = runScript('build', {
    LECTERN_CONTENT: path.join(folder, 'content'),
    LECTERN_CACHE: path.join(folder, cache),
    LECTERN_OUT: path.join(folder, site),
  });
  if (status !== 0) throw new Error(output);
  const [, pages, kept = '0'] = /^pages +(\d+)(?:, (\d+) kept)?$/m.exec(output) ?? [];
  return { kept: Number(kept), made: Number(pages) - Number(kept) };
}

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(folder, 'content', file);
  const before = readFileSync(place, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(place, after);
}

/** An abstract, an overview and a note. */
function inTexts(): void {
  edit(LIST, (text) => text.replace('of study 7 lasted', 'of study seven lasted'));
  edit('topics/night.mdx', (text) => `${text}\nThey are awake at night.\n`);
  const files = readdirSync(path.join(folder, 'first/papers'));
  const slug = files.find((name) => name.endsWith('.json'))?.replace('.json', '');
  const note = path.join(folder, `content/papers/${slug}.mdx`);
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, '---\n---\n\nA note to readers.\n');
}

/** A title, a topic, a paper that is gone and what the library is called: all pages show something of it. */
function inPapersAndTopicAndLibrary(): void {
  edit(LIST, (text) => text.replace(': study 3"', ': the third study"').replace(/\n[^\n]*\n$/, '\n'));
  edit('topics/song.mdx', (text) => text.replace('title: Song birds', 'title: Singing birds'));
  edit('library.yaml', (text) => text.replace('title: Birds', 'title: All birds'));
}

test(
  'a site that is built again after changes keeps the pages that it can, and has the bytes of a first build',
  async () => {
    inPapersAndTopicAndLibrary();
    expect(build('first', 'cache').made).toBeGreaterThanOrEqual(PAPERS - 1);
    inTexts();
    const { kept, made } = build('first', 'cache');
    expect(kept).toBeGreaterThanOrEqual(20);
    expect(made).toBeGreaterThanOrEqual(2);
    expect(build('other-site', 'other-cache').kept).toBe(0);
    expect(await compareFolders(path.join(folder, 'first'), path.join(folder, 'other-site'))).toEqual([]);
  },
  4 * MINUTES,
);
