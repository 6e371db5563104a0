import type { SourceRow } from '../../schemas/content/library-config.ts';
import type { PaperText } from '../../schemas/paper-text.ts';

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
