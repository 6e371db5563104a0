import { editDistance } from './edit-distance.ts';

/**
 * The candidate with the smallest edit distance to a mistyped value, or null if none is close (more than two fifths
 * of its characters differ). Ties go to the first candidate.
 */
export function nearest(value: string, candidates: Iterable<string>): string | null {
  const typed = value.toLowerCase();
  let winner: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(least - 1, Math.max(2, Math.floor(candidate.length * 0.4)));
    const edits = editDistance(typed, candidate.toLowerCase(), limit);
    if (edits <= limit) [winner, least] = [candidate, edits];
  }
  return winner;
}

/** “did you mean “x”?” if a candidate is close, otherwise the list of valid values. */
export function suggestion(value: string, candidates: string[]): string {
  const close = nearest(value, candidates);
  if (close !== null) return `did you mean “${close}”?`;
  const shown = candidates.slice(0, 12).join(', ');
  return `use one of: ${shown}${candidates.length > 12 ? ', …' : ''}`;
}
