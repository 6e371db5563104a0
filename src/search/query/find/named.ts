import type { NamedKey } from '../parse/keys.ts';
import type { Compound, Plan } from '../plan/plan.ts';
import type { FoundCompound } from '../rank/names.ts';
import { type Hit, pagesIn, type TermIndex } from '../term-index.ts';
import { keyOf } from '../words.ts';

/** In a query with at most this many words, a single letter may belong to the name next to it. */
const FEW = 3;
/** If this many papers contain a name, it is a plain word. */
const PLAIN_WORD = 6;

/** The pages that each key identifies; keys that identify nothing are omitted. */
export async function findKeys(
  named: readonly NamedKey[],
  index: TermIndex,
): Promise<Map<NamedKey, readonly Hit[]>> {
  const found = await Promise.all(
    named.map(async (one) => {
      const hits = await Promise.all(one.keys.map((key) => index.findKey(key)));
      return [one, hits.find((own) => own.length > 0) ?? []] as const;
    }),
  );
  return new Map(found.filter(([, hits]) => hits.length > 0));
}

/** The pages whose name is a run of the query's words. */
export async function findCompounds(
  { compounds, concepts }: Plan,
  index: TermIndex,
): Promise<FoundCompound[]> {
  const found = await Promise.all(
    compounds.map((compound) => findCompound(compound, concepts.length, index)),
  );
  return found.filter(({ named }) => named.length > 0);
}

async function findCompound({ words }: Compound, concepts: number, index: TermIndex): Promise<FoundCompound> {
  const asTyped = await index.findName(words);
  const isTogether = asTyped.length === 0 && words.length > 1 && concepts <= FEW && words.some(isLetter);
  const named = isTogether ? await index.findName([words.join('')]) : asTyped;
  const [only = ''] = words;
  const mayBePlain = named.length > 0 && words.length === 1 && concepts > 1;
  return {
    words,
    named,
    share: words.length / Math.max(1, concepts),
    isPlain: mayBePlain && (await index.findWord(only)).length >= PLAIN_WORD,
  };
}

/** Pages whose title is the whole query. */
export async function findWhole({ whole }: Plan, index: TermIndex): Promise<Set<number>> {
  return keyOf(whole).length < 2 ? new Set() : pagesIn([await index.findTitle(whole)]);
}

function isLetter(word: string): boolean {
  return word.length === 1;
}
