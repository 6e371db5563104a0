import type { Alternative, Plan } from '../plan/plan.ts';
import type { Findings } from '../rank/rank.ts';
import { type Hit, pagesIn, type TermIndex } from '../term-index.ts';
import { wordsOf } from '../words.ts';

/** Strength of a paper's author. */
const WRITTEN = 2;
/** Files of the index that a query fetches for other terms than those typed. */
const MOST_FILES = 12;

/** The pages that hold what a plan asks for, by term. */
export async function findTerms(plan: Plan, index: TermIndex): Promise<Findings> {
  const found = await Promise.all(
    worthFetching(plan, index).map(async (one) => [one.text, await findOne(one, index)] as const),
  );
  return new Map(found);
}

/** The pages that hold what no result may. */
export async function findExcluded({ excluded }: Plan, index: TermIndex): Promise<Set<number>> {
  const found = excluded.map((text) => {
    const words = wordsOf(text);
    return words.length > 1 ? index.findPhrase(words.join(' ')) : index.findWord(words[0] ?? '');
  });
  return pagesIn(await Promise.all(found));
}

/** What was typed, and of other terms those that are in the same files of the index or in a few more. */
function worthFetching({ concepts }: Plan, index: TermIndex): Alternative[] {
  const all = concepts.flatMap((concept) => concept.alternatives);
  const files = new Set<number>();
  const filesOf = ({ text, kind }: Alternative) =>
    kind === 'word' || kind === 'all' ? wordsOf(text).flatMap((word) => index.fileOf(word) ?? []) : [];
  return all
    .toSorted((a, b) => b.weight - a.weight)
    .filter((one) => {
      const own = new Set(filesOf(one)).difference(files);
      if (one.weight < 1 && own.size > 0 && files.size + own.size > MOST_FILES) return false;
      for (const file of own) files.add(file);
      return true;
    });
}

async function findOne({ text, kind, people = [] }: Alternative, index: TermIndex): Promise<readonly Hit[]> {
  if (kind === 'people') {
    const pages = new Set(people.flatMap((person) => person.pages));
    return [...pages].map((page) => ({ page, strength: WRITTEN }));
  }
  if (kind === 'phrase') return index.findPhrase(text);
  if (kind === 'word') return index.findWord(text);
  return inAll(await Promise.all(wordsOf(text).map((word) => index.findWord(word))));
}

/** Pages that all lists hold, as strong as where they are weakest. */
function inAll(lists: readonly (readonly Hit[])[]): Hit[] {
  const [first = [], ...rest] = lists.map(
    (hits) => new Map(hits.map(({ page, strength }) => [page, strength])),
  );
  return [...first].flatMap(([page, strength]) => {
    const others = rest.map((hits) => hits.get(page) ?? 0);
    return others.every((other) => other > 0) ? [{ page, strength: Math.min(strength, ...others) }] : [];
  });
}
