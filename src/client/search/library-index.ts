import { type Lexicon, type PackedLexicon, unpackLexicon } from '../../search/index/lexicon.ts';
import { daysFile, pagesByDay } from '../../search/index/pack-days.ts';
import { facetsFile, type PackedFacets, partCount, unpackFacets } from '../../search/index/pack-facets.ts';
import { findPostings, type WeightFile, weightsFile } from '../../search/index/pack-weights.ts';
import { type PageRecord, recordPlace, recordsFile, slugOf } from '../../search/index/page-record.ts';
import type { FacetTable } from '../../search/query/facets.ts';
import type { Hit, TermIndex } from '../../search/query/term-index.ts';
import { nameTerm, termOf, topicTerm } from '../../search/query/terms.ts';
import { remember } from '../shared/remember.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** A page with its text. */
export type ShownRecord = PageRecord & { text: string };

/** Where the files of an index come from: the site in a browser, plain maps where there is none. */
export interface IndexSource {
  /** What a file holds, by its name. Rejects where it is missing or broken. */
  read<T>(name: string): Promise<T>;
  /** Starts the index of phrases, over its number of parts; `pageOf` gives what a page shows. */
  phrases(parts: number, pageOf: (page: number) => Promise<PageRecord>): Promise<PhraseIndex>;
  /** A paper's abstract where the index itself has none; `files` is the number of the files that hold them. */
  abstractOf(slug: string, files: number): Promise<string | undefined>;
}

/** Strength of a phrase: its index says only that it is there. */
const PHRASE_STRENGTH = 1.4;

/** The built index. Each of its files is fetched when a query needs it. */
export class LibraryIndex implements TermIndex {
  readonly lexicon: Lexicon;
  /** Phrases and fields. */
  readonly phrases: () => Promise<PhraseIndex>;
  /** Which papers hold which value of which facet. */
  readonly facets: () => Promise<FacetTable>;
  /** Dated papers, the oldest first. */
  readonly byDay: () => Promise<readonly number[]>;
  readonly #source: IndexSource;
  readonly #weights: (file: number) => Promise<WeightFile>;
  readonly #records: (file: number) => Promise<readonly PageRecord[]>;

  private constructor(source: IndexSource, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.#source = source;
    this.#weights = remember((file) => source.read(weightsFile(file)));
    this.#records = remember((file) => source.read(recordsFile(file)));
    this.facets = once(async () => unpackFacets(await this.#parts<PackedFacets>(facetsFile)));
    this.byDay = once(async () => pagesByDay(await this.#parts<string>(daysFile)));
    this.phrases = once(() => source.phrases(lexicon.indexes, (page) => this.pageOf(page)));
  }

  /** Loads what every query needs. */
  static async load(source: IndexSource): Promise<LibraryIndex> {
    return new LibraryIndex(source, unpackLexicon(await source.read<PackedLexicon>('lexicon.json')));
  }

  findWord(word: string): Promise<readonly Hit[]> {
    return this.#find(termOf(word));
  }

  findName(key: string): Promise<readonly Hit[]> {
    return this.#find(nameTerm(key));
  }

  findTitle(token: string): Promise<readonly Hit[]> {
    return this.#find(token);
  }

  findTopic(id: string): Promise<readonly Hit[]> {
    return this.#find(topicTerm(id));
  }

  async findPhrase(phrase: string): Promise<readonly Hit[]> {
    const pages = await (await this.phrases()).withPhrase(phrase);
    return [...pages].map((page) => ({ page, strength: PHRASE_STRENGTH }));
  }

  /** What is known of a page. Rejects on an unknown one. */
  async pageOf(page: number): Promise<PageRecord> {
    const { file, at } = recordPlace(page, this.lexicon.data === undefined);
    const record = (await this.#records(file))[at];
    if (!record) throw new Error(`the index has no page ${page}`);
    return record;
  }

  /** What is shown of a page, with its text. Rejects on an unknown one. */
  async shownPage(page: number): Promise<ShownRecord> {
    const record = await this.pageOf(page);
    const { data } = this.lexicon;
    if (data === undefined || record.text !== undefined) return { ...record, text: record.text ?? '' };
    const abstract = await this.#source.abstractOf(slugOf(record.url) ?? '', data);
    return { ...record, text: abstract || record.title };
  }

  async #find(term: string): Promise<readonly Hit[]> {
    const postings = await findPostings(term, this.lexicon.files, this.#weights);
    return postings.map(({ page, weight }) => ({ page, strength: weight }));
  }

  /** All parts of a table that is in files of so many papers each. */
  #parts<Part>(fileOf: (part: number) => string): Promise<Part[]> {
    const parts = Array.from({ length: partCount(this.lexicon.papers) }, (_, part) => part);
    return Promise.all(parts.map((part) => this.#source.read<Part>(fileOf(part))));
  }
}

/** A loader of one thing, asked for once; after a failure, the next call asks again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const loading = remember((_: 'it') => load());
  return () => loading('it');
}
