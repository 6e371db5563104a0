import type { Ledger, LedgerImport } from '../../schemas/content/ledger.ts';
import type { Library } from '../../schemas/library.ts';
import { sourceRanks, sourcesInOrder } from './source-order.ts';

/** Papers by slug: new ones, those that a list now describes differently, and those that it dropped. */
export interface Imported {
  added: readonly string[];
  changed: readonly string[];
  /** With the file name of the list. */
  removed: readonly { slug: string; source: string }[];
  /** Files of the lists that were imported. */
  files: ReadonlySet<string>;
}

/**
 * The ledger with a record of an import on a given day: for each list, the papers that it brought. A list that
 * brought and changed nothing leaves no record.
 */
export function recordImports(
  ledger: Ledger,
  day: string,
  library: Pick<Library, 'papers' | 'config' | 'sources'>,
  { added, changed, removed, files }: Imported,
): Ledger {
  const rankOf = sourceRanks(library.config.sources, library.sources);
  const sourcesOf = new Map(
    library.papers.map(({ slug, provenance }) => [slug, sourcesInOrder(provenance, rankOf)]),
  );
  const entries = new Map<string, Required<LedgerImport>>();
  const entryOf = (source: string) => {
    const entry = entries.get(source) ?? { day, source, added: [], changed: [], removed: [] };
    entries.set(source, entry);
    return entry;
  };
  for (const slug of added.toSorted()) entryOf(sourcesOf.get(slug)?.[0] ?? '').added.push(slug);
  for (const slug of changed.toSorted()) {
    const source = sourcesOf.get(slug)?.find((file) => files.has(file));
    if (source !== undefined) entryOf(source).changed.push(slug);
  }
  for (const { slug, source } of removed) entryOf(source).removed.push(slug);
  const imports = [...entries.values()]
    .sort((a, b) => rankOf(a.source) - rankOf(b.source))
    .map(({ changed: other, removed: gone, ...entry }) => ({
      ...entry,
      ...(other.length > 0 && { changed: other }),
      ...(gone.length > 0 && { removed: gone.sort() }),
    }));
  if (imports.length === 0) return ledger;
  return { ...ledger, imports: [...(ledger.imports ?? []), ...imports] };
}

/**
 * The ledger with the known days of papers that lists brought before it recorded days. If those lists are about to
 * be replaced, their retrieval dates would otherwise be lost. `isPublished` says which papers have an address.
 */
export function recordKnownDays(
  ledger: Ledger,
  library: Pick<Library, 'papers' | 'config' | 'sources'>,
  files: ReadonlySet<string>,
  isPublished: (slug: string) => boolean,
): Ledger {
  const imported = new Set(ledger.imports?.map(({ source }) => source));
  const rankOf = sourceRanks(library.config.sources, library.sources);
  const known = library.config.sources.flatMap(({ file, retrieved: day }): LedgerImport[] => {
    if (day === undefined || !files.has(file) || imported.has(file)) return [];
    const added = library.papers
      .filter(({ slug, provenance }) => isPublished(slug) && sourcesInOrder(provenance, rankOf)[0] === file)
      .map(({ slug }) => slug);
    return added.length > 0 ? [{ day, source: file, added }] : [];
  });
  return known.length > 0 ? { ...ledger, imports: [...(ledger.imports ?? []), ...known] } : ledger;
}
