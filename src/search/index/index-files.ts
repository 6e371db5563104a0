import { ownsPlace, type Shard, WHOLE } from '../../base/shard.ts';
import { buildLexicon } from './build-lexicon.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import { indexCount, packPlaces, pagesByIndex, placesFile } from './indexes.ts';
import { keysFile, packKeys } from './keys.ts';
import { LEXICON_FILE, type Lexicon, packLexicon, TERMS_FILE } from './lexicon.ts';
import { daysFile, facetsFile, packDays, packFacets } from './pack-facets.ts';
import { inPageOrder } from './page-order.ts';
import {
  areInLexicon,
  detailsFile,
  type PackedRecords,
  packDetails,
  packRecords,
  recordsFile,
} from './page-record.ts';
import { countNameWords, type Person, peopleEntries, peopleOf } from './people.ts';
import { lineRecord, paperRecord, type SearchRecord, topicRecord } from './record.ts';
import type { Searchable, SearchableLine, SearchableTopic } from './searchable.ts';
import { termEntries } from './terms/entries.ts';
import { packTerms, termsFile } from './terms/files.ts';
import { WordIds } from './terms/ids.ts';
import { learnAcronyms } from './terms/synonyms.ts';
import { linePage, paperPage, termWeights, topicPage } from './terms/weights.ts';
import { packUnknown, WORDS_FILE } from './unknown-words.ts';
import { packVocabulary, VOCABULARY_FILE } from './vocabulary.ts';

/** A file next to Pagefind's: name and content, to be written as JSON, compressed if the name ends in `.gz`. */
export type IndexFile = [name: string, data: unknown];

/**
 * Searchable content → Pagefind's records of the whole site. Pages are in the same order in all files of the index:
 * papers by first topic, so that neighbors in a list of results are neighbors in files, and title; then topics;
 * then lines of work.
 */
export function searchRecords({ papers, topics }: Pick<Searchable, 'papers' | 'topics'>): SearchRecord[] {
  return [
    ...inPageOrder(papers, topics).map(paperRecord),
    ...topics.map(topicRecord),
    ...linesOf(topics).map(({ topic, line }) => lineRecord(topic, line)),
  ];
}

/** What Pagefind is asked for: phrases, titles and the order of pages. Facets and dates have files of their own. */
export type PhraseRecord = Omit<SearchRecord, 'filters'>;

/** The records of the site → those of each index, by number, each sorted by `order`. */
export function partition(records: readonly SearchRecord[]): Map<number, PhraseRecord[]> {
  const byIndex = pagesByIndex(
    records.map(({ url }) => url),
    indexCount(records.length),
  );
  const phraseRecord = (page: number, order: number): PhraseRecord => {
    const { url, content, meta } = records[page] as SearchRecord;
    return { url, content, meta, sort: { order: String(order) } };
  };
  return new Map([...byIndex].map(([index, pages]) => [index, pages.map(phraseRecord)]));
}

/**
 * The files next to Pagefind's. In a site built in parts, each part has its share, and the first also has the data
 * about the library as a whole.
 */
export function indexFiles(
  searchable: Searchable,
  records: readonly SearchRecord[],
  shard: Shard = WHOLE,
): IndexFile[] {
  const hasTexts = !searchable.profile.isCompact;
  const papers = inPageOrder(searchable.papers, searchable.topics);
  const packed = packRecords(records, papers);
  const isSmall = areInLexicon(packed.length);
  const shown = isSmall ? [] : packed.map((data, at): IndexFile => [recordsFile(at), data]);
  const details = packDetails(records.slice(0, papers.length), hasTexts).map(
    (data, at): IndexFile => [detailsFile(at), data],
  );
  const ofLibrary =
    shard.index === 1 ? libraryFiles({ ...searchable, papers }, records, isSmall ? packed : undefined) : [];
  const owned = [shown, details].flatMap((all) => all.filter((_, place) => ownsPlace(shard, place)));
  return [...ofLibrary, ...owned];
}

/** Files that depend on all pages. Papers are in page order. */
function libraryFiles(
  searchable: Searchable,
  records: readonly SearchRecord[],
  shown: readonly PackedRecords[] | undefined,
): IndexFile[] {
  const { papers, topics } = searchable;
  const people = peopleOf(papers);
  const names = countNameWords(people);
  const indexes = indexCount(records.length);
  const urls = records.map(({ url }) => url);
  const ofPapers = records.slice(0, papers.length);
  const parts = { indexes, data: searchable.profile.dataFiles, records: shown };
  return [
    ...termFiles(searchable, people, names, parts),
    [TERMS_FILE, Object.fromEntries(topics.map(({ id, terms }) => [id, terms]))],
    [WORDS_FILE, packUnknown(names, searchable.translations ?? [])],
    ...packKeys(papers).map((data, at): IndexFile => [keysFile(at), data]),
    ...packFacets(ofPapers, people).map((data, at): IndexFile => [facetsFile(at), data]),
    ...packDays(ofPapers).map((data, at): IndexFile => [daysFile(at), data]),
    ...packPlaces(urls, indexes).map((data, at): IndexFile => [placesFile(at + 1), data]),
  ];
}

/** What words lead to, the library's words, and what every query needs. */
function termFiles(
  { papers, topics, synonyms, starts = [''] }: Searchable,
  people: readonly Person[],
  names: ReadonlyMap<string, number>,
  parts: Pick<Lexicon, 'indexes' | 'data' | 'records'>,
): IndexFile[] {
  const words = new WordIds();
  const forms = new Map<string, readonly string[]>();
  const pages = [
    ...papers.map((paper) => paperPage(paper, forms)),
    ...topics.map(topicPage),
    ...linesOf(topics).map(({ topic, line }) => linePage(topic, line)),
  ];
  const acronyms = learnAcronyms(papers);
  const { terms: weights, mentions } = termWeights(pages, acronyms, words);
  const vocabulary = buildVocabulary(papers, words);
  const titles = pages.map(({ title }) => title);
  const entries = termEntries({
    papers,
    titles,
    curated: synonyms,
    weights,
    acronyms,
    mentions,
    vocabulary,
    words,
  });
  const packed = packTerms([...entries, ...peopleEntries(people)], {
    papers: papers.length,
    starts,
  });
  const lexicon = buildLexicon(papers, topics, names, vocabulary, { ...parts, starts });
  return [
    [LEXICON_FILE, packLexicon(lexicon)],
    [VOCABULARY_FILE, packVocabulary(vocabulary)],
    ...packed.map((data, at): IndexFile => [termsFile(at), data]),
  ];
}

function linesOf(topics: readonly SearchableTopic[]): { topic: SearchableTopic; line: SearchableLine }[] {
  return topics.flatMap((topic) => topic.lines.map((line) => ({ topic, line })));
}
