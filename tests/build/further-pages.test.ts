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

const NOTE = '---\n---\n\nSee <Paper slug="lamp-light" /> first.\n';

const CONTENT = {
  'sources/more.jsonl': PAPERS.map((paper) => JSON.stringify(paper)).join('\n'),
  'papers/kite-weather.mdx': NOTE,
  'papers/harbor-depth.mdx': NOTE,
};

/** The notes make a theme of their own, which must not replace that of the small library. */
const OWN_CACHE = { LECTERN_CACHE: path.join(import.meta.dirname, '../../.cache/test/notes-cache') };

test('a page has the bytes that Astro itself gives it, whether or not it is the first of its route', async () => {
  const site = buildSmall(CONTENT, OWN_CACHE);
  const hook = path.join(import.meta.dirname, 'every-page-by-astro.mjs');
  const byAstro = buildSmall(CONTENT, { ...OWN_CACHE, NODE_OPTIONS: `--import ${hook}` });
  try {
    expect([site.status, byAstro.status], site.output + byAstro.output).toEqual([0, 0]);
    for (const slug of ['kite-weather', 'lamp-light', 'harbor-depth'])
      expect(site.has(`papers/${slug}/index.html`)).toBe(true);
    expect(await compareFolders(site.site, byAstro.site)).toEqual([]);
  } finally {
    site.remove();
    byAstro.remove();
  }
}, 240_000);
