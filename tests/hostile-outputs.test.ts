import path from 'node:path';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { markdownToMdast } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAnew } from '../src/base/stages.ts';
import { compilePaper } from '../src/build/compile-papers.ts';
import { readContent } from '../src/build/read-content.ts';
import { checkAtom, checkJsonFeed } from '../src/check/check-feed.ts';
import { childrenOf, parseXml } from '../src/check/xml-tree.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { makeSite } from '../src/site/make-site.ts';
import type { Site } from '../src/site/site.ts';
import { siteIndexOf } from '../src/site/site-index.ts';
import { atomFeed, jsonFeed } from '../src/views/published/feed.ts';
import { libraryFeed, topicFeed } from '../src/views/published/feeds.ts';
import { publishedLibrary, publishedPaper } from '../src/views/published/library-json.ts';
import { llmsFullText, llmsText } from '../src/views/published/llms.ts';
import { paperMarkdown, topicMarkdown } from '../src/views/published/markdown.ts';
import { libraryPublished } from '../src/views/published/published-files.ts';

const ORIGIN = new URL('https://reading.example/');
/** Of XML 1.0 and of what a terminal or a spreadsheet would act on: none but tab and line break. */
const CONTROL = /[^\P{Cc}\t\n]|[\ufffe\uffff]/u;

let site: Site;

beforeAll(async () => {
  const content = await readContent(path.join(import.meta.dirname, 'fixtures/hostile'));
  const built = buildLibrary(content);
  const { papers, ...shared } = built.library;
  site = makeSite(
    papers.map((paper) => compilePaper(paper, makeAnew, expect.fail)),
    { ...shared, map: built.placeOnMap(makeAnew), profile: { isCompact: false }, termStarts: [''] },
  );
});

function citations(extension: string): string {
  const file = libraryPublished(site, ORIGIN).find((one) => one.extension === extension);
  return file?.write() ?? '';
}

/** Every node of a Markdown text, and the addresses that it links. */
function readMarkdown(text: string): { types: Set<string>; addresses: string[] } {
  const types = new Set<string>();
  const addresses: string[] = [];
  const open: { type: string; url?: string; children?: unknown[] }[] = [markdownToMdast(text) as never];
  for (let node = open.pop(); node; node = open.pop()) {
    types.add(node.type);
    if (node.url !== undefined) addresses.push(node.url);
    open.push(...((node.children ?? []) as typeof open));
  }
  return { types, addresses };
}

describe('texts that try to leave their place', () => {
  it('stay in their BibTeX entry', () => {
    const { entries, errors } = parseBibtex(citations('bib'));
    // Formulas may hold commands that no reader knows.
    expect(errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
    expect(entries).toHaveLength(site.papers.length);
    expect(entries.map(({ key }) => key)).not.toContain('injected');
    for (const { fields } of entries) expect(fields.title).not.toBe('Injected');
  });

  it('stay in their line of a RIS record', () => {
    const lines = citations('ris').split('\n');
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    for (const tag of ['TY', 'TI', 'ER']) {
      expect(lines.filter((line) => line.startsWith(`${tag}  - `))).toHaveLength(site.papers.length);
    }
  });

  it('stay in their value of JSON', () => {
    expect(JSON.parse(citations('csl.json'))).toHaveLength(site.papers.length);
    expect(JSON.parse(publishedLibrary(site, ORIGIN)).papers).toHaveLength(site.papers.length);
  });

  it('stay in their entry of a feed, and its links are pages of the site', () => {
    const feeds = [
      libraryFeed(site),
      ...siteIndexOf(site).listings.map((listing) => topicFeed(site, listing)),
    ];
    for (const view of feeds) {
      const root = parseXml(atomFeed(view, ORIGIN));
      expect(checkAtom(root)).toEqual([]);
      expect(childrenOf(root, 'entry')).toHaveLength(view.items.length);
      expect(checkJsonFeed(JSON.parse(jsonFeed(view, ORIGIN)))).toEqual([]);
      const links = childrenOf(root, 'entry').flatMap((entry) => childrenOf(entry, 'link'));
      for (const { attributes } of links)
        expect(attributes['href']).toMatch(/^https:\/\/reading\.example\/papers\//);
    }
  });

  it('are text in Markdown: no tag, no picture, no link but to the web', () => {
    const files = [
      ...site.papers.map((paper) => paperMarkdown(site, paper, ORIGIN)),
      ...siteIndexOf(site).listings.map((listing) => topicMarkdown(listing, ORIGIN)),
      llmsText(site, ORIGIN),
      llmsFullText(site, ORIGIN),
    ];
    for (const file of files) {
      const { types, addresses } = readMarkdown(file.replace(/^---\n[\s\S]*?\n---\n/gm, ''));
      for (const type of ['html', 'image', 'imageReference', 'definition', 'code']) {
        expect(types, file.slice(0, 300)).not.toContain(type);
      }
      for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
    }
  });

  it('have no executable link in any published file', () => {
    for (const paper of site.papers) {
      const published = JSON.stringify(publishedPaper(site, paper, ORIGIN));
      const addresses = [...published.matchAll(/"(?:url|href|address)":"((?:[^"\\]|\\.)*)"/g)];
      for (const [, address = ''] of addresses) expect(address).toMatch(/^https?:\/\//);
      for (const { href } of paper.links) expect(href).toMatch(/^https?:\/\//);
    }
  });

  it('contain no control characters in any file', () => {
    const files = {
      bib: citations('bib'),
      ris: citations('ris'),
      csl: JSON.stringify(JSON.parse(citations('csl.json')), null, 0).replace(/\\u00[01]./g, '\u0007'),
      feed: atomFeed(libraryFeed(site), ORIGIN),
      llms: llmsFullText(site, ORIGIN),
    };
    for (const [name, text] of Object.entries(files)) expect(CONTROL.exec(text)?.[0], name).toBeUndefined();
  });
});
