import { COMPACT_ABOVE, siteProfile } from '../../src/base/site-profile.ts';
import type { ListedPaper } from '../../src/schemas/paper-entry.ts';
import type { PaperText } from '../../src/schemas/paper-text.ts';
import type { Site } from '../../src/site/site.ts';

/** An invented paper; what a test does not name is empty. */
export function inventedPaper(slug: string, fields: Partial<ListedPaper> = {}): ListedPaper {
  return {
    slug,
    title: `Title of ${slug}`,
    gist: `Gist of ${slug}.`,
    authors: [],
    authorPages: [],
    identifiers: {},
    names: [],
    links: [],
    hasCode: false,
    topics: [{ topic: 'kites', by: 'curator' }],
    related: [],
    hasNote: false,
    ...fields,
  };
}

/** The side text of a paper. */
export function inventedText(slug: string, fields: Partial<PaperText> = {}): PaperText {
  return {
    slug,
    mdx: '',
    html: '<p>Abstract.</p>',
    plain: 'Abstract.',
    systems: [],
    acronyms: [],
    mentions: [],
    mentionedBy: [],
    results: [],
    repairs: [],
    provenance: [{ source: 'list.txt', lines: [3, 7] }],
    curated: [],
    corrections: [],
    ...fields,
  };
}

/** A site of invented papers with the topics Clocks and Kites. */
export function inventedSite(papers: ListedPaper[], fields: Partial<Site> = {}): Site {
  return {
    config: { title: 'Workshop', description: 'Papers on making things.', language: 'en', sources: [] },
    topics: [
      { id: 'clocks', title: 'Clocks', scope: 'Clocks.', terms: ['clock'] },
      { id: 'kites', title: 'Kites', scope: 'Kites.', terms: ['kite'] },
    ],
    papers: [...papers].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    bySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    people: [],
    map: {},
    sources: [
      {
        file: 'list.txt',
        label: 'First list',
        format: 'listing',
        untitled: 0,
        records: papers.length,
        papers: papers.length,
        merged: 0,
        boilerplateLines: 2,
        problems: [],
      },
    ],
    hubs: [],
    discussed: {},
    readingPaths: {},
    redirects: {},
    imports: [],
    profile: siteProfile(papers.length, COMPACT_ABOVE),
    termStarts: [''],
    unplaced: [],
    tags: [],
    removed: [],
    textOf: (slug) => inventedText(slug),
    ...fields,
  };
}
