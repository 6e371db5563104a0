import { isStopWord } from '../query/stop-words.ts';
import type { SearchablePaper } from './searchable.ts';
import { nameKeysOf } from './terms/aliases.ts';
import type { WordIds } from './terms/ids.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Maximum number of words: 60 kB compressed. */
const MOST_WORDS = 16_000;
const LONGEST_WORD = 32;

/** The words of the papers, limited to the most useful ones. */
export function buildVocabulary(papers: readonly SearchablePaper[], words: WordIds): Vocabulary {
  const counts = countWords(papers, words);
  return { words: mostUseful(counts.values()), isWhole: counts.size <= MOST_WORDS };
}

interface WordCount {
  word: string;
  /** Number of papers that contain it. */
  count: number;
  /** Whether a title or name contains it. */
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
    const own = new Set([...words.read(paper.title), ...nameKeysOf(paper).map((key) => words.idOf(key))]);
    for (const id of own) countFor(id).isTitled = true;
    for (const text of [paper.abstract, ...(paper.keywords ?? [])])
      for (const id of words.read(text)) own.add(id);
    for (const id of own) countFor(id).count += 1;
  }
  return counts;
}

/** Words of titles and names first, and frequent words before rare ones. */
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
