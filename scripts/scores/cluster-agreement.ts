/**
 * Normalized mutual information of two groupings of the same things, from 0 (chance) to 1 (identical): the
 * information they share, divided by the mean of their entropies. 1 if neither separates anything.
 */
export function agreementOf<A, B>(one: readonly A[], other: readonly B[]): number {
  const [left, right] = [entropyOf(one), entropyOf(other)];
  if (left + right === 0) return 1;
  const ids = new Map([...new Set(other)].map((value, id) => [value, id]));
  const numbers = new Map([...new Set(one)].map((value, id) => [value, id]));
  const both = one.map(
    (value, at) => (numbers.get(value) as number) * ids.size + (ids.get(other[at] as B) as number),
  );
  return (2 * (left + right - entropyOf(both))) / (left + right);
}

function entropyOf<T>(groups: readonly T[]): number {
  const sizes = [...Map.groupBy(groups, (group) => group).values()].map(
    ({ length }) => length / groups.length,
  );
  return sizes.reduce((sum, share) => sum - share * Math.log(share), 0);
}
