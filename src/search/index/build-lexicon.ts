import { isStopWord } from '../query/stop-words.ts';
import { wordsOf } from '../query/words.ts';
import { nameKeysOf } from './aliases.ts';
import type { Lexicon, LexiconTopic, SynonymGroup } from './lexicon.ts';
import type { SearchablePaper, SearchableTopic } from './searchable.ts';
import { learnSynonyms } from './synonyms.ts';
import { WordIds } from './term-ids.ts';

/** Words kept at most: 60 kB compressed. */
const MOST_WORDS = 16_000;
const LONGEST_WORD = 32;
/** Names of venues kept at most. */
const MOST_VENUES = 400;

/** Learns from the library what the browser must know to understand a query; `parts` is how the index is divided. */
export function buildLexicon(
  papers: readonly SearchablePaper[],
  topics: readonly SearchableTopic[],
  curated: readonly (readonly string[])[],
  parts: Pick<Lexicon, 'files' | 'indexes' | 'data' | 'people'>,
  names: ReadonlyMap<string, number> = new Map(),
  words = new WordIds(),
): Lexicon {
  const byCurator: SynonymGroup[] = curated.map((terms) => ({ terms: terms.map(folded), by: 'curator' }));
  const counts = countWords(papers, words);
  const known = mostUseful(counts.values());
  const years = papers.flatMap(({ date }) => (date ? [date.year] : []));
  return {
    papers: papers.length,
    ...parts,
    words: known,
    isWhole: counts.size <= MOST_WORDS,
    alsoNames: new Set([...names.keys()].filter((word) => known.has(word))),
    venues: venuesOf(papers),
    years:
      years.length === 0
        ? [0, 0]
        : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))],
    synonyms: [...learnSynonyms(papers), ...byCurator],
    topics: topics.map((topic) => lexiconTopic(topic, papers)),
  };
}

interface WordCount {
  word: string;
  /** Papers that hold it. */
  count: number;
  /** Whether a title or name does. */
  isTitled: boolean;
}

function countWords(papers: readonly SearchablePaper[], words: WordIds): Map<number, WordCount> {
  const counts = new Map<number, WordCount>();
  const countFor = (id: number) => {
    const count = counts.get(id) ?? { word: words.wordOf(id), count: 0, isTitled: false };
    counts.set(id, count);
    return count;
  };
  for (const paper of papers) {
    const own = [...words.read(paper.title), ...nameKeysOf(paper).map((key) => words.idOf(key))];
    for (const id of own) countFor(id).isTitled = true;
    const others = [paper.abstract, ...(paper.keywords ?? [])].flatMap((text) => [...words.read(text)]);
    for (const id of new Set([...own, ...others])) countFor(id).count += 1;
  }
  return counts;
}

/** Words of titles and names before others, frequent ones before rare ones. */
function mostUseful(counts: Iterable<WordCount>): Map<string, number> {
  const rank = ({ count, isTitled }: WordCount) => count * (isTitled ? 4 : 1);
  const kept = [...counts]
    .filter(({ word }) => isSearchable(word))
    .sort((a, b) => rank(b) - rank(a) || (a.word < b.word ? -1 : 1));
  return new Map(kept.slice(0, MOST_WORDS).map(({ word, count }) => [word, count]));
}

function isSearchable(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_WORD && !/^\p{N}+$/u.test(word) && !isStopWord(word);
}

function lexiconTopic({ id, title }: SearchableTopic, papers: readonly SearchablePaper[]): LexiconTopic {
  return { id, title, papers: papers.filter(({ topics }) => topics.includes(id)).length };
}

function venuesOf(papers: readonly SearchablePaper[]): string[] {
  const counts = new Map<string, number>();
  for (const { venue } of papers) if (venue) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VENUES)
    .map(([venue]) => venue);
}

function folded(term: string): string {
  return wordsOf(term).join(' ');
}
