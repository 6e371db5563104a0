import { fileOfKey, type KeyFile, keyFileCount, keysFile } from '../../../search/index/keys.ts';
import {
  LEXICON_FILE,
  type Lexicon,
  type PackedLexicon,
  TERMS_FILE,
  type TopicTerms,
  unpackLexicon,
} from '../../../search/index/lexicon.ts';
import {
  daysFile,
  facetsFile,
  type PackedFacets,
  pagesByDay,
  partCount,
  unpackFacets,
  unpackNames,
} from '../../../search/index/pack-facets.ts';
import {
  detailsFile,
  detailsPlace,
  type PackedRecords,
  type PageRecord,
  type PaperDetails,
  recordPlace,
  recordsFile,
  slugOf,
  unpackRecords,
} from '../../../search/index/page-record.ts';
import { type Person, peopleKey, unpackPeople } from '../../../search/index/people.ts';
import { titleKey } from '../../../search/index/terms/aliases.ts';
import { unpackAlternatives } from '../../../search/index/terms/alternatives.ts';
import { KEY } from '../../../search/index/terms/entries.ts';
import { blocksIn, fileOf, homeOf, type TermFile, termsFile } from '../../../search/index/terms/files.ts';
import { unpackPostings } from '../../../search/index/terms/pack-postings.ts';
import {
  type PackedUnknown,
  type UnknownWords,
  unpackUnknown,
  WORDS_FILE,
} from '../../../search/index/unknown-words.ts';
import {
  type PackedVocabulary,
  unpackVocabulary,
  VOCABULARY_FILE,
  type Vocabulary,
} from '../../../search/index/vocabulary.ts';
import type { FacetTable } from '../../../search/query/facets.ts';
import { isStopWord } from '../../../search/query/stop-words.ts';
import type { FoundAlternatives, Hit, TermIndex } from '../../../search/query/term-index.ts';
import { termOf, wordsOf } from '../../../search/query/words.ts';
import { remember } from '../../shared/remember.ts';
import type { PhraseIndex } from './pagefind.ts';

/** Where the files of an index come from: the site in a browser, plain maps in tests and the build. */
export interface IndexSource {
  /** The content of a file, by name. Rejects if it is missing or broken. */
  read<T>(name: string): Promise<T>;
  /** Starts the phrase index, which has this many parts; `pageOf` returns what is shown of a page. */
  phrases(parts: number, pageOf: (page: number) => Promise<PageRecord>): Promise<PhraseIndex>;
  /** A paper's abstract if the index itself has none; `files` is the number of files that hold them. */
  abstractOf(slug: string, files: number): Promise<string | undefined>;
}

/** Strength of a phrase match, for which the index gives no weight. */
const PHRASE_STRENGTH = 1.4;

/** The built index. Each of its files is fetched when a query needs it. */
export class LibraryIndex implements TermIndex {
  readonly lexicon: Lexicon;
  /** The index of phrases and fields. */
  readonly phrases: () => Promise<PhraseIndex>;
  /** Which papers have which facet values. */
  readonly facets: () => Promise<FacetTable>;
  /** The names of authors that cannot be derived from their slugs. */
  readonly authorNames: () => Promise<ReadonlyMap<string, string>>;
  /** Dated papers, oldest first. */
  readonly byDay: () => Promise<readonly number[]>;
  readonly #source: IndexSource;
  readonly #terms: (file: number) => Promise<TermFile>;
  readonly #records: (file: number) => Promise<readonly PageRecord[]>;
  readonly #details: (file: number) => Promise<readonly PaperDetails[]>;
  readonly #keys: (file: number) => Promise<KeyFile>;
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly unknownWords: () => Promise<UnknownWords>;

  private constructor(source: IndexSource, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.#source = source;
    this.#terms = remember((file) => source.read(termsFile(file)));
    this.#records = remember(async (file) =>
      unpackRecords(lexicon.records?.[file] ?? (await source.read<PackedRecords>(recordsFile(file))), file),
    );
    this.#details = remember((file) => source.read(detailsFile(file)));
    this.#keys = remember((file) => source.read(keysFile(file)));
    this.vocabulary = once(async () =>
      unpackVocabulary(await source.read<PackedVocabulary>(VOCABULARY_FILE)),
    );
    this.unknownWords = once(async () => unpackUnknown(await source.read<PackedUnknown>(WORDS_FILE)));
    const facetParts = once(() => this.#parts<PackedFacets>(facetsFile));
    this.facets = once(async () => unpackFacets(await facetParts()));
    this.authorNames = once(async () => unpackNames(await facetParts()));
    this.byDay = once(async () => pagesByDay(await this.#parts<string>(daysFile)));
    this.phrases = once(() => source.phrases(lexicon.indexes, (page) => this.pageOf(page)));
  }

  /** Loads what every query needs. */
  static async load(source: IndexSource): Promise<LibraryIndex> {
    return new LibraryIndex(source, unpackLexicon(await source.read<PackedLexicon>(LEXICON_FILE)));
  }

  async findWord(word: string): Promise<readonly Hit[]> {
    return isStopWord(word) ? [] : this.#hits([word], termOf(word));
  }

  findName(words: readonly string[]): Promise<readonly Hit[]> {
    return this.#hits(words, KEY.name + words.join(' '));
  }

  findTitle(text: string): Promise<readonly Hit[]> {
    return this.#hits(wordsOf(text), KEY.title + titleKey(text));
  }

  async findAlternatives(words: readonly string[]): Promise<FoundAlternatives[]> {
    const blocks = await this.#find(words, KEY.alternatives + words.map(termOf).join(' '));
    return blocks.flatMap(unpackAlternatives).map(({ by, terms, postings }) => ({
      by,
      terms,
      hits: postings.map(({ page, weight }) => ({ page, strength: weight })),
    }));
  }

  async findPhrase(phrase: string): Promise<readonly Hit[]> {
    const pages = await (await this.phrases()).withPhrase(phrase);
    return [...pages].map((page) => ({ page, strength: PHRASE_STRENGTH }));
  }

  async findKey(key: string): Promise<readonly Hit[]> {
    const file = await this.#keys(fileOfKey(key, keyFileCount(this.lexicon.papers)));
    const pages = Object.hasOwn(file, key) ? (file[key] ?? []) : [];
    return pages.map((page) => ({ page, strength: 1 }));
  }

  async findPeople(word: string): Promise<readonly Person[]> {
    const file = await this.#terms(fileOf(termOf(word), this.lexicon));
    return (await blocksIn(file, peopleKey(word), this.#terms)).flatMap(unpackPeople);
  }

  async titleOf(page: number): Promise<string> {
    return (await this.pageOf(page)).title;
  }

  async near(page: number): Promise<readonly number[]> {
    return (await this.pageOf(page)).near ?? [];
  }

  /** What is shown of a page at first. Rejects for an unknown page. */
  async pageOf(page: number): Promise<PageRecord> {
    const topic = this.lexicon.topics[page - this.lexicon.papers];
    if (topic) return { url: `topics/${topic.id}/`, title: topic.title };
    const { file, at } = recordPlace(page);
    const record = (await this.#records(file))[at];
    if (!record) throw new Error(`the index has no page ${page}`);
    return record;
  }

  /** Further data of a paper, with its title in place of a missing abstract. Rejects for an unknown page. */
  async detailsOf(page: number): Promise<PaperDetails & { text: string }> {
    const { file, at } = detailsPlace(page);
    const details = (await this.#details(file))[at];
    if (details?.text) return { ...details, text: details.text };
    const { url, title } = await this.pageOf(page);
    const { data } = this.lexicon;
    const text = data === undefined ? undefined : await this.#source.abstractOf(slugOf(url) ?? '', data);
    return { ...details, text: text || title };
  }

  topicTerms(): Promise<TopicTerms> {
    return this.#source.read(TERMS_FILE);
  }

  async #hits(words: readonly string[], key: string): Promise<readonly Hit[]> {
    const blocks = await this.#find(words, key);
    return blocks.flatMap(unpackPostings).map(({ page, weight }) => ({ page, strength: weight }));
  }

  /** The entries under a key in the files of these words. */
  async #find(words: readonly string[], key: string): Promise<string[]> {
    const file = await this.#terms(fileOf(homeOf(words), this.lexicon));
    return blocksIn(file, key, this.#terms);
  }

  /** All parts of a table that is split by number of papers. */
  #parts<Part>(fileOf: (part: number) => string): Promise<Part[]> {
    const parts = Array.from({ length: partCount(this.lexicon.papers) }, (_, part) => part);
    return Promise.all(parts.map((part) => this.#source.read<Part>(fileOf(part))));
  }
}

/** A loader that loads once; after a failure, the next call tries again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const loading = remember<undefined, Value>(load);
  return () => loading(undefined);
}
