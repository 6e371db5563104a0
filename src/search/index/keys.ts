import { fnv1a } from '../../base/fnv.ts';
import { addressKey, arxivKey, doiKey, keywordKey } from '../query/parse/keys.ts';
import type { SearchablePaper } from './searchable.ts';

/** Places of pages by key: what names one work exactly, see `query/parse/keys.ts`. */
export type KeyFile = Record<string, number[]>;

/** Keys in a file, on average; about 3 kB compressed. */
const KEYS_IN_A_FILE = 250;

/** How many files of keys a library of so many papers has; the files of a library that grows get longer at first. */
export function keyFileCount(papers: number): number {
  return Math.max(1, Math.ceil((papers * 2) / KEYS_IN_A_FILE));
}

export function keysFile(file: number): string {
  return `keys-${file}.json.gz`;
}

/** The file that holds a key. */
export function fileOfKey(key: string, files: number): number {
  return fnv1a(key) % files;
}

/** Keys by file; `papers` are in the order of pages. */
export function packKeys(papers: readonly SearchablePaper[]): KeyFile[] {
  const count = keyFileCount(papers.length);
  const files: Map<string, number[]>[] = Array.from({ length: count }, () => new Map());
  for (const [page, paper] of papers.entries()) {
    for (const key of new Set(keysOf(paper))) {
      const file = files[fileOfKey(key, count)] as Map<string, number[]>;
      file.set(key, [...(file.get(key) ?? []), page]);
    }
  }
  return files.map((file) => Object.fromEntries([...file].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function keysOf({ slug, identifiers = {}, links = [], keywords = [] }: SearchablePaper): string[] {
  const { arxiv, doi } = identifiers;
  return [
    addressKey(`papers/${slug}`),
    ...(arxiv === undefined ? [] : [arxivKey(arxiv)]),
    ...(doi === undefined ? [] : [doiKey(doi)]),
    ...links.map(addressKey),
    ...keywords.map(keywordKey),
  ];
}
