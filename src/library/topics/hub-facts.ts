import type { HubFacts } from '../../schemas/library.ts';
import { rankBySimilarity } from '../similarity/centrality.ts';
import { distinctiveTerms, documentCounts } from '../similarity/distinctive-terms.ts';
import type { PaperVectors } from '../similarity/paper-vectors.ts';
import type { Comparable } from '../similarity/related.ts';
import type { SparseVector } from '../similarity/tfidf.ts';
import { StemReader, writtenForms } from '../similarity/written-forms.ts';

const CENTRAL = 5;
const OUTLIERS = 3;
/** In a smaller hub every paper would be central or an outlier. */
const SMALLEST_HUB = 10;

/**
 * Facts about each topic computed from the texts of its papers, in the order of `topics`: the papers most and least
 * similar to the rest of the hub, and the terms that distinguish the hub from all other papers. `topicsOf` returns
 * the topics of a paper by its index. Linear in the papers' terms times their number of topics. Ties go to the
 * smaller slug.
 */
export function hubFacts(
  papers: readonly Comparable[],
  { space, vectors }: PaperVectors,
  topics: readonly string[],
  topicsOf: (paper: number) => readonly string[],
): HubFacts[] {
  const members = new Map<string, number[]>(topics.map((topic) => [topic, []]));
  for (const paper of papers.keys()) for (const topic of topicsOf(paper)) members.get(topic)?.push(paper);
  const everywhere = documentCounts(vectors, space.size);
  const reader = new StemReader(space.reader.words);
  const slugOf = (index: number) => (papers[index] as Comparable).slug;
  return [...members].map(([topic, unsorted]) => {
    const indexes = unsorted.sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
    const own = indexes.map((index) => vectors[index] as SparseVector);
    const ranked = rankBySimilarity(own, space).map((at) => slugOf(indexes[at] as number));
    const distinctive = distinctiveTerms(own, everywhere, papers.length, space);
    const isLarge = indexes.length >= SMALLEST_HUB;
    return {
      topic,
      central: isLarge ? ranked.slice(0, CENTRAL) : [],
      outliers: isLarge ? ranked.slice(-OUTLIERS).reverse() : [],
      terms: writtenForms(
        distinctive,
        indexes.map((index) => (papers[index] as Comparable).abstract),
        reader,
      ),
    };
  });
}
