import { keyFileOf, keyFiles, workKeys } from '../../library/citations/reference.ts';
import type { Site } from '../../site/site.ts';
import { citationKey } from './library-json.ts';

/** The slug of the paper for each key from `workKeys`; null for a key of several papers. */
type Slugs = Map<string, string | null>;

/** A file of keys. */
interface KnownWorks {
  /** The slug of the paper for each key that leads to one. */
  slugs(): Record<string, string>;
  /** What its key is computed from. */
  shown(): string;
}

/**
 * The keys of all papers in files of bounded size, by which a reader's references are matched. Citation keys are
 * the library's own and those of its sources; one of the library's own takes precedence.
 */
export function knownWorks(site: Site): KnownWorks[] {
  const files = Array.from({ length: keyFiles(site.papers.length) }, (): Slugs => new Map());
  const fileOf = (key: string) => files[keyFileOf(key, files.length)] as Slugs;
  for (const paper of site.papers) {
    const { slug, title, identifiers } = paper;
    const keys = workKeys({ slug, title, ...identifiers, key: citationKey(site, paper) });
    for (const key of keys) add(fileOf(key), key, slug);
  }
  for (const [key, slug] of keysOfSources(site)) {
    const file = fileOf(key);
    if (!file.has(key)) file.set(key, slug);
  }
  return files.map((file) => ({
    slugs: () =>
      Object.fromEntries(file.entries().filter((entry): entry is [string, string] => entry[1] !== null)),
    shown: () => JSON.stringify([[...file.keys()], [...file.values()]]),
  }));
}

function keysOfSources({ papers, textOf }: Site): Slugs {
  const known: Slugs = new Map();
  for (const { slug } of papers) {
    for (const { key } of textOf(slug).provenance) {
      if (key !== undefined) for (const one of workKeys({ key })) add(known, one, slug);
    }
  }
  return known;
}

function add(known: Slugs, key: string, slug: string): void {
  const other = known.get(key);
  known.set(key, other === undefined || other === slug ? slug : null);
}
