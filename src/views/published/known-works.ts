import { keyFileOf, keyFiles, workKeys } from '../../library/citations/reference.ts';
import type { Site } from '../../site/site.ts';
import { citationKey } from './published.ts';

/** The slug of the paper for each key from `workKeys`. */
export type KnownWorks = Record<string, string>;

/**
 * The keys of all papers in files of bounded size, by which a reader's references are matched. Citation keys are
 * the library's own and those of its sources; a key shared by two papers matches neither.
 */
export function knownWorks(site: Site): KnownWorks[] {
  const files: KnownWorks[] = Array.from({ length: keyFiles(site.papers.length) }, () => ({}));
  for (const [key, slug] of distinctKeys(site)) {
    const file = files[keyFileOf(key, files.length)];
    if (file && slug !== null) file[key] = slug;
  }
  return files;
}

/** Null for a key of several papers. A citation key of the library's own takes precedence over one from a source. */
function distinctKeys(site: Site): Map<string, string | null> {
  const known = new Map<string, string | null>();
  const add = (key: string, slug: string) => {
    const isShared = known.has(key) && known.get(key) !== slug;
    known.set(key, isShared ? null : slug);
  };
  for (const paper of site.papers) {
    const { slug, title, identifiers } = paper;
    for (const key of workKeys({ slug, title, ...identifiers, key: citationKey(site, paper) }))
      add(key, slug);
  }
  const own = new Set(known.keys());
  for (const { slug } of site.papers) {
    const keys = site
      .textOf(slug)
      .provenance.flatMap(({ key }) => (key === undefined ? [] : workKeys({ key })));
    for (const key of keys) if (!own.has(key)) add(key, slug);
  }
  return known;
}
