import { buildLexicon } from '../../src/search/index/build-lexicon.ts';
import type { Lexicon } from '../../src/search/index/lexicon.ts';
import type { SearchablePaper } from '../../src/search/index/searchable.ts';
import { paperPage, termWeights } from '../../src/search/index/term-weights.ts';
import type { Hit, TermIndex } from '../../src/search/query/term-index.ts';
import { nameTerm, termOf, topicTerm } from '../../src/search/query/terms.ts';
import { wordsOf } from '../../src/search/query/words.ts';

/** A paper with what a test does not care about left out. */
export function paper(
  slug: string,
  title: string,
  abstract: string,
  rest: Partial<SearchablePaper> = {},
): SearchablePaper {
  return {
    slug,
    title,
    abstract,
    names: [],
    acronyms: [],
    topics: [],
    authors: [],
    linkKinds: [],
    hasCode: false,
    ...rest,
  };
}

/** An index over plain maps; pages go by their places in `papers`. */
export function memoryIndex(papers: readonly SearchablePaper[]): TermIndex {
  const weights = termWeights(papers.map(paperPage));
  const find = async (term: string): Promise<Hit[]> =>
    (weights.get(term) ?? []).map(({ page, weight }) => ({ page, strength: weight }));
  return {
    findWord: (word) => find(termOf(word)),
    findName: (key) => find(nameTerm(key)),
    findTitle: find,
    findTopic: (id) => find(topicTerm(id)),
    findPhrase: async (phrase) => {
      const wanted = ` ${wordsOf(phrase).map(termOf).join(' ')} `;
      const holds = ({ abstract }: SearchablePaper) =>
        ` ${wordsOf(abstract).map(termOf).join(' ')} `.includes(wanted);
      return papers.flatMap((one, page) => (holds(one) ? [{ page, strength: 1 }] : []));
    },
  };
}

export function lexiconOf(papers: readonly SearchablePaper[], synonyms: string[][] = []): Lexicon {
  return buildLexicon(papers, [], synonyms, { files: 1, indexes: 1 });
}
