import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NastyPaper, nastyLibrary } from '../scripts/fuzz/nasty-library.ts';
import { hasHiddenCharacters } from '../src/base/clean-characters.ts';
import { childrenOf, parseXml } from '../src/check/xml-tree.ts';
import { recordsIn } from '../src/search/index/lexicon.ts';
import { buildSmall, type SmallBuild } from './small-build.ts';

const PAPERS = 500;
/** Of the library that the nasty one is added to. */
const OTHERS = 2;
const SEED = 21;

/** A paper as the site publishes it. */
interface Published {
  slug: string;
  sources: { file: string; lines: [number, number] }[];
}

const nasty = nastyLibrary(PAPERS, SEED);
const published = new Map<NastyPaper, Published>();
let built: SmallBuild;
let papers: Published[];

beforeAll(() => {
  built = buildSmall(Object.fromEntries(nasty.files));
  expect(built.output).not.toMatch(/defect of Lectern|^ {4}at /m);
  expect(built.status).toBe(0);
  papers = (JSON.parse(built.read('library.json')) as { papers: Published[] }).papers;
  for (const paper of nasty.papers) {
    const found = papers.find(({ sources }) =>
      sources.some(({ file, lines }) => file === paper.file && lines[0] === paper.line),
    );
    if (found) published.set(paper, found);
  }
}, 180_000);

afterAll(() => built.remove());

/** Whether the build tells something of the lines of a paper. */
function isTold({ file, line }: NastyPaper): boolean {
  const places = [...built.output.matchAll(/^warning: \S*\/([^/:\s]+):(\d+)(?:-(\d+))?: (.*)$/gm)];
  return places.some(([, name, from, to = from, what = '']) => {
    const isThere = Number(from) <= line && line <= Number(to);
    return name === file && (isThere || new RegExp(`\\blines? .*\\b${line}\\b`).test(what));
  });
}

const nameOf = ({ file, line, kind, field }: NastyPaper) => `${file}:${line} ${kind} in ${field}`;

/** Every text file of the site, unpacked. */
function texts(): [file: string, text: string][] {
  return readdirSync(built.site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|md|txt|xml|json|bib|ris|csv|jsonl|gz)$/.test(entry.name))
    .map((entry) => {
      const bytes = readFileSync(path.join(entry.parentPath, entry.name));
      return [entry.name, (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()];
    });
}

describe(`the site of ${PAPERS} papers, every kind of nasty text in every field`, () => {
  it('has as many papers as went in, or reports those that are missing', () => {
    const missing = nasty.papers.filter((paper) => !published.has(paper));
    expect(missing.filter((paper) => !isTold(paper)).map(nameOf)).toEqual([]);
    expect(published.size).toBeGreaterThan(PAPERS * 0.97);
    expect(papers).toHaveLength(published.size + OTHERS);
    expect(new Set(papers.map(({ slug }) => slug)).size).toBe(papers.length);
  });

  it('has each field, or reports what is lost', () => {
    const lost = [...published].filter(([paper, found]) => {
      const text = JSON.stringify(found).toLowerCase();
      return !paper.marks.every((mark) => text.includes(mark)) && !isTold(paper);
    });
    expect(lost.map(([paper]) => nameOf(paper))).toEqual([]);
  });

  it('shows titles and abstracts on their pages, in feeds, exports and the search index', () => {
    const files = {
      'library.bib': built.read('library.bib').toLowerCase(),
      'library.ris': built.read('library.ris').toLowerCase(),
      'library.csl.json': built.read('library.csl.json').toLowerCase(),
      'llms-full.txt': built.read('llms-full.txt').toLowerCase(),
    };
    for (const [paper, { slug }] of published) {
      if (paper.field !== 'title' && paper.field !== 'abstract') continue;
      const page = built.read(`papers/${slug}/index.html`).toLowerCase();
      for (const mark of paper.marks) {
        expect(page.includes(mark), `${nameOf(paper)}: ${mark} on its page`).toBe(true);
        if (paper.field === 'abstract') continue;
        for (const [name, text] of Object.entries(files))
          expect(text.includes(mark), `${nameOf(paper)}: ${mark} in ${name}`).toBe(true);
      }
    }
  });

  it('has exports that read back as as many works', () => {
    const { entries } = parseBibtex(built.read('library.bib'));
    expect(entries).toHaveLength(papers.length);
    expect(built.read('library.ris').match(/^TY {2}- /gm)).toHaveLength(papers.length);
    expect(JSON.parse(built.read('library.csl.json'))).toHaveLength(papers.length);
    expect(built.read('library.bib')).not.toMatch(
      /\\(?:input|write|openin|immediate|csname|def|catcode|href|include\w*)\b/,
    );
    const feed = parseXml(built.read('feed.xml'));
    for (const entry of childrenOf(feed, 'entry')) expect(childrenOf(entry, 'title')).toHaveLength(1);
  });

  it('has one search record for every paper', () => {
    const urls = texts()
      .flatMap(([name, text]) => (name.endsWith('.json.gz') ? recordsIn(name, JSON.parse(text)) : []))
      .map(({ url }) => url)
      .filter((url) => url.startsWith('papers/'));
    expect(urls.sort()).toEqual(papers.map(({ slug }) => `papers/${slug}/`).sort());
  });

  it('has no hidden character in any file', () => {
    const decoded = (name: string, text: string) =>
      /\.(?:html|xml)$/.test(name)
        ? text.replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) =>
            String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
          )
        : text.replace(
            /(?<!\\)((?:\\\\)*)\\u([\da-f]{4})/gi,
            (_, before, code) => before + String.fromCharCode(Number.parseInt(code, 16)),
          );
    for (const [name, text] of texts()) expect(hasHiddenCharacters(decoded(name, text)), name).toBe(false);
  });
});
