import { fnv1a } from '../../base/fnv.ts';
import { addressKey, arxivKey, doiKey, keywordKey } from '../query/parse/keys.ts';
import type { SearchablePaper } from './searchable.ts';

/** Page numbers by key; a key identifies a single work, see `query/parse/keys.ts`. */
export type KeyFile = Record<string, number[]>;

/** Average number of keys in a file; about 3 kB compressed. */
const KEYS_IN_A_FILE = 250;

/** The number of key files for a number of papers; in a growing library the files get longer at first. */
export function keyFileCount(papers: number): number {
  return Math.max(1, Math.ceil((papers * 2) / KEYS_IN_A_FILE));
}

export function keysFile(file: number): string {
  return `keys-${file}.json.gz`;
}

/** The file that contains a key. */
export function fileOfKey(key: string, files: number): number {
  return fnv1a(key) % files;
}

/** Keys by file; `papers` are in page order. */
export function packKeys(papers: readonly SearchablePaper[]): KeyFile[] {
  const count = keyFileCount(papers.length);
  const files: Map<string, number[]>[] = Array.from({ length: count }, () => new Map());
  for (const [page, paper] of papers.entries()) {
    for (const key of new Set(keysOf(paper))) {
      const file = files[fileOfKey(key, count)] as Map<string, number[]>;
      const pages = file.get(key);
      if (pages) pages.push(page);
      else file.set(key, [page]);
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
