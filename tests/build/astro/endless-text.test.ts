import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-endless-'));
const content = path.join(folder, 'content');
/** Milliseconds in place of a second. */
const TICK = 20;

cpSync(path.join(ROOT, 'tests/fixtures/invalid/nothing-wrong'), content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A script that draws the page of an overview, or only starts its code, as a build does, and is watched. */
function watchedScript(bundle: string): string {
  const from = (file: string) => JSON.stringify(pathToFileURL(path.join(ROOT, file)));
  return `
    import { watchForEndlessText } from ${from('src/build/astro/endless-text.ts')};
    import { tellPagesUnderway } from ${from('src/build/astro/pages-underway.ts')};
    const end = (message) => { console.error(message); process.exit(1); };
    watchForEndlessText(${JSON.stringify(content)}, end, ${TICK});
    const code = () => import(${JSON.stringify(pathToFileURL(bundle))});
    const pages = tellPagesUnderway({ setup: code, render: async () => (await code()).draw?.() });
    await pages.setup();
    await pages.render({ url: 'http://localhost/topics/archives/' });
    console.log('drawn');
    process.exit(0);
  `;
}

/** What a build would say of this code of an overview or another file; every line of it is line 7 of the file. */
function runWatched(code: string, file = path.join(content, 'topics/archives.mdx')): string {
  const place = mkdtempSync(path.join(folder, 'run-'));
  const bundle = path.join(place, 'bundle.mjs');
  const sources = [path.resolve(ROOT, file)];
  writeFileSync(bundle, code);
  writeFileSync(`${bundle}.map`, JSON.stringify({ version: 3, sources, names: [], mappings: 'AAMA' }));
  const main = path.join(place, 'main.mjs');
  writeFileSync(main, watchedScript(bundle));
  const { stdout, stderr } = spawnSync(process.execPath, [main], { encoding: 'utf8' });
  return (stdout + stderr).trim();
}

it.each([
  ['a loop while it is drawn', 'export const draw = () => { for (;;) {} };'],
  ['a loop when it is started', 'while (true) {}'],
  ['a loop that waits for nothing', 'export const draw = async () => { while (true) await null; };'],
  ['an expression that tries every way', "/^(a+)+$/.test('a'.repeat(60) + 'b');"],
])('%s is told with its line', (_, code) => {
  expect(runWatched(code)).toBe(
    [
      'error: content/topics/archives.mdx:7: this page fails while it is drawn',
      '  why: its code has not come to an end in 10 seconds',
      '  fix: correct or remove the expression or component that does so',
      '  see: docs/problems.md#page-fails',
    ].join('\n'),
  );
});

const WAITS = 'await new Promise(() => setInterval(() => {}, 5));';

it('a page that waits on and on is told', () => {
  expect(runWatched(`export const draw = async () => { ${WAITS} };`)).toMatchInlineSnapshot(`
    "error: content/topics/archives.mdx: this page fails while it is drawn
      why: its code waits for what has not come in 60 seconds
      fix: correct or remove the expression or component that does so
      see: docs/problems.md#page-fails"
  `);
});

it('code that waits before any page is drawn may be that of any text', () => {
  expect(runWatched(WAITS)).toMatchInlineSnapshot(`
    "error: content: a page is not drawn to its end
      why: code in an overview or a note waits for what never comes
      fix: remove what it waits for
      see: docs/problems.md#page-fails"
  `);
  appendFileSync(path.join(content, 'topics/archives.mdx'), '\n{2 + 3}\n');
  appendFileSync(path.join(content, 'papers/sparrow-skipping-pages.mdx'), '\nexport const sum = 5;\n');
  expect(runWatched(WAITS)).toMatchInlineSnapshot(`
    "error: content: a page is not drawn to its end
      why: code in an overview or a note waits for what never comes
      fix: remove what it waits for; there is code in content/topics/archives.mdx, content/papers/sparrow-skipping-pages.mdx
      see: docs/problems.md#page-fails"
  `);
});

const busy = (ticks: number) => `const end = Date.now() + ${ticks * TICK}; while (Date.now() < end);`;

it('code that takes its time is left alone', () => {
  const waits = `await new Promise((resolve) => setTimeout(resolve, ${20 * TICK}));`;
  expect(runWatched(`export const draw = async () => { ${busy(5)} ${waits} };`)).toBe('drawn');
});

it('long work of Lectern is looked at and goes on', () => {
  // Node may add that it waits for the look to end.
  expect(runWatched(busy(50), 'src/site/site.ts')).toMatch(/^drawn/);
});
