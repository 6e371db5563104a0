import type { SourceRow } from '../../schemas/content/library-config.ts';
import type { Provenance } from '../../schemas/paper.ts';

/**
 * The rank of a source file: its row in library.yaml, which lists sources in the order in which they were added,
 * then files without a row.
 */
export function sourceRanks(
  rows: readonly Pick<SourceRow, 'file'>[],
  sources: readonly { file: string }[],
): (file: string) => number {
  const files = [...rows, ...sources].map(({ file }) => file);
  const ranks = new Map([...new Set(files)].map((file, index) => [file, index]));
  return (file) => ranks.get(file) ?? ranks.size;
}

/** The files of a paper's sources, starting with the one that brought it first. */
export function sourcesInOrder(
  provenance: readonly Pick<Provenance, 'source'>[],
  rankOf: (file: string) => number,
): string[] {
  return [...new Set(provenance.map(({ source }) => source))].sort((a, b) => rankOf(a) - rankOf(b));
}
