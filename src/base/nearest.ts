import { distance } from 'fastest-levenshtein';

/**
 * The candidate with the smallest edit distance to a mistyped value, or null where none is close (more than two
 * fifths of its characters differ). Ties go to the first candidate.
 */
export function nearest(value: string, candidates: Iterable<string>): string | null {
  let winner: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const edits = distance(value.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [winner, least] = [candidate, edits];
  }
  return winner !== null && least <= Math.max(2, winner.length * 0.4) ? winner : null;
}

/** “did you mean “x”?” where a candidate is close, else the list of what is valid. */
export function suggestion(value: string, candidates: string[]): string {
  const close = nearest(value, candidates);
  if (close !== null) return `did you mean “${close}”?`;
  const shown = candidates.slice(0, 12).join(', ');
  return `use one of: ${shown}${candidates.length > 12 ? ', …' : ''}`;
}
