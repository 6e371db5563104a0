/**
 * Normalized mutual information of two ways to group the same things, 0 (chance) to 1 (the same groups): the information
 * that they share, over the mean of their entropies. 1 where neither tells anything apart.
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
