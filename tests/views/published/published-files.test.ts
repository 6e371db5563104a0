import { describe, expect, it } from 'vitest';
import type { ListedPaper } from '../../../src/schemas/paper-entry.ts';
import type { PaperText } from '../../../src/schemas/paper-text.ts';
import type { Site } from '../../../src/site/site.ts';
import { siteIndexOf } from '../../../src/site/site-index.ts';
import { PAPER_FILES } from '../../../src/views/published/paper-files.ts';
import { libraryPublished, topicPublished } from '../../../src/views/published/published-files.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const ORIGIN = new URL('https://example.org/');
const MDX = '---\ntitle: "A kite"\n---\n\nWe fly it.\n';

const PAPER: Partial<ListedPaper> = {
  title: 'A kite',
  gist: 'We fly it.',
  date: { year: 2024, basis: 'stated' },
  authors: [{ literal: 'Ada Byron' }],
};

interface Library {
  paper?: Partial<ListedPaper>;
  text?: Partial<PaperText>;
  site?: Partial<Site>;
  more?: string[];
}

function libraryOf({ paper, text, site, more = [] }: Library = {}): Site {
  const papers = [
    inventedPaper('a-kite', { ...PAPER, ...paper }),
    ...['b-kite', ...more].map((slug) =>
      inventedPaper(slug, { topics: [{ topic: 'clocks', by: 'curator' }] }),
    ),
  ];
  return inventedSite(papers, {
    textOf: (slug) => inventedText(slug, { mdx: MDX, ...(slug === 'a-kite' && text) }),
    ...site,
  });
}

/** The key and the text of every file, by its name. */
function filesOf(site: Site): Map<string, { key: string; text: string }> {
  const topics = siteIndexOf(site).listings.flatMap((listing) =>
    topicPublished(site, listing, ORIGIN).map((file) => ({ file, folder: listing.topic.id })),
  );
  const library = libraryPublished(site, ORIGIN).map((file) => ({ file, folder: '' }));
  const beside = site.papers.flatMap((paper) =>
    Object.entries(PAPER_FILES).map(
      ([extension, { key, write }]): [string, { key: string; text: string }] => [
        `${paper.slug}.${extension}`,
        { key: key(site, paper), text: write(site, paper, ORIGIN) },
      ],
    ),
  );
  return new Map([
    ...[...topics, ...library].map(({ file, folder }): [string, { key: string; text: string }] => [
      `${folder}/${file.stem}-${file.part}.${file.extension}`,
      { key: file.key(), text: file.write() },
    ]),
    ...beside,
  ]);
}

const CHANGES: [what: string, library: Library][] = [
  ['a title', { paper: { title: 'Another kite' } }],
  ['a gist', { paper: { gist: 'We let it fly.' } }],
  ['a date', { paper: { date: { year: 2023, basis: 'stated' } } }],
  ['an author', { paper: { authors: [{ literal: 'Carl Dahl' }] } }],
  ['a venue', { paper: { venue: 'Winds 2024' } }],
  ['an identifier', { paper: { identifiers: { doi: '10.1000/kite' } } }],
  ['a name', { paper: { names: ['Kite'] } }],
  ['an abstract', { text: { mdx: MDX.replace('fly', 'lift'), plain: 'We lift it.' } }],
  ['a keyword', { text: { keywords: ['wind'] } }],
  ['the source', { text: { provenance: [{ source: 'list.txt', lines: [8, 9] }] } }],
  [
    'the label of a source',
    { site: { sources: inventedSite([]).sources.map((source) => ({ ...source, label: 'Another' })) } },
  ],
  ['a link', { paper: { links: [{ href: 'https://example.com/kite', label: 'kite', kind: 'code' }] } }],
  ['a related paper', { paper: { related: [{ slug: 'b-kite', terms: [] }] } }],
  ['a cited paper', { text: { cites: ['b-kite'] } }],
  ['a citation key', { more: ['a-kite-again'] }],
  ['a paper that came', { more: ['c-kite'] }],
  ['a topic of a paper', { paper: { topics: [{ topic: 'clocks', by: 'curator' }] } }],
  [
    'the title of a topic',
    { site: { topics: [{ id: 'kites', title: 'All kites', scope: 'Kites.', terms: [] }] } },
  ],
  ['the scope of a topic', { site: { topics: [{ id: 'kites', title: 'Kites', scope: 'All.', terms: [] }] } }],
  [
    'the title of the library',
    {
      site: {
        config: { title: 'Shed', description: 'Papers on making things.', language: 'en', sources: [] },
      },
    },
  ],
];

describe('a file of papers for programs', () => {
  const before = filesOf(libraryOf());

  it.each(CHANGES)('has another key if %s changes it', (_, library) => {
    const after = filesOf(libraryOf(library));
    const changed = [...before].filter(([name, { text }]) => after.get(name)?.text !== text);
    expect(changed.length).toBeGreaterThan(0);
    for (const [name, { key }] of changed) expect(after.get(name)?.key, name).not.toBe(key);
  });

  it('keeps its key if nothing in it has changed', () => {
    const again = filesOf(libraryOf({ paper: { related: [] } }));
    expect([...again].map(([name, { key }]) => [name, key])).toEqual(
      [...before].map(([name, { key }]) => [name, key]),
    );
  });

  it('keeps its key if only why papers are related or in a topic changes, which files for programs do not say', () => {
    const keys = (score: number, terms: string[]) => {
      const paper: Partial<ListedPaper> = {
        topics: [{ topic: 'clocks', by: 'classifier', score, terms }],
        related: [{ slug: 'b-kite', terms }],
      };
      const files = filesOf(libraryOf({ paper }));
      return new Map([...files].map(([name, { key }]) => [name, key]));
    };
    expect(keys(0.51, ['wind'])).toEqual(keys(0.5, ['string']));
  });
});
