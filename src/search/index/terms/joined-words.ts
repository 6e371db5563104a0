import { keyOf, wordsOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import type { SearchablePaper } from '../searchable.ts';
import { BORDER, composedWords } from './composed-words.ts';
import type { WordIds } from './ids.ts';
import type { WeighedPages } from './pack-postings.ts';

const MOST_PARTS = 4;
const SHORTEST_PART = 2;
/** Weight of a page that contains two words next to each other. */
const NEXT = 1;

/** The parts of a name or word that is composed of several, by its capitals and digits; empty if it is a single one. */
export function partsOf(name: string): string[] {
  const parts = wordsOf(name.replace(BORDER, ' '));
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
}

/** Every way in which people may write the parts of a name: each separate or joined to its neighbors. */
export function waysApart(parts: readonly string[]): string[] {
  const [first = '', ...rest] = parts;
  const ways = rest.reduce((all, part) => all.flatMap((way) => [`${way} ${part}`, way + part]), [first]);
  return ways.filter((way) => way.includes(' '));
}

/**
 * Words that the library writes both as one word and as two ("finetuning" and "fine tuning"), with the pages that
 * contain the two.
 */
export function joinedWords(
  papers: readonly SearchablePaper[],
  words: WordIds,
): { groups: SynonymGroup[]; apart: Map<string, WeighedPages> } {
  const joined = joinedPairs(papers, words);
  const apart = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const [page, { title, abstract }] of papers.entries()) {
    for (const pair of pairsIn([title, abstract], joined, words)) {
      const own = apart.get(pair) ?? [];
      own.push(page);
      apart.set(pair, own);
    }
    for (const word of [title, abstract].flatMap(composedWords)) {
      if (seen.has(word)) continue;
      seen.add(word);
      const [first, second, third] = partsOf(word);
      if (first && second && !third) apart.set(`${first} ${second}`, apart.get(`${first} ${second}`) ?? []);
    }
  }
  const groups = [...apart.keys()].map(
    (pair): SynonymGroup => ({ terms: [keyOf(pair), pair], by: 'spelling' }),
  );
  return { groups, apart: new Map([...apart].map(([pair, pages]) => [pair, nextTo(pages)])) };
}

function nextTo(pages: readonly number[]): WeighedPages {
  return { pages: Uint32Array.from(pages), weights: new Float64Array(pages.length).fill(NEXT) };
}

/** Two words of the library that it also writes as one, by the ids of the first and the second. */
type JoinedPairs = ReadonlyMap<number, ReadonlyMap<number, string>>;

function joinedPairs(papers: readonly SearchablePaper[], words: WordIds): JoinedPairs {
  const ids = new Set<number>();
  for (const { title, abstract } of papers)
    for (const text of [title, abstract]) for (const id of words.read(text)) ids.add(id);
  const known = new Map([...ids].map((id) => [words.wordOf(id), id]));
  const pairs = new Map<number, Map<number, string>>();
  for (const word of known.keys()) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const first = known.get(word.slice(0, at));
      const second = first === undefined ? undefined : known.get(word.slice(at));
      if (first === undefined || second === undefined) continue;
      const own = pairs.get(first) ?? new Map<number, string>();
      pairs.set(first, own.set(second, `${word.slice(0, at)} ${word.slice(at)}`));
    }
  }
  return pairs;
}

/** Neighboring words in texts that the library also writes as one word. */
function pairsIn(texts: readonly string[], joined: JoinedPairs, words: WordIds): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    let seconds: ReadonlyMap<number, string> | undefined;
    for (const id of words.read(text)) {
      const pair = seconds?.get(id);
      if (pair !== undefined) pairs.add(pair);
      seconds = joined.get(id);
    }
  }
  return pairs;
}
