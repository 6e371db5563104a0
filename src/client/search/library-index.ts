import { type Lexicon, type PackedLexicon, unpackLexicon } from '../../search/index/lexicon.ts';
import { daysFile, pagesByDay } from '../../search/index/pack-days.ts';
import { facetsFile, type PackedFacets, partCount, unpackFacets } from '../../search/index/pack-facets.ts';
import { findPostings, type WeightFile, weightsFile } from '../../search/index/pack-weights.ts';
import { type PageRecord, recordPlace, recordsFile, slugOf } from '../../search/index/page-record.ts';
import type { FacetTable } from '../../search/query/facets.ts';
import type { Hit, TermIndex } from '../../search/query/term-index.ts';
import { nameTerm, termOf, topicTerm } from '../../search/query/terms.ts';
import { packedPaper } from '../cite/packed-paper.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';
import { PagefindIndex } from './pagefind.ts';

/** A page with its text. */
export type ShownRecord = PageRecord & { text: string };

/** Strength of a phrase: Pagefind says only that it is there. */
const PHRASE_STRENGTH = 1.4;

/** The built index. Each of its files is fetched when a query needs it. */
export class LibraryIndex implements TermIndex {
  readonly lexicon: Lexicon;
  /** Phrases and fields. */
  readonly pagefind: () => Promise<PagefindIndex>;
  /** Which papers hold which value of which facet. */
  readonly facets: () => Promise<FacetTable>;
  /** Dated papers, the oldest first. */
  readonly byDay: () => Promise<readonly number[]>;
  readonly #weights: (file: number) => Promise<WeightFile>;
  readonly #records: (file: number) => Promise<readonly PageRecord[]>;

  private constructor(folder: string, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.#weights = remember((file) => fetchJson(folder + weightsFile(file)));
    this.#records = remember((file) => fetchJson(folder + recordsFile(file)));
    const facets = remember(async (from: string) =>
      unpackFacets(await fetchParts<PackedFacets>(from, facetsFile, lexicon)),
    );
    const days = remember(async (from: string) =>
      pagesByDay(await fetchParts<string>(from, daysFile, lexicon)),
    );
    const pagefind = remember((from: string) =>
      PagefindIndex.load(from, lexicon.indexes, (page) => this.pageOf(page)),
    );
    this.facets = () => facets(folder);
    this.byDay = () => days(folder);
    this.pagefind = () => pagefind(folder);
  }

  /** Loads what every query needs from the folder of the index. */
  static async load(folder: string): Promise<LibraryIndex> {
    return new LibraryIndex(folder, unpackLexicon(await fetchJson<PackedLexicon>(`${folder}lexicon.json`)));
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
    const pages = await (await this.pagefind()).withPhrase(phrase);
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
    const paper = await packedPaper(slugOf(record.url) ?? '', data);
    return { ...record, text: paper?.abstract || record.title };
  }

  async #find(term: string): Promise<readonly Hit[]> {
    const postings = await findPostings(term, this.lexicon.files, this.#weights);
    return postings.map(({ page, weight }) => ({ page, strength: weight }));
  }
}

/** All parts of a table that is in files of so many papers each. */
function fetchParts<Part>(
  folder: string,
  fileOf: (part: number) => string,
  { papers }: Lexicon,
): Promise<Part[]> {
  const parts = Array.from({ length: partCount(papers) }, (_, part) => part);
  return Promise.all(parts.map((part) => fetchJson<Part>(folder + fileOf(part))));
}
