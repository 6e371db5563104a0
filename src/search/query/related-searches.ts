import type { LexiconTopic, TopicTerms } from '../index/lexicon.ts';
import { termOf, wordsOf } from './words.ts';

const MOST = 6;
const FROM_ONE_TOPIC = 3;

/**
 * Terms of the topics that contain most of the found papers, as related searches, except those that the query
 * already names. `found` has one topic id per paper, best paper first.
 */
export function relatedSearches(
  query: string,
  found: readonly string[],
  topics: readonly LexiconTopic[],
  termsOf: TopicTerms,
): string[] {
  const asked = new Set(wordsOf(query).map(termOf));
  const counts = new Map<string, number>();
  for (const id of found) counts.set(id, (counts.get(id) ?? 0) + 1);
  const byCount = topics
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const related = byCount.flatMap(({ id }) =>
    (termsOf[id] ?? [])
      .filter((term) => !wordsOf(term).every((word) => asked.has(termOf(word))))
      .slice(0, FROM_ONE_TOPIC),
  );
  return [...new Set(related)].slice(0, MOST);
}
