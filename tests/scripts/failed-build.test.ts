import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { messagesOf } from '../invalid-libraries.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const LIBRARIES = path.join(ROOT, 'tests/fixtures/invalid');
const OLD = 'the site as it was';
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-failed-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a library, and gives what a curator reads of it; the site that stood before must still stand. */
function failToBuild(content: string): string {
  const place = mkdtempSync(path.join(folder, 'build-'));
  const site = path.join(place, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), OLD);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      CI: '',
      LECTERN_CONTENT: content,
      LECTERN_CACHE: path.join(place, 'cache'),
      LECTERN_OUT: site,
    },
  });
  expect(status).toBe(1);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe(OLD);
  expect([`${site}.next`, `${site}.old`].filter(existsSync)).toEqual([]);
  return stdout + stderr;
}

/** A copy of a sound library with one overview or note that says something else. */
function libraryWith(file: string, text: string): string {
  const content = path.join(mkdtempSync(path.join(folder, 'library-')), 'content');
  cpSync(path.join(LIBRARIES, 'nothing-wrong'), content, { recursive: true });
  const written = readFileSync(path.join(content, file), 'utf8');
  writeFileSync(path.join(content, file), `${written}\n${text}\n`);
  return content;
}

it.each(['import-of-nothing', 'page-not-built', 'page-fails'])(
  '%s: a curator reads its message and nothing else',
  async (name) => {
    const read = failToBuild(path.join(LIBRARIES, name));
    expect([read.trim().replaceAll(path.join(LIBRARIES, name), 'content')]).toEqual(await messagesOf(name));
  },
  120_000,
);

it.each([
  ['fails late', 'topics/archives.mdx', 'Text {Promise.reject(new Error("late"))}'],
  ['ends the build', 'topics/archives.mdx', 'Text {process.exit(0)}'],
  ['never ends', 'topics/archives.mdx', 'Text {await new Promise(() => {})}'],
  ['goes round while it is drawn', 'topics/archives.mdx', 'Text {(() => { while (true) {} })()}'],
  ['uses a component wrongly', 'papers/sparrow-skipping-pages.mdx', 'Text {[<Paper slug="nope" />]}'],
])(
  'a text whose code %s is told without a stack',
  (_, file, text) => {
    const library = libraryWith(file, text);
    expect(failToBuild(library).replaceAll(library, 'content').trim()).toMatchSnapshot();
  },
  120_000,
);
