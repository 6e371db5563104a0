import { followRedirects, type LedgerImport } from '../../schemas/content/ledger.ts';
import type { SourceRow } from '../../schemas/content/library-config.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import { sourceRanks, sourcesInOrder } from './first-source.ts';

/** What says when papers came. */
export interface Arrivals {
  imports: readonly LedgerImport[];
  redirects: Record<string, string>;
  rows: readonly SourceRow[];
}

/**
 * The days on which papers came into the library, by slug, where they are known: as the ledger has it, else the day on
 * which the list was retrieved that brought the paper. A list that was imported since the ledger has days may be another
 * one than brought its older papers, so its day says nothing of them.
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
