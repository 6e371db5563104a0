import type { Translation } from '../../src/schemas/content/synonyms.ts';
import { buildLexicon } from '../../src/search/index/build-lexicon.ts';
import { packKeys } from '../../src/search/index/keys.ts';
import type { Lexicon } from '../../src/search/index/lexicon.ts';
import { countNameWords, peopleOf } from '../../src/search/index/people.ts';
import type { SearchablePaper } from '../../src/search/index/searchable.ts';
import { paperPage, termWeights } from '../../src/search/index/term-weights.ts';
import { packUnknown, unpackUnknown } from '../../src/search/index/unknown-words.ts';
import type { Hit, TermIndex } from '../../src/search/query/term-index.ts';
import { nameTerm, termOf, topicTerm, wordsOf } from '../../src/search/query/words.ts';

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
export function memoryIndex(
  papers: readonly SearchablePaper[],
  translations: readonly Translation[] = [],
): TermIndex {
  const people = peopleOf(papers);
  const keys = packKeys(papers);

  const weights = termWeights(papers.map(paperPage));
  const find = async (term: string): Promise<Hit[]> =>
    (weights.get(term) ?? []).map(({ page, weight }) => ({ page, strength: weight }));
  return {
    findWord: (word) => find(termOf(word)),
    findName: (key) => find(nameTerm(key)),
    findTitle: find,
    findTopic: (id) => find(topicTerm(id)),
    findKey: async (key) => keys.flatMap((file) => (file[key] ?? []).map((page) => ({ page, strength: 1 }))),
    findPeople: async (word) => people.filter(({ name }) => wordsOf(name).includes(word)),
    unknownWords: async () => unpackUnknown(packUnknown(countNameWords(people), translations)),
    fileOf: () => undefined,
    titleOf: async (page) => papers[page]?.title ?? '',
    near: async () => [],
    findPhrase: async (phrase) => {
      const wanted = ` ${wordsOf(phrase).map(termOf).join(' ')} `;
      const holds = ({ abstract }: SearchablePaper) =>
        ` ${wordsOf(abstract).map(termOf).join(' ')} `.includes(wanted);
      return papers.flatMap((one, page) => (holds(one) ? [{ page, strength: 1 }] : []));
    },
  };
}

export function lexiconOf(papers: readonly SearchablePaper[], synonyms: string[][] = []): Lexicon {
  const names = countNameWords(peopleOf(papers));
  return buildLexicon(papers, [], synonyms, { files: 1, indexes: 1, people: 1 }, names);
}
