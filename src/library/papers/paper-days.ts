import { followRedirects, type LedgerImport } from '../../schemas/content/ledger.ts';
import type { SourceRow } from '../../schemas/content/library-config.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import { sourceRanks, sourcesInOrder } from './source-order.ts';

/** The evidence of when papers were added. */
export interface Arrivals {
  imports: readonly LedgerImport[];
  redirects: Record<string, string>;
  rows: readonly SourceRow[];
}

/**
 * The days on which papers were added to the library, by slug, if known: from the ledger or else from the retrieval
 * date of the list that brought the paper. A list imported since the ledger records days may not be the version
 * that brought its older papers, so its date says nothing about them.
 */
export function daysAdded(
  papers: Iterable<Pick<PaperText, 'slug' | 'provenance'>>,
  { imports, redirects, rows }: Arrivals,
): Map<string, string> {
  const days = new Map<string, string>();
  for (const { day, added } of imports) {
    for (const slug of added) {
      const now = followRedirects(slug, redirects);
      if (day < (days.get(now) ?? '9')) days.set(now, day);
    }
  }
  const imported = new Set(imports.map(({ source }) => source));
  const retrieved = new Map(
    rows.flatMap(({ file, retrieved: day }) =>
      day === undefined || imported.has(file) ? [] : [[file, day] as const],
    ),
  );
  const rankOf = sourceRanks(rows, []);
  for (const { slug, provenance } of papers) {
    if (days.has(slug)) continue;
    const day = retrieved.get(sourcesInOrder(provenance, rankOf)[0] ?? '');
    if (day !== undefined) days.set(slug, day);
  }
  return days;
}

/**
 * The days on which papers' pages last changed, by slug: the latest retrieval date of the paper's sources. A paper
 * is omitted if one of its sources has no such date, because then it is unknown.
 */
export function lastChanged(
  papers: Iterable<Pick<PaperText, 'slug' | 'provenance'>>,
  sources: readonly SourceRow[],
): Map<string, string> {
  const retrieved = new Map(sources.map((source) => [source.file, source.retrieved]));
  const changed = new Map<string, string>();
  for (const { slug, provenance } of papers) {
    const days = provenance.map(({ source }) => retrieved.get(source));
    const known = days.filter((day) => day !== undefined);
    const latest = known.sort().at(-1);
    if (latest !== undefined && known.length === days.length) changed.set(slug, latest);
  }
  return changed;
}
