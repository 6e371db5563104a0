import type { Alternative, Plan } from '../plan/plan.ts';
import type { Findings } from '../rank/rank.ts';
import { type Hit, pagesIn, type TermIndex } from '../term-index.ts';
import { wordsOf } from '../words.ts';

/** Match strength for the author of a paper. */
const WRITTEN = 2;

/** The pages that match a plan, by term. */
export async function findTerms({ concepts }: Plan, index: TermIndex): Promise<Findings> {
  const all = concepts.flatMap(({ alternatives }) => alternatives);
  const found = await Promise.all(all.map(async (one) => [one.text, await findOne(one, index)] as const));
  return new Map(found);
}

/** The pages that contain an excluded word or phrase. */
export async function findExcluded({ excluded }: Plan, index: TermIndex): Promise<Set<number>> {
  const found = excluded.map((text) => {
    const words = wordsOf(text);
    return words.length > 1 ? index.findPhrase(words.join(' ')) : index.findWord(words[0] ?? '');
  });
  return pagesIn(await Promise.all(found));
}

async function findOne({ text, kind, people, hits }: Alternative, index: TermIndex): Promise<readonly Hit[]> {
  switch (kind) {
    case 'people':
      return [...new Set((people ?? []).flatMap(({ pages }) => pages))].map((page) => ({
        page,
        strength: WRITTEN,
      }));
    case 'phrase':
      return index.findPhrase(text);
    case 'others':
      return hits ?? [];
    case 'word':
      return index.findWord(text);
  }
}
