import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasHiddenCharacters } from '../src/base/clean-characters.ts';
import type { Problem } from '../src/base/problems.ts';
import { makeAnew } from '../src/base/stages.ts';
import { compilePaper } from '../src/build/compile-papers.ts';
import { readContent } from '../src/build/read-content.ts';
import { scanPage } from '../src/check/scan-page.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { paperRecord } from '../src/search/index/record.ts';
import { toSearchable } from '../src/search/index/to-searchable.ts';
import { makeSite } from '../src/site/make-site.ts';
import type { Site } from '../src/site/site.ts';
import { glossaryViews } from '../src/views/lists/glossary.ts';
import { systemsPages } from '../src/views/lists/systems.ts';
import { paperView } from '../src/views/paper/paper.ts';
import { publishedPaper } from '../src/views/published/library-json.ts';
import { libraryPublished } from '../src/views/published/published-files.ts';
import { viewsOf } from './views/views-of.ts';

/** What a hostile or broken list may hold, by kind. */
const NASTY: Record<string, string> = {
  half: '\ud800',
  nul: '\u0000\u001b[31m',
  override: '\u202eabc\u202c',
  tags: '\u{e0041}\u{e007f}',
  noncharacter: '\ufdd0\ufffe',
  private: '\ue000\ue001',
  escape: '\\unicode{xD800} x20 \\unicode{x202E}',
  script: '</p><script>x()</script>{1+1}<img src=x onerror=y>',
  tex: '$x_i \\input{/etc/passwd}$ \\write18{ls}',
  reference: '$x = \\ref{eq1}$',
  prototype: '__proto__ constructor toString_1',
  signs: '… — ?? ::: 🦉',
  markdown: '[a](javascript:b) ![c](//d.example/e) `f` <!-- g',
};
const FIELDS = [
  'title',
  'abstract',
  'author',
  'venue',
  'organisation',
  'publisher',
  'keyword',
  'doi',
] as const;

/** Every kind in every field: one paper each, with a word of its own beside what is nasty. Each field has a source. */
const CASES = FIELDS.flatMap((field) =>
  Object.entries(NASTY).map(([kind, nasty], row) => ({
    kind,
    field,
    nasty,
    file: `nasty-${field}.jsonl`,
    line: row + 1,
  })),
);

function lineOf({ field, nasty }: (typeof CASES)[number], at: number): string {
  // A digit at the end of a name is a mark of a footnote.
  const value = `mark${at}q ${nasty} end${at}q`;
  const given = (name: (typeof FIELDS)[number], sound: string) => (field === name ? value : sound);
  return JSON.stringify({
    title: given('title', `Lamps ${at} of the reading room`),
    abstract: given('abstract', `We count lamp ${at}.`),
    authors: [given('author', `Ann Doe${at}`)],
    venue: given('venue', 'Proceedings of Lamps'),
    organisation: given('organisation', 'Lamp House'),
    publisher: given('publisher', 'Lamp Press'),
    keywords: [given('keyword', 'lamps')],
    doi: field === 'doi' ? `10.1000/mark${at}q${nasty}` : `10.1000/lamp.${at}`,
    year: 2020,
  });
}

/** Titles that are hard to name a page by. */
const TITLES = [
  'Constructor',
  'Feed',
  'Index',
  '404',
  '__proto__',
  '悟道',
  '盘古',
  '…',
  '?',
  'MoCo: A',
  'MoCo: B',
  'MoCo-2: C',
];

let site: Site;
let problems: Problem[];
let records: ReturnType<typeof paperRecord>[];

beforeAll(async () => {
  const small = await readContent(path.join(import.meta.dirname, 'fixtures/invalid/nothing-wrong'));
  const titles = TITLES.map((title) => JSON.stringify({ title, abstract: '-' }));
  const byFile = Map.groupBy(
    CASES.map((one, at) => ({ file: one.file, text: lineOf(one, at) })),
    ({ file }) => file,
  );
  const sources = [...byFile].map(([file, lines]) => ({
    path: `sources/${file}`,
    text: lines.map(({ text }) => text).join('\n'),
  }));
  sources.push({ path: 'sources/nasty-titles.jsonl', text: titles.join('\n') });
  const built = buildLibrary({ ...small, sources: [...small.sources, ...sources] });
  const { papers, ...shared } = built.library;
  site = makeSite(
    papers.map((paper) => compilePaper(paper, makeAnew, expect.fail)),
    { ...shared, map: built.placeOnMap(makeAnew), profile: { isCompact: false }, termStarts: [''] },
  );
  problems = built.problems;
  records = toSearchable(built, small.topics).papers.map(paperRecord);
});

/** The text of every value in JSON. */
const written = (value: unknown) =>
  JSON.stringify(value).replace(/\\u[\da-f]{4}/g, (code) => JSON.parse(`"${code}"`));

describe('a library with every kind of nasty text in every field', () => {
  it('has as many papers as went in, each at an address of its own', () => {
    const ofSource = site.papers.filter(({ slug }) =>
      site.textOf(slug).provenance.some(({ source }) => source.includes('nasty-')),
    );
    expect(ofSource).toHaveLength(CASES.length + TITLES.length);
    expect(new Set(site.papers.map(({ slug }) => slug)).size).toBe(site.papers.length);
    for (const { slug } of site.papers) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('keeps or reports the content of each field', () => {
    const lost = CASES.filter(({ field, file, line }, at) => {
      const paper = site.papers.find(({ slug }) =>
        site.textOf(slug).provenance.some(({ source, lines }) => source.endsWith(file) && lines[0] === line),
      );
      const told = problems
        .filter(({ where }) => where.file.endsWith(file))
        .some(({ where, what }) => where.line === line || new RegExp(`lines .*\\b${line}\\b`).test(what));
      const published = paper && written([paper, site.textOf(paper.slug)]).toLowerCase();
      const isKept =
        published?.includes(`mark${at}q`) && (field === 'doi' || published.includes(`end${at}q`));
      return !isKept && !told;
    });
    expect(lost.map(({ kind, field }) => `${kind} in ${field}`)).toEqual([]);
  });

  it('writes no hidden character and no half of one, on no page and in no file', () => {
    const texts = [
      ...site.papers.map((paper) =>
        written([paper, site.textOf(paper.slug).html, publishedPaper(site, paper, undefined)]),
      ),
      ...libraryPublished(site, undefined).map((file) => file.write()),
      ...records.map(written),
    ];
    for (const text of texts) expect(hasHiddenCharacters(text), text.slice(0, 300)).toBe(false);
  });

  it('has pages whose parts have identifiers of their own, and that hold nothing blocked', () => {
    for (const paper of site.papers) {
      paperView(site, paper);
      const { links, blocked, duplicates } = scanPage(site.textOf(paper.slug).html);
      expect([...blocked, ...duplicates]).toEqual([]);
      for (const link of links) expect(link).toMatch(/^https?:\/\//);
    }
    const rows = [...viewsOf(systemsPages(site)), ...glossaryViews(site)].map(({ groups }) =>
      groups.flatMap(({ entries }) => entries.map(({ id }) => id)),
    );
    for (const ids of rows) expect(new Set(ids).size).toBe(ids.length);
  });

  it('provides search with a word of every paper', () => {
    expect(records).toHaveLength(site.papers.length);
    for (const { content } of records) expect(content).toMatch(/[\p{Alphabetic}\p{Nd}]/u);
  });

  it('exports no TeX that does more than set text', () => {
    const bib = libraryPublished(site, undefined)
      .find(({ extension }) => extension === 'bib')
      ?.write();
    expect(bib).not.toMatch(/\\(?:input|write|openin|immediate|csname|def)\b/);
  });
});
