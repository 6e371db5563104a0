import type { SearchablePaper, SearchableTopic } from './searchable.ts';

/**
 * The papers in page order: by first topic, and within a topic each one followed by the nearest remaining one, so
 * that neighbors in a list of results are neighbors in files.
 */
export function inPageOrder(
  papers: readonly SearchablePaper[],
  topics: readonly SearchableTopic[],
): SearchablePaper[] {
  const places = new Map(topics.map(({ id }, at) => [id, at]));
  const placeOf = (paper: SearchablePaper) => places.get(paper.topics[0] ?? '') ?? topics.length;
  const byTitle = papers
    .map((paper) => ({ paper, key: paper.title.toLowerCase() }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.paper.slug, b.paper.slug))
    .map(({ paper }) => paper);
  const byTopic = Map.groupBy(byTitle, placeOf);
  return [...byTopic.keys()].sort((a, b) => a - b).flatMap((place) => chain(byTopic.get(place) ?? []));
}

/** Papers, each followed by the nearest of those that remain, or if none is near by the next one given. */
function chain(papers: readonly SearchablePaper[]): SearchablePaper[] {
  const left = new Map(papers.map((paper) => [paper.slug, paper]));
  const chained: SearchablePaper[] = [];
  for (const first of papers) {
    let next = left.get(first.slug);
    while (next) {
      chained.push(next);
      left.delete(next.slug);
      next = (next.near ?? []).flatMap((slug) => left.get(slug) ?? [])[0];
    }
  }
  return chained;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
