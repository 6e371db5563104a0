import { isStopWord } from '../query/stop-words.ts';
import { wordsOf } from '../query/words.ts';
import { nameKeysOf } from './aliases.ts';
import type { Lexicon, LexiconTopic, SynonymGroup } from './lexicon.ts';
import type { SearchablePaper, SearchableTopic } from './searchable.ts';
import { learnSynonyms } from './synonyms.ts';
import { WordIds } from './word-ids.ts';

/** Words kept at most: 60 kB compressed. */
const MOST_WORDS = 16_000;
const LONGEST_WORD = 32;

/** Learns from the library what the browser must know to understand a query; `parts` is how the index is divided. */
export function buildLexicon(
  papers: readonly SearchablePaper[],
  topics: readonly SearchableTopic[],
  curated: readonly (readonly string[])[],
  parts: Pick<Lexicon, 'files' | 'indexes' | 'data'>,
  words = new WordIds(),
): Lexicon {
  const byCurator: SynonymGroup[] = curated.map((terms) => ({ terms: terms.map(folded), by: 'curator' }));
  return {
    papers: papers.length,
    ...parts,
    words: mostUseful(countWords(papers, words)),
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

function countWords(papers: readonly SearchablePaper[], words: WordIds): Iterable<WordCount> {
  const counts = new Map<number, WordCount>();
  const countFor = (id: number) => {
    const count = counts.get(id) ?? { word: words.wordOf(id), count: 0, isTitled: false };
    counts.set(id, count);
    return count;
  };
  for (const paper of papers) {
    const own = [...words.read(paper.title), ...nameKeysOf(paper).map((key) => words.idOf(key))];
    for (const id of own) countFor(id).isTitled = true;
    for (const id of new Set([...own, ...words.read(paper.abstract)])) countFor(id).count += 1;
  }
  return counts.values();
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

function lexiconTopic(
  { id, title, terms }: SearchableTopic,
  papers: readonly SearchablePaper[],
): LexiconTopic {
  return { id, title, terms, papers: papers.filter(({ topics }) => topics.includes(id)).length };
}

function folded(term: string): string {
  return wordsOf(term).join(' ');
}
