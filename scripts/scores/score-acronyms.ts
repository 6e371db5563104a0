import { z } from 'zod';
import type { Acronym } from '../../src/schemas/paper.ts';
import { toPlain } from '../../src/text/render/to-plain.ts';
import { repairTitle } from '../../src/text/repair/repair.ts';
import { paperFinder, precisionAndRecall, readJudged, runScore, type Tally } from './score.ts';

const Judged = z.array(
  z.object({
    title: z.string(),
    acronym: z.string(),
    expansion: z.string(),
    alt: z.union([z.string(), z.array(z.string())]).nullish(),
  }),
);
type Judged = z.infer<typeof Judged>[number];

/** Case, dashes and spaces do not distinguish expansions. */
function fold(text: string): string {
  const plain = toPlain(repairTitle(text).inlines).normalize('NFKC').toLowerCase();
  return plain.replace(/[\s\p{Pd}]+/gu, ' ').trim();
}

function agrees({ acronym, expansion }: Acronym, judged: Judged): boolean {
  const accepted = [judged.expansion, ...[judged.alt ?? []].flat()].map(fold);
  return fold(acronym) === fold(judged.acronym) && accepted.includes(fold(expansion));
}

/** Counts the acronyms of one paper. */
function compare(title: string, judged: readonly Judged[], found: readonly Acronym[]): Tally {
  const wrong = found.filter((one) => !judged.some((other) => agrees(one, other)));
  const missed = judged.filter((one) => !found.some((other) => agrees(other, one)));
  for (const { acronym, expansion } of wrong) console.log(`wrong:  ${acronym} = ${expansion} (${title})`);
  for (const { acronym, expansion } of missed) console.log(`missed: ${acronym} = ${expansion} (${title})`);
  return { right: judged.length - missed.length, wrong: wrong.length, missed: missed.length };
}

await runScore('score:acronyms', async (file) => {
  const cases = await readJudged(file, Judged);
  const find = await paperFinder();
  const tallies = [...Map.groupBy(cases, ({ title }) => title)].map(([title, judged]) => {
    const paper = find(title);
    if (!paper) console.error(`not in the library: ${title}`);
    return compare(title, judged, paper?.acronyms ?? []);
  });
  console.log(JSON.stringify(precisionAndRecall(tallies)));
});
