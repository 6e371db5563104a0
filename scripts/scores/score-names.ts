import { z } from 'zod';
import { foldJudged, paperFinder, precisionAndRecall, readJudged, runScore, type Tally } from './score.ts';

const Names = z.array(z.string()).nullish();
const Judged = z.array(
  z.object({ title: z.string(), names: Names, variants: Names, parts: Names, maybe: Names }),
);
type Judged = z.infer<typeof Judged>[number];

/** Counts the names of one paper; variants, parts and doubtful names count neither for nor against. */
function compare(judged: Judged, found: readonly string[]): Tally {
  const wanted = new Set((judged.names ?? []).map(foldJudged));
  const neutral = [judged.variants, judged.parts, judged.maybe]
    .flatMap((names) => names ?? [])
    .map(foldJudged);
  const foundKeys = new Set(found.map(foldJudged));
  const wrong = found.filter((name) => !wanted.has(foldJudged(name)) && !neutral.includes(foldJudged(name)));
  const missed = (judged.names ?? []).filter((name) => !foundKeys.has(foldJudged(name)));
  for (const name of wrong) console.log(`wrong:  ${name} (${judged.title})`);
  for (const name of missed) console.log(`missed: ${name} (${judged.title})`);
  return { right: wanted.size - missed.length, wrong: wrong.length, missed: missed.length };
}

await runScore('score:names', async (file) => {
  const cases = await readJudged(file, Judged);
  const find = await paperFinder();
  const tallies = cases.map((judged) => {
    const paper = find(judged.title);
    if (!paper) console.error(`not in the library: ${judged.title}`);
    return compare(judged, paper?.names ?? []);
  });
  console.log(JSON.stringify(precisionAndRecall(tallies)));
});
