import { fnv1a } from './fnv.ts';
import { withBase } from './with-base.ts';

/** Addresses of every kind of page, which end in a slash. Page numbers count from 1; the first page has no number. */
export const urls = {
  home: () => withBase(''),
  topics: () => withBase('topics/'),
  topic: (id: string, page = 1) => withBase(`topics/${id}/${numbered(page)}`),
  papers: (page = 1) => withBase(`papers/${numbered(page)}`),
  papersByTitle: (page = 1) => withBase(`papers/by-title/${numbered(page)}`),
  papersByVenue: (page = 1) => withBase(`papers/by-venue/${numbered(page)}`),
  papersByResults: (page = 1) => withBase(`papers/by-results/${numbered(page)}`),
  paper: (slug: string) => withBase(`papers/${slug}/`),
  authors: (page = 1) => withBase(`authors/${numbered(page)}`),
  author: (slug: string) => withBase(`authors/${slug}/`),
  authorFeed: (slug: string) => withBase(`authors/${slug}/feed.xml`),
  paperFile: (slug: string, extension: 'md' | 'json') => withBase(`papers/${slug}.${extension}`),
  topicFile: (id: string, file: string) => withBase(`topics/${id}/${file}`),
  libraryFile: (file: string) => withBase(file),
  /** A packed data file of a compact site, or the pattern for all of them, with `{file}` in place of the number. */
  data: (file: number | '{file}') => withBase(`data/${file}.json.gz`),
  schema: (name: string, version: number) => withBase(`schema/v${version}/${name}.json`),
  changes: () => withBase('changes/'),
  changesOf: (file: string, page = 1) => withBase(`changes/${sourceAnchor(file)}/${numbered(page)}`),
  systems: (page = 1) => withBase(`systems/${numbered(page)}`),
  glossary: (page = 1) => withBase(`glossary/${numbered(page)}`),
  results: (page = 1) => withBase(`results/${numbered(page)}`),
  resultsIndex: (file = 1) => withBase(`results/index${file === 1 ? '' : `-${file}`}.json`),
  readingList: () => withBase('reading-list/'),
  knownWorks: (file: number) => withBase(`reading-list/known-${file}.json.gz`),
  compare: () => withBase('compare/'),
  map: () => withBase('map/'),
  mapNames: (file: number) => withBase(`map/names-${file}.json.gz`),
  addresses: (start: string) => withBase(`addresses/${start}.json.gz`),
  timeline: () => withBase('timeline/'),
  preview: (name: string) => withBase(`previews/${name}.png`),
  sources: () => withBase('sources/'),
  source: (file: string) => `${withBase('sources/')}#${sourceAnchor(file)}`,
  search: (query?: string) =>
    withBase('search/') + (query === undefined ? '' : `?q=${encodeURIComponent(query.toWellFormed())}`),
} as const;

/** Folder of the search index within the site. */
export const INDEX = 'pagefind';

/** Anchor of a source on the sources page. */
export function sourceAnchor(file: string): string {
  const plain = `source-${file.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
  // Only names of this form stay distinct without a hash.
  return /^(?:[A-Za-z0-9_-]+\.)?[A-Za-z0-9_]+$/.test(file) ? plain : `${plain}-${fnv1a(file).toString(36)}`;
}

function numbered(page: number): string {
  return page === 1 ? '' : `${page}/`;
}

/**
 * The name of the file that holds a page's address: the first characters of the page's name, with `_` for anything
 * but Latin letters and digits.
 */
export function startOf(name: string, length: number): string {
  if (length === 0) return 'all';
  return name
    .slice(0, length)
    .replace(/[^a-z0-9]/g, '_')
    .padEnd(length, '_');
}

/** Slug and title of a paper on the map. */
export type MapName = [slug: string, title: string];

/** Names per file. They are fetched file by file for a map that is too large to have links. */
export const NAMES_IN_A_FILE = 200;

/** Where the name of a dot is: file and index in it, both counting from 0. */
export function namePlace(dot: number): { file: number; at: number } {
  return { file: Math.floor(dot / NAMES_IN_A_FILE), at: dot % NAMES_IN_A_FILE };
}
