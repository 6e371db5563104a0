import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPaper, keptLists, keptPapers, LIST_KEY } from '../../../src/client/reading-list/kept-lists.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
  vi.stubGlobal('dispatchEvent', () => true);
});
afterEach(() => vi.unstubAllGlobals());

const paper = { slug: 'a', title: 'A', note: 'Read' };
const another = { slug: 'b', title: 'B', note: '' };

test.each([
  ['', []],
  ['{', []],
  ['null', []],
  ['5', []],
  ['{"papers":5}', []],
  ['{"papers":{"length":3}}', []],
  ['{"version":2,"lists":[]}', []],
  ['{"version":2,"lists":{"length":1}}', []],
  [JSON.stringify({ version: 2, open: 7, lists: [{ name: '', papers: [paper] }] }), []],
  [JSON.stringify({ papers: [null, 5, 'x', {}, paper] }), [paper]],
  [
    JSON.stringify({
      version: 2,
      open: 0,
      lists: [
        { name: '', papers: [paper] },
        { name: 'N', papers: [another] },
      ],
    }),
    [paper, another],
  ],
])('storage that holds %j stops nothing', (text, papers) => {
  kept.set(LIST_KEY, text);
  expect(keptPapers()).toEqual(papers);
});

test('a paper is put on the open list, and taken off all', () => {
  kept.set(
    LIST_KEY,
    JSON.stringify({
      version: 2,
      open: 1,
      lists: [
        { name: '', papers: [paper] },
        { name: 'Thesis', papers: [] },
      ],
    }),
  );
  keepPaper('b', 'B', true);
  expect(keptLists().lists[1]).toEqual({ name: 'Thesis', papers: [another] });
  keepPaper('a', 'A', false);
  expect(keptLists().lists.map(({ papers }) => papers)).toEqual([[], [another]]);
});

test('the first version, one list without a name, is kept on', () => {
  kept.set(LIST_KEY, JSON.stringify({ version: 1, papers: [paper] }));
  keepPaper('b', 'B', true);
  expect(JSON.parse(kept.get(LIST_KEY) ?? '')).toEqual({
    version: 2,
    open: 0,
    lists: [{ name: '', papers: [paper, another] }],
  });
});

test('another site of the host has another key', async () => {
  vi.stubEnv('BASE_URL', '/other/');
  vi.resetModules();
  const other = await import('../../../src/client/reading-list/kept-lists.ts');
  vi.unstubAllEnvs();
  // What is imported after this has the usual base path again.
  vi.resetModules();
  expect(other.LIST_KEY).not.toBe(LIST_KEY);
  expect(other.LIST_KEY).toContain('/other/');
});
