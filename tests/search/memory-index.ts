import { type IndexSource, LibraryIndex } from '../../src/client/search/index/library-index.ts';
import type { PhraseIndex } from '../../src/client/search/index/pagefind.ts';
import type { Translation } from '../../src/schemas/content/synonyms.ts';
import { indexFiles, searchRecords } from '../../src/search/index/index-files.ts';
import type { SearchablePaper, SearchableTopic } from '../../src/search/index/searchable.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { termOf, wordsOf } from '../../src/search/query/words.ts';

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

/** What an invented library has beside its papers. */
interface Rest {
  synonyms?: readonly (readonly string[])[];
  translations?: readonly Translation[];
  topics?: readonly SearchableTopic[];
}

/** The files of an invented library's index, as a browser would fetch them. */
export function memorySource(papers: readonly SearchablePaper[], rest: Rest = {}): IndexSource {
  const searchable = { papers, topics: [], synonyms: [], ...rest, profile: { isCompact: false } };
  const records = searchRecords(searchable);
  const files = new Map(indexFiles(searchable, records).map(([name, data]) => [name, JSON.stringify(data)]));
  const phrases: PhraseIndex = {
    withPhrase: async (phrase) => {
      const wanted = ` ${wordsOf(phrase).map(termOf).join(' ')} `;
      const holds = (text: string) => ` ${wordsOf(text).map(termOf).join(' ')} `.includes(wanted);
      return new Set(records.flatMap(({ content }, page) => (holds(content) ? [page] : [])));
    },
    withTitle: async () => new Set(),
  };
  return {
    read: async (name) => {
      const text = files.get(name);
      if (text === undefined) throw new Error(`there is no ${name}`);
      return JSON.parse(text);
    },
    phrases: async () => phrases,
    abstractOf: async () => undefined,
  };
}

/** An invented library's index. Its pages are in an order of its own: `slugOf` names them. */
export async function memoryIndex(papers: readonly SearchablePaper[], rest: Rest = {}) {
  const index = await LibraryIndex.load(memorySource(papers, rest));
  const slugOf = async (page: number) => (await index.pageOf(page)).url.split('/')[1];
  return { index, slugOf, engine: new SearchEngine(index, index.lexicon) };
}
