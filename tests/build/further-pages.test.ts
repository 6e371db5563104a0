import path from 'node:path';
import { expect, test } from 'vitest';
import { compareFolders } from '../../scripts/test/compare-folders.ts';
import { buildSmall } from '../small-build.ts';

const PAPERS = [
  {
    title: 'Kite Weather',
    authors: 'Ada Byron; Eve Falk',
    date: '2021-03',
    abstract: 'We count kites (KTS).',
  },
  { title: 'Lamp Light', authors: 'Ada Byron', abstract: 'Lamps were 12% brighter than in Kite Weather.' },
  { title: 'Harbor <Depth>', authors: 'Eve Falk', date: '2020', abstract: 'Harbors were 3 times as deep.' },
];

/** Beside the papers of the small library, of which one has a note. */
const CONTENT = { 'sources/more.jsonl': PAPERS.map((paper) => JSON.stringify(paper)).join('\n') };

test('a page has the bytes that Astro itself gives it, whether or not it is the first of its route', async () => {
  const site = buildSmall(CONTENT);
  const hook = path.join(import.meta.dirname, 'every-page-by-astro.mjs');
  const byAstro = buildSmall(CONTENT, { NODE_OPTIONS: `--import ${hook}` });
  try {
    expect([site.status, byAstro.status], site.output + byAstro.output).toEqual([0, 0]);
    for (const slug of ['kite-weather', 'lamp-light', 'harbor-depth', 'sparrow-skipping-pages'])
      expect(site.has(`papers/${slug}/index.html`)).toBe(true);
    expect(site.read('papers/sparrow-skipping-pages/index.html')).toContain('is about bridges');
    expect(await compareFolders(site.site, byAstro.site)).toEqual([]);
  } finally {
    site.remove();
    byAstro.remove();
  }
}, 240_000);
