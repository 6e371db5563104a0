import { z } from 'zod';
import { paperFinder, readJudged, rounded, runScore } from './score.ts';

/** Neighbors of a paper by title: 2 is one to read next, 1 has the same narrow subject, 0 is unrelated. */
const Judged = z.array(z.object({ title: z.string(), grades: z.record(z.string(), z.int().min(0).max(2)) }));

/** Neighbors that a page shows. */
const SHOWN = 4;

const gainOf = (grades: readonly number[]) =>
  grades.slice(0, SHOWN).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

await runScore('score:related', async (file) => {
  const cases = await readJudged(file, Judged);
  const find = await paperFinder();
  const slugOf = (title: string) => {
    const paper = find(title);
    if (!paper) console.error(`not in the library: ${title}`);
    return paper?.slug;
  };
  const found: number[] = [];
  let [shown, unjudged, ndcg] = [0, 0, 0];
  for (const { title, grades } of cases) {
    const gradeOf = new Map(Object.entries(grades).map(([other, grade]) => [slugOf(other), grade]));
    const neighbors = find(title)?.related.slice(0, SHOWN) ?? [];
    const judged = neighbors.flatMap(({ slug }) => gradeOf.get(slug) ?? []);
    for (const { slug } of neighbors)
      if (!gradeOf.has(slug) || gradeOf.get(slug) === 0)
        console.log(`${gradeOf.has(slug) ? 'wrong' : 'not judged'}: ${slug} (${title})`);
    found.push(...judged);
    shown += neighbors.length;
    unjudged += neighbors.length - judged.length;
    const best = gainOf(Object.values(grades).sort((a, b) => b - a));
    ndcg += best > 0 ? gainOf(judged) / best : 1;
  }
  const share = (least: number) =>
    rounded(found.filter((grade) => grade >= least).length / (found.length || 1));
  console.log(
    JSON.stringify({
      papers: cases.length,
      precision: share(1),
      strict: share(2),
      ndcg: rounded(ndcg / cases.length),
      shown: rounded(shown / cases.length),
      unjudged,
    }),
  );
});
