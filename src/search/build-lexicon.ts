import { nameKeysOf } from './aliases.ts';
import type { Lexicon, LexiconTopic, SynonymGroup } from './lexicon.ts';
import type { SearchablePaper, SearchableTopic } from './searchable.ts';
import { isStopWord } from './stop-words.ts';
import { learnSynonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** Words kept at most: 60 kB compressed. */
const MOST_WORDS = 16_000;
const LONGEST_WORD = 32;

/** Learns from the library what the browser must know to understand a query; `parts` is how the index is divided. */
export function buildLexicon(
  papers: readonly SearchablePaper[],
  topics: readonly SearchableTopic[],
  curated: readonly (readonly string[])[],
  parts: Pick<Lexicon, 'files' | 'indexes' | 'data'>,
): Lexicon {
  const counts = new Map<string, number>();
  const titled = new Set<string>();
  for (const paper of papers) {
    const titleWords = wordsOf(paper.title);
    const own = [...titleWords, ...nameKeysOf(paper)];
    for (const word of own) titled.add(word);
    for (const word of new Set([...own, ...wordsOf(paper.abstract)])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCurator: SynonymGroup[] = curated.map((terms) => ({ terms: terms.map(folded), by: 'curator' }));
  return {
    papers: papers.length,
    ...parts,
    words: mostUseful(counts, titled),
    synonyms: [...learnSynonyms(papers), ...byCurator],
    topics: topics.map((topic) => lexiconTopic(topic, papers)),
  };
}

/** Words of titles and names before others, frequent ones before rare ones. */
function mostUseful(counts: ReadonlyMap<string, number>, titled: ReadonlySet<string>): Map<string, number> {
  const rank = ([word, count]: [string, number]) => count * (titled.has(word) ? 4 : 1);
  const kept = [...counts]
    .filter(([word]) => isSearchable(word))
    .sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1));
  return new Map(kept.slice(0, MOST_WORDS));
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
