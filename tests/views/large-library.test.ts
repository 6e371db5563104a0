import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPACT_ABOVE, dataFileOf, siteProfile } from '../../src/base/site-profile.ts';
import type { ListedPaper } from '../../src/schemas/paper-entry.ts';
import { siteIndexOf, type TopicListing } from '../../src/site/site-index.ts';
import { libraryFiles, paperFiles, topicFiles } from '../../src/views/published/file-links.ts';
import { jsonSchemas } from '../../src/views/published/json-schemas.ts';
import { llmsText } from '../../src/views/published/llms.ts';
import { papersByDataFile } from '../../src/views/published/paper-files.ts';
import { PART_SIZE, partName, partsOf } from '../../src/views/published/parts.ts';
import {
  libraryPublished,
  type PublishedFile,
  topicPublished,
} from '../../src/views/published/published-files.ts';
import { inventedPaper, inventedSite } from './invented-site.ts';

const ORIGIN = new URL('https://papers.example/');

function siteOf(count: number) {
  return inventedSite(Array.from({ length: count }, (_, index) => inventedPaper(`paper-${index}`)));
}

const nameOf = ({ stem, part, extension }: PublishedFile) => partName(`${stem}.${extension}`, part);
const one = siteOf(PART_SIZE);
const several = siteOf(2 * PART_SIZE + 1);
const compact = siteOf(COMPACT_ABOVE + 1);
const listingOf = (site: typeof one) => siteIndexOf(site).listingOf.get('kites') as TopicListing;

describe('parts', () => {
  it('hold a list in order, none more than fits in a file', () => {
    fc.assert(
      fc.property(fc.nat(5 * PART_SIZE), (length) => {
        const items = Array.from({ length }, (_, index) => index);
        const parts = partsOf(items);
        expect(parts.flatMap((part) => part.items)).toEqual(items);
        for (const { items: own, count } of parts) {
          expect(own.length).toBeLessThanOrEqual(PART_SIZE);
          expect(count).toBe(parts.length);
        }
      }),
      { numRuns: 20 },
    );
  });
  it('leave the first the name of the whole', () => {
    expect([1, 2].map((number) => partName('library.csl.json', number))).toEqual([
      'library.csl.json',
      'library-2.csl.json',
    ]);
  });
});

describe('the files of a library', () => {
  it('are one of each kind as long as they have all papers', () => {
    expect(libraryPublished(one, ORIGIN).map(nameOf)).toEqual([
      'library.json',
      'llms-full.txt',
      'library.bib',
      'library.ris',
      'library.csl.json',
    ]);
    expect(topicPublished(one, listingOf(one), ORIGIN).map(nameOf)).toEqual([
      'papers.md',
      'papers.bib',
      'papers.ris',
      'papers.csl.json',
    ]);
  });

  it('have a bound and lead from part to part', () => {
    const files = libraryPublished(several, ORIGIN);
    const library = jsonSchemas().find(({ name }) => name === 'library')?.text ?? '';
    const isValid = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(library));
    const parts = files.filter(({ stem, extension }) => stem === 'library' && extension === 'json');
    const read = parts.map((file) => JSON.parse(file.write()));
    for (const each of read) expect(isValid(each), JSON.stringify(isValid.errors)).toBe(true);
    expect(read.map(({ part }) => part)).toEqual([
      { number: 1, count: 3, next: 'https://papers.example/library-2.json' },
      { number: 2, count: 3, next: 'https://papers.example/library-3.json' },
      { number: 3, count: 3 },
    ]);
    const slugs = read.flatMap(({ papers }) => papers.map(({ slug }: { slug: string }) => slug));
    expect(slugs).toEqual(several.papers.map(({ slug }) => slug));
    const text = files.filter(({ stem }) => stem === 'llms-full').map((file) => file.write());
    expect(text[0]).toMatch(/\[Part 2 of 3\]\(https:\/\/papers\.example\/llms-full-2\.txt\)\n$/);
    expect(text[2]).not.toContain('[Part');
    const references = files.filter(({ extension }) => extension === 'ris').map((file) => file.write());
    expect(references.map((part) => part.match(/^TY {2}- /gm)?.length)).toEqual([PART_SIZE, PART_SIZE, 1]);
  });

  it('are all listed where they are offered', () => {
    const [json, bib] = libraryFiles(several);
    expect(json?.what).toBe(
      'every paper with all that is known of it, the first of 3 parts: the next is library-2.json, the last library-3.json',
    );
    expect(bib?.url).toBe('/library.bib');
    const published = new Set(
      topicPublished(several, listingOf(several), ORIGIN).map((file) => `/topics/kites/${nameOf(file)}`),
    );
    const offered = topicFiles(several, 'kites', listingOf(several).papers);
    expect(offered).toHaveLength(9);
    expect(offered.filter(({ url }) => !published.has(url))).toEqual([]);
  });
});

describe('a compact library', () => {
  it('begins above its size', () => {
    expect([one, several, compact].map(({ profile }) => profile.isCompact)).toEqual([false, false, true]);
    expect(siteProfile(COMPACT_ABOVE, COMPACT_ABOVE).isCompact).toBe(false);
    expect([2, 1].map((above) => siteProfile(2, above).isCompact)).toEqual([false, true]);
    expect(several.profile.dataFiles).toBeUndefined();
  });

  it('publishes each thing once, packed', () => {
    const files = libraryPublished(compact, ORIGIN);
    const names = files.map(nameOf);
    expect(names.filter((name) => !name.endsWith('.gz'))).toEqual(['library.json']);
    expect(names).toContain('library-26.bib.gz');
    const { papers, data } = JSON.parse(files[0]?.write() ?? '');
    expect(papers).toEqual([]);
    expect(data).toEqual({ files: 6_251, address: 'https://papers.example/data/{file}.json.gz' });
  });

  it('offers only what it has', () => {
    const names = new Set(libraryPublished(compact, ORIGIN).map(nameOf));
    const offered = libraryFiles(compact).map(({ label }) => label);
    const beside = ['llms.txt', 'feed.xml', 'feed.json'];
    expect(offered.filter((file) => !names.has(file) && !beside.includes(file))).toEqual([]);
    const text = llmsText(compact, ORIGIN);
    expect(text).toContain('(https://papers.example/topics/kites/)');
    expect(text).not.toMatch(/\.md\b|llms-full/);
  });

  it('has each paper in one file of a few', () => {
    const files = papersByDataFile(compact) ?? [];
    expect(files.length).toBe(compact.profile.dataFiles);
    expect(Math.max(...files.map(({ length }) => length))).toBeLessThan(25);
    expect(new Set(files.flat()).size).toBe(compact.papers.length);
    const { slug } = compact.papers[7] as ListedPaper;
    const file = dataFileOf(slug, files.length);
    expect(files[file]?.map((paper) => paper.slug)).toContain(slug);
    expect(paperFiles(compact, slug).data).toBe(`/data/${file}.json.gz`);
    expect(papersByDataFile(several)).toBeUndefined();
  });
});
