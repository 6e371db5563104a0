import { seededRandom } from '../../src/library/similarity/seeded-random.ts';
import type { SparseVector } from '../../src/library/similarity/tfidf.ts';

const ROUNDS = 30;

/** The baseline for clusters: spherical k-means from random seeds. */
export function plainKMeans(
  vectors: readonly SparseVector[],
  terms: number,
  count: number,
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const seeds = new Set<number>();
  while (seeds.size < Math.min(count, vectors.length)) seeds.add(Math.floor(random() * vectors.length));
  let centers = [...seeds].map((at) => centerOf([vectors[at] as SparseVector], terms));
  let clusters: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const next = vectors.map((vector) => {
      const scores = centers.map((center) => product(vector, center));
      return scores.indexOf(Math.max(...scores));
    });
    if (next.every((cluster, at) => cluster === clusters[at])) break;
    clusters = next;
    const members = Map.groupBy(vectors.keys(), (at) => next[at] as number);
    centers = centers.map((old, cluster) => {
      const own = members.get(cluster);
      return own
        ? centerOf(
            own.map((at) => vectors[at] as SparseVector),
            terms,
          )
        : old;
    });
  }
  return clusters;
}

function centerOf(vectors: readonly SparseVector[], terms: number): Float64Array {
  const sum = new Float64Array(terms);
  for (const { ids, weights } of vectors)
    for (const [at, id] of ids.entries()) sum[id] = (sum[id] as number) + (weights[at] as number);
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return length > 0 ? sum.map((value) => value / length) : sum;
}

function product({ ids, weights }: SparseVector, center: Float64Array): number {
  let total = 0;
  for (const [at, id] of ids.entries()) total += (weights[at] as number) * (center[id] as number);
  return total;
}
