import { afterEach, expect, test, vi } from 'vitest';
import { LIST_KEY } from '../../../src/client/reading-list/kept-list.ts';
import { keptPapers } from '../../../src/client/reading-list/stars.ts';

afterEach(() => vi.unstubAllGlobals());

const paper = { slug: 'a', title: 'A', note: '' };

test.each([
  ['', []],
  ['{', []],
  ['null', []],
  ['5', []],
  ['{"papers":5}', []],
  ['{"papers":{"length":3}}', []],
  [JSON.stringify({ papers: [null, 5, 'x', {}, paper] }), [paper]],
])('storage that holds %j stops nothing', (kept, papers) => {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === LIST_KEY ? kept : null) });
  expect(keptPapers()).toEqual(papers);
});

test('another site of the host has another key', async () => {
  vi.stubEnv('BASE_URL', '/other/');
  vi.resetModules();
  const other = await import('../../../src/client/reading-list/kept-list.ts');
  vi.unstubAllEnvs();
  // What is imported after this has the usual base path again.
  vi.resetModules();
  expect(other.LIST_KEY).not.toBe(LIST_KEY);
  expect(other.LIST_KEY).toContain('/other/');
});
