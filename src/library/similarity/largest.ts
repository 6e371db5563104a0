/**
 * Indexes of the `count` largest values among `candidates`, or among all `values` if there are none; largest first,
 * ties by index. A selection, not a sort: linear in the candidates for a small `count`.
 */
export function largest(values: Float64Array, count: number, candidates?: ArrayLike<number>): number[] {
  const chosen: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  const size = candidates?.length ?? values.length;
  for (let i = 0; i < size; i++) {
    const candidate = candidates ? (candidates[i] as number) : i;
    const value = values[candidate] as number;
    if (value < least) continue;
    let at = chosen.length;
    for (; at > 0; at--) {
      const other = chosen[at - 1] as number;
      const otherValue = values[other] as number;
      if (otherValue > value || (otherValue === value && other < candidate)) break;
      chosen[at] = other;
    }
    chosen[at] = candidate;
    if (chosen.length > count) chosen.pop();
    if (chosen.length === count) least = values[chosen[count - 1] as number] as number;
  }
  return chosen;
}
