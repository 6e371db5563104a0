import { z } from 'zod';
import { plainAbstract } from '../../src/library/papers/describe.ts';
import type { Mention, Paper } from '../../src/schemas/paper.ts';
import { foldJudged, paperFinder, precisionAndRecall, readJudged, runScore, type Tally } from './score.ts';

const Case = z.object({
  from: z.string(),
  to: z.string(),
  name: z.string(),
  excerpt: z.string(),
  field: z.enum(['title', 'abstract']),
});
const Judged = z.object({ mentions: z.array(Case), not: z.array(Case).default([]) });
type Case = z.infer<typeof Case>;

/** Whether a found mention is in the judged excerpt and written as judged. */
function isAt(mention: Mention, judged: Case, from: Paper): boolean {
  if (mention.field !== judged.field || !foldJudged(judged.name).startsWith(foldJudged(mention.name)))
    return false;
  const text = judged.field === 'title' ? from.plainTitle : plainAbstract(from);
  const around = text.slice(
    Math.max(0, mention.start - judged.excerpt.length),
    mention.end + judged.excerpt.length,
  );
  return foldJudged(around).includes(foldJudged(judged.excerpt));
}

interface JudgedPaper {
  from: Paper;
  mentions: readonly Case[];
  not: readonly Case[];
}

/**
 * Counts one paper. The judged mentions are a sample, so one found elsewhere counts neither for nor against; one
 * found at a judged place is wrong if it leads to another paper or to a look-alike.
 */
function compare({ from, mentions, not }: JudgedPaper, slugOf: (title: string) => string | undefined): Tally {
  const isRight = (mention: Mention, one: Case) => isAt(mention, one, from) && mention.to === slugOf(one.to);
  const missed = mentions.filter((one) => !from.mentions.some((mention) => isRight(mention, one)));
  const wrong = from.mentions.filter(
    (mention) =>
      not.some((one) => isRight(mention, one)) ||
      (mentions.some((one) => isAt(mention, one, from)) && !mentions.some((one) => isRight(mention, one))),
  );
  for (const { name, to } of wrong) console.log(`wrong:  ${name} → ${to} (${from.plainTitle})`);
  for (const { name, excerpt } of missed) console.log(`missed: ${name} in “${excerpt}” (${from.plainTitle})`);
  return { right: mentions.length - missed.length, wrong: wrong.length, missed: missed.length };
}

await runScore('score:mentions', async (file) => {
  const judged = await readJudged(file, Judged);
  const find = await paperFinder();
  const titles = new Set([...judged.mentions, ...judged.not].map(({ from }) => from));
  const tallies = [...titles].map((title) => {
    const isOf = (one: Case) => one.from === title;
    const mentions = judged.mentions.filter(isOf);
    const from = find(title);
    if (from) return compare({ from, mentions, not: judged.not.filter(isOf) }, (to) => find(to)?.slug);
    console.error(`not in the library: ${title}`);
    return { right: 0, wrong: 0, missed: mentions.length };
  });
  console.log(JSON.stringify(precisionAndRecall(tallies)));
});
