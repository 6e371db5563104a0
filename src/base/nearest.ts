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

/**
 * The number of edits between two words: insertions, deletions, substitutions, and swaps of neighbors (optimal
 * string alignment). Returns `limit + 1` as soon as more than `limit` are certain to be needed.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + cost,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) edits = Math.min(edits, (before[column - 2] as number) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(last[b.length] as number, limit + 1);
}
