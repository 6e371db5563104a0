import { dataFiles, isLean } from '../../base/lean.ts';
import { ownsPlace, type Shard, WHOLE } from '../../base/shard.ts';
import { buildLexicon } from './build-lexicon.ts';
import { indexCount, indexOfPage, packPlaces, placesFile } from './indexes.ts';
import { packLexicon } from './lexicon.ts';
import { daysFile, packDays } from './pack-days.ts';
import { facetsFile, packFacets } from './pack-facets.ts';
import { fileCount, packWeights, weightsFile } from './pack-weights.ts';
import { packRecords, recordsFile } from './page-record.ts';
import { lineRecord, paperRecord, type SearchRecord, topicRecord } from './record.ts';
import type { Searchable, SearchableLine, SearchablePaper, SearchableTopic } from './searchable.ts';
import { linePage, paperPage, termWeights, topicPage } from './term-weights.ts';
import { WordIds } from './word-ids.ts';

/** A file beside Pagefind's: name and content, to be written as JSON, packed where the name ends in `.gz`. */
export type IndexFile = [name: string, data: unknown];

/**
 * What is indexed → Pagefind's records of the whole site. Pages are in one order in all files of the index: papers by
 * title, topics, lines of work.
 */
export function searchRecords({ papers, topics }: Searchable): SearchRecord[] {
  return [
    ...byTitle(papers).map(paperRecord),
    ...topics.map(topicRecord),
    ...linesOf(topics).map(({ topic, line }) => lineRecord(topic, line)),
  ];
}

/** The records of the site → those of each of its indexes, by number, which are sorted by `order` as they are here. */
export function dealOut(records: readonly SearchRecord[]): Map<number, SearchRecord[]> {
  const count = indexCount(records.length);
  const dealt = new Map<number, SearchRecord[]>();
  for (const record of records) {
    const index = indexOfPage(record.url, count);
    const own = dealt.get(index) ?? [];
    own.push({ ...record, sort: { ...record.sort, order: String(own.length) } });
    dealt.set(index, own);
  }
  return dealt;
}

/**
 * The files beside Pagefind's. Of a site that is built in parts, each has its share, and the first what is known of the
 * library as a whole.
 */
export function indexFiles(
  searchable: Searchable,
  records: readonly SearchRecord[],
  shard: Shard = WHOLE,
): IndexFile[] {
  const hasTexts = !isLean(searchable);
  const shown = packRecords(records, hasTexts).map((data, at): IndexFile => [recordsFile(at), data]);
  const ofLibrary = shard.index === 1 ? libraryFiles(searchable, records) : [];
  return [...ofLibrary, ...shown.filter((_, place) => ownsPlace(shard, place))];
}

/** Files that depend on all pages. */
function libraryFiles(searchable: Searchable, records: readonly SearchRecord[]): IndexFile[] {
  const { topics, synonyms } = searchable;
  const papers = byTitle(searchable.papers);
  const words = new WordIds();
  const pages = [
    ...papers.map(paperPage),
    ...topics.map(topicPage),
    ...linesOf(topics).map(({ topic, line }) => linePage(topic, line)),
  ];
  const weights = termWeights(pages, words);
  const indexes = indexCount(records.length);
  const places = records.map(({ url }) => indexOfPage(url, indexes));
  const ofPapers = records.slice(0, papers.length);
  const parts = { files: fileCount(weights), indexes, data: dataFiles(searchable) };
  return [
    ['lexicon.json', packLexicon(buildLexicon(papers, topics, synonyms, parts, words))],
    ...packFacets(ofPapers).map((data, at): IndexFile => [facetsFile(at), data]),
    ...packDays(ofPapers).map((data, at): IndexFile => [daysFile(at), data]),
    ...packPlaces(places, indexes).map((data, at): IndexFile => [placesFile(at + 1), data]),
    ...packWeights(weights, parts.files).map((data, at): IndexFile => [weightsFile(at), data]),
  ];
}

function byTitle(papers: readonly SearchablePaper[]): SearchablePaper[] {
  return papers
    .map((paper) => ({ paper, key: paper.title.toLowerCase() }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.paper.slug, b.paper.slug))
    .map(({ paper }) => paper);
}

function linesOf(topics: readonly SearchableTopic[]): { topic: SearchableTopic; line: SearchableLine }[] {
  return topics.flatMap((topic) => topic.lines.map((line) => ({ topic, line })));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
