import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFileOf } from '../../../src/base/site-profile.ts';
import { exportPapers } from '../../../src/client/cite/cite-export.ts';
import { publishedPaper } from '../../../src/views/published/library-json.ts';
import { inventedPaper, inventedSite } from '../../views/invented-site.ts';

const site = inventedSite(Array.from({ length: 30 }, (_, index) => inventedPaper(`kite-${index}`)));
const files = new Map(
  site.papers.map((paper): [string, string] => [
    `/papers/${paper.slug}.json`,
    JSON.stringify(publishedPaper(site, paper, undefined)),
  ]),
);
const packed = new Map(
  [...Map.groupBy(site.papers, ({ slug }) => dataFileOf(slug, 3))].map(([file, papers]) => [
    `/data/${file}.json.gz`,
    gzipSync(JSON.stringify(papers.map((paper) => publishedPaper(site, paper, undefined)))),
  ]),
);
const few = ['kite-7', 'kite-3'];
const many = site.papers.map(({ slug }) => slug).reverse();
let fetched: string[];

/** A page of a library whose papers have files of their own, or share that many. */
function openPage(shared?: number): void {
  const dataset = shared === undefined ? {} : { files: String(shared) };
  vi.stubGlobal('document', { documentElement: { dataset } });
}

beforeEach(() => {
  fetched = [];
  openPage();
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    const text = files.get(address);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('an export of a list', () => {
  it.each([
    ['a few papers', few],
    ['many papers', many],
  ])('of %s fetches these alone and keeps their order', async (_, slugs) => {
    const references = JSON.parse(await exportPapers(slugs, 'csl'));
    expect(references.map(({ title }: { title: string }) => title)).toEqual(
      slugs.map((slug) => `Title of ${slug}`),
    );
    const papers = JSON.parse(await exportPapers(slugs, 'json'));
    expect(papers.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
    expect(new Set(fetched)).toEqual(new Set(slugs.map((slug) => `/papers/${slug}.json`)));
  });

  it('as BibTeX and RIS has an entry for each paper', async () => {
    expect((await exportPapers(few, 'bibtex')).match(/^@/gm)).toHaveLength(2);
    expect((await exportPapers(few, 'ris')).match(/^TY {2}- /gm)).toHaveLength(2);
  });

  it('has the notes of the reader and the name of the list', async () => {
    const kept = { list: 'Thesis', notes: new Map([['kite-3', 'Read §2\nfirst']]) };
    const bibtex = await exportPapers(few, 'bibtex', kept);
    expect(bibtex.match(/^ {2}annote = \{Read §2\nfirst\},$/gm)).toHaveLength(1);
    expect(bibtex.match(/^ {2}groups = \{Thesis\},$/gm)).toHaveLength(2);
    expect(await exportPapers(few, 'ris', kept)).toContain('N1  - Read §2\nfirst\nLB  - Thesis\n');
    expect(JSON.parse(await exportPapers(few, 'csl', kept))[1].annote).toBe('Read §2\nfirst');
    expect(await exportPapers(few, 'bibtex')).not.toMatch(/annote|groups/);
  });

  it.each([
    ['packed files as they are', packed],
    [
      'packed files that the browser has unpacked',
      new Map([...packed].map(([name, file]) => [name, gunzipSync(file)])),
    ],
  ])('of a library whose papers share files takes each of those once: %s', async (_, held) => {
    openPage(3);
    vi.resetModules();
    vi.stubGlobal('fetch', async (address: string) => {
      fetched.push(address);
      const file = held.get(address);
      return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
    });
    const { exportPapers: exportAnew } = await import('../../../src/client/cite/cite-export.ts');
    const papers = JSON.parse(await exportAnew(many, 'json'));
    expect(papers.map(({ slug }: { slug: string }) => slug)).toEqual(many);
    expect(fetched.toSorted()).toEqual([...packed.keys()].toSorted());
    await expect(exportAnew(['bell'], 'csl')).rejects.toThrow('the library has no paper bell');
  });

  it('fails if the site cannot deliver a paper', async () => {
    await expect(exportPapers(['bell'], 'csl')).rejects.toThrow('the library has no paper bell');
  });
});
