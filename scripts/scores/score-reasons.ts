import { z } from 'zod';
import { loadPapers, readJudged, runScore, shareOf } from './score.ts';

/** Judged terms that explain why two papers are related. */
const Judged = z.record(z.string(), z.enum(['good', 'generic', 'broken']));

/** Neighbors that a page shows. */
const SHOWN = 4;

/** "mixture of experts (MoE)" may be judged in either form. */
function formsOf(term: string): string[] {
  const [, words, acronym] = /^(.+) \(([^()]+)\)$/.exec(term) ?? [];
  return [term, ...(words && acronym ? [acronym, words] : [])].map((form) => form.toLowerCase());
}

await runScore('score:reasons', async (file) => {
  const judged = await readJudged(file, Judged);
  const verdicts = new Map(Object.entries(judged).map(([term, verdict]) => [term.toLowerCase(), verdict]));
  const neighbors = (await loadPapers()).flatMap(({ related }) => related.slice(0, SHOWN));
  const terms = new Set(neighbors.flatMap((neighbor) => neighbor.terms));
  const counts = { good: 0, generic: 0, broken: 0 };
  for (const term of [...terms].sort()) {
    const verdict = formsOf(term).flatMap((form) => verdicts.get(form) ?? [])[0];
    if (verdict) counts[verdict]++;
    if (verdict && verdict !== 'good') console.log(`${verdict}: ${term}`);
  }
  const all = counts.good + counts.generic + counts.broken;
  console.log(
    JSON.stringify({
      terms: terms.size,
      judged: all,
      good: shareOf(counts.good, all),
      broken: counts.broken,
      explained: shareOf(neighbors.filter((neighbor) => neighbor.terms.length > 0).length, neighbors.length),
    }),
  );
});
