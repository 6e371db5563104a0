import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { grouped } from '../frame/text.ts';

/** Organisations that a list names at most. */
const ORGANISATIONS = 6;

/** Organisations with most papers first; ties by name. */
export function organisationsOf(papers: readonly ListedPaper[]): { name: string; count: string }[] {
  const counts = new Map<string, number>();
  for (const { organisation } of papers) {
    if (organisation !== undefined) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, ORGANISATIONS)
    .map(([name, count]) => ({ name, count: grouped(count) }));
}
