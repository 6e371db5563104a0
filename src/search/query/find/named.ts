import { titleToken } from '../../index/aliases.ts';
import type { Lexicon } from '../../index/lexicon.ts';
import type { NamedKey } from '../parse/keys.ts';
import type { Compound, Plan } from '../plan/plan.ts';
import type { FoundCompound } from '../rank/names.ts';
import { type Hit, pagesIn, type TermIndex } from '../term-index.ts';
import { keyOf } from '../words.ts';

/** Papers that hold a name at which it is a plain word. */
const PLAIN_WORD = 6;

/** What each key names; a key that names nothing is left out. */
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

/** Names and joined words; of what the lexicon would know, nothing is looked up that it does not. */
export function findCompounds(
  { compounds, concepts }: Plan,
  { words: known }: Lexicon,
  index: TermIndex,
): Promise<FoundCompound[]> {
  const mayBeHeld = ({ text, words }: Compound) =>
    known.has(text) || compounds.length === 1 || (words > 1 && /\p{N}/u.test(text));
  return Promise.all(
    compounds.filter(mayBeHeld).map(async ({ text, words }) => ({
      named: await index.findName(text),
      mentioned: words > 1 ? await index.findWord(text) : [],
      share: words / Math.max(1, concepts.length),
      isPlain: words === 1 && concepts.length > 1 && (known.get(text) ?? 0) >= PLAIN_WORD,
    })),
  );
}

/** Pages whose whole title or own name is the query. */
export async function findWhole({ whole }: Plan, lexicon: Lexicon, index: TermIndex): Promise<Set<number>> {
  const key = keyOf(whole);
  if (key.length < 2) return new Set();
  const isName = lexicon.words.has(key) || !lexicon.isWhole;
  return pagesIn(await Promise.all([index.findTitle(titleToken(whole)), isName ? index.findName(key) : []]));
}
