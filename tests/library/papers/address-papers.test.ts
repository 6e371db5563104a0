import { expect, it } from 'vitest';
import type { ContentFiles } from '../../../src/base/content-files.ts';
import { buildLibrary } from '../../../src/pipeline.ts';

const file = (path: string, text = '') => ({ path, text });
const entry = (key: string, title: string, more = '') =>
  `@article{${key},\n  title = {${title}},\n  author = {Lark, Ada},${more}\n  year = {2020}\n}\n`;
const LIST = [
  entry('k1', 'Paper Kites in Still Air', '\n  abstract = {Kites hang.},'),
  entry('k2', 'Kites of Paper, Revisited'),
  entry('e1', 'Editorial'),
  entry('e2', 'Editorial'),
].join('');

function build(curations: Record<string, string>, ledger = '', list = LIST) {
  const content: ContentFiles = {
    config: file('library.yaml', 'title: W\ndescription: W.\nsources:\n  - file: a.bib\n    label: A\n'),
    ledger: file('permalinks.json', ledger),
    assignments: file('topic-assignments.yaml'),
    people: file('people.yaml'),
    sources: [file('sources/a.bib', list)],
    topics: [],
    curations: Object.entries(curations).map(([slug, yaml]) =>
      file(`papers/${slug}.mdx`, `---\n${yaml}\n---\n`),
    ),
  };
  const built = buildLibrary(content);
  return { ...built, slugs: built.library.papers.map(({ slug }) => slug) };
}

const PLAIN = build({});
const LEDGER = JSON.stringify(PLAIN.ledger);
const [EDITORIAL = '', REVISITED = '', STILL = ''] = PLAIN.slugs;

it('merges a paper into another one, and lets its address lead there', () => {
  for (const ledger of ['', LEDGER]) {
    const { slugs, library, problems } = build({ [REVISITED]: `sameAs: ${STILL}` }, ledger);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(slugs).toEqual([EDITORIAL, STILL]);
    expect(library.redirects).toEqual({ [REVISITED]: STILL });
    expect(library.papers[1]?.provenance.map(({ lines }) => lines[0])).toEqual([1, 7]);
  }
});

it('reports a paper that is the same as an unknown one, with a similar name', () => {
  const { problems } = build({ [REVISITED]: 'sameAs: nothing-of-the-kind' });
  expect(problems.map(({ kind, where }) => [kind, where.line])).toEqual([['unknown-paper', 2]]);
  const [mistyped] = build({ [REVISITED]: `sameAs: ${STILL}s` }).problems;
  expect(mistyped?.fix).toBe(`did you mean “${STILL}”?`);
});

it('omits disagreements that a curator settled: of joined papers, and on fields that a curation sets', () => {
  const kindsOf = (...parameters: Parameters<typeof build>) =>
    build(...parameters).problems.map(({ kind, field }) => [kind, field]);
  expect(kindsOf({ [REVISITED]: `sameAs: ${STILL}` })).toEqual([]);
  const dois = LIST.replaceAll('author', 'doi = {10.1000/x},\n  author').split('@article{e')[0];
  expect(kindsOf({}, '', dois)).toEqual([['sources-disagree', 'title']]);
  const [one = ''] = build({}, '', dois).slugs;
  expect(kindsOf({ [one]: 'venue: Kites' }, '', dois)).toEqual([['sources-disagree', 'title']]);
  expect(kindsOf({ [one]: 'title: Paper Kites' }, '', dois)).toEqual([]);
});

it('splits entries from a paper, which keeps its address; the other has one of its own from then on', () => {
  const line = LIST.split('\n').findIndex((text) => text.includes('{e2,')) + 1;
  const curation = { [EDITORIAL]: `apart: ["a.bib:${line}"]` };
  const { slugs, problems, added, ledger } = build(curation, LEDGER);
  expect(problems).toEqual([]);
  expect(added).toHaveLength(1);
  expect(slugs).toEqual([EDITORIAL, ...added, REVISITED, STILL].sort());
  const again = build(curation, JSON.stringify(ledger));
  expect([again.slugs, again.added, again.problems]).toEqual([slugs, [], []]);
});

it('reports a place without an entry', () => {
  const { problems } = build({ [EDITORIAL]: 'apart: ["a.bib:900"]' });
  expect(problems.map(({ kind }) => kind)).toEqual(['unknown-source']);
});

it('takes a paper down for good, whether its source still has it or not', () => {
  const removed = 'removed:\n  reason: Withdrawn.\n  date: 2024-05-06';
  const { slugs, library, problems } = build({ [STILL]: removed }, LEDGER);
  expect(problems).toEqual([]);
  expect(slugs).not.toContain(STILL);
  expect(library.removed).toEqual([
    { slug: STILL, title: 'Paper Kites in Still Air', reason: 'Withdrawn.', date: '2024-05-06' },
  ]);
  const longGone = JSON.parse(LEDGER);
  longGone.papers['former-kites'] = 'Former Kites';
  const without = build({ 'former-kites': removed }, JSON.stringify(longGone));
  expect(without.problems).toEqual([]);
  expect(without.library.removed[0]?.title).toBe('Former Kites');
});

it('adds what no source has: an abstract, volume, pages and an address', () => {
  const yaml =
    'abstract: |\n  Kites again.\n\n  And again.\nvolume: 7\npages: 1-9\nurl: https://example.org/kites.pdf';
  const { library, problems } = build({ [REVISITED]: yaml });
  expect(problems).toEqual([]);
  const paper = library.papers.find(({ slug }) => slug === REVISITED);
  expect(paper?.received.abstract).toEqual([]);
  expect(paper?.abstract).toHaveLength(2);
  expect(paper?.publication).toMatchObject({ volume: '7', pages: '1-9' });
  expect(paper?.links.map(({ href }) => href)).toEqual(['https://example.org/kites.pdf']);
  expect(paper?.curated).toContain('abstract');
});

it('replaces no abstract that a source has', () => {
  const { problems } = build({ [STILL]: 'abstract: Better.' });
  expect(problems.map(({ kind }) => kind)).toEqual(['correction-not-applied']);
});

it('reports two papers with one identifier, and how to join them', () => {
  const { problems } = build({ [REVISITED]: 'doi: 10.1000/kites', [STILL]: 'doi: 10.1000/KITES' });
  expect(problems.map(({ kind, fix }) => [kind, fix])).toEqual([
    ['same-identifier', expect.stringContaining('`sameAs: ')],
  ]);
});
