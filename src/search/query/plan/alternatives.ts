import type { SynonymGroup } from '../../index/lexicon.ts';
import { isStopWord } from '../stop-words.ts';
import type { TermIndex } from '../term-index.ts';
import type { Alternative, Item } from './plan.ts';

/** How well other terms stand for what was typed, by kind of evidence. */
const WEIGHTS: Readonly<Record<SynonymGroup['by'], number>> = {
  spelling: 1,
  corpus: 1,
  curator: 0.6,
  learned: 0.3,
};
const LONGEST_TERM = 5;

/** The other terms that stand for words of a query, by item; a term for several words is given to each of them. */
export async function alternativesOf(
  items: readonly Item[],
  index: TermIndex,
): Promise<Map<Item, Alternative[]>> {
  const found = new Map<Item, Alternative[]>();
  const runs = runsOf(items).map(async (run) => ({
    run,
    known: await index.findAlternatives(run.map(({ text }) => text)),
  }));
  for (const { run, known } of await Promise.all(runs)) {
    const text = run.map((item) => item.text).join(' ');
    const own = known.map(
      ({ by, terms, hits }): Alternative => ({
        text: `${by} ${text}`,
        kind: 'others',
        weight: WEIGHTS[by],
        terms,
        hits,
        by,
      }),
    );
    for (const item of run) if (own.length > 0) found.set(item, [...(found.get(item) ?? []), ...own]);
  }
  return found;
}

/** Neighboring words of the query that may be one term. */
export function runsOf(items: readonly Item[]): Item[][] {
  return items.flatMap((_, from) => {
    const end = items.findIndex(({ kind }, at) => at >= from && kind !== 'word');
    const most = Math.min(LONGEST_TERM, (end < 0 ? items.length : end) - from);
    return Array.from({ length: Math.max(0, most) }, (_, at) => items.slice(from, from + at + 1)).filter(
      (run) => run.some(({ text }) => !isStopWord(text)),
    );
  });
}
