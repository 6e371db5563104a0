/** Disjoint sets of the numbers 0 to size - 1 (Tarjan 1975, with path halving). */
export class UnionFind {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  /** The smallest member of the set that contains a number. */
  find(member: number): number {
    let current = member;
    for (;;) {
      const parent = this.#parents[current] as number;
      if (parent === current) return current;
      this.#parents[current] = this.#parents[parent] as number;
      current = parent;
    }
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** All sets, ordered by their smallest members; members in ascending order. */
  groups(): number[][] {
    const members = this.#parents.map((_, index) => index);
    return [...Map.groupBy(members, (member) => this.find(member)).values()];
  }
}
