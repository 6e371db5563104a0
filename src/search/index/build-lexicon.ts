import { wordsOf } from '../query/words.ts';
import type { Lexicon, LexiconTopic } from './lexicon.ts';
import type { SearchablePaper, SearchableTopic } from './searchable.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Maximum number of venue names. */
const MOST_VENUES = 400;

/** Facts about the library as a whole; `papers` are in page order, `parts` says how the index is divided. */
export function buildLexicon(
  papers: readonly SearchablePaper[],
  topics: readonly SearchableTopic[],
  names: ReadonlyMap<string, number>,
  { words }: Vocabulary,
  parts: Pick<Lexicon, 'starts' | 'indexes' | 'data' | 'records'>,
): Lexicon {
  const venues = venuesOf(papers);
  const years = papers.flatMap(({ date }) => (date ? [date.year] : []));
  return {
    papers: papers.length,
    ...parts,
    alsoNames: new Set([...names.keys()].filter((word) => words.has(word))),
    alsoVenues: new Set(venues.map((venue) => wordsOf(venue).join(' ')).filter((word) => words.has(word))),
    venues,
    years:
      years.length === 0
        ? [0, 0]
        : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))],
    topics: lexiconTopics(topics, papers),
  };
}

function lexiconTopics(
  topics: readonly SearchableTopic[],
  papers: readonly SearchablePaper[],
): LexiconTopic[] {
  const pagesOf = new Map(topics.map(({ id }): [string, number[]] => [id, []]));
  for (const [page, paper] of papers.entries())
    for (const id of new Set(paper.topics)) pagesOf.get(id)?.push(page);
  return topics.map(({ id, title, lines }) => {
    const pages = pagesOf.get(id) ?? [];
    return { id, title, lines: lines.length, papers: pages.length, pages };
  });
}

function venuesOf(papers: readonly SearchablePaper[]): string[] {
  const counts = new Map<string, number>();
  for (const { venue } of papers) if (venue) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VENUES)
    .map(([venue]) => venue);
}
