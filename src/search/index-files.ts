import { ownsPlace, type Shard, WHOLE } from '../shard.ts';
import { buildLexicon } from './build-lexicon.ts';
import { packLexicon } from './lexicon.ts';
import { packDays, packFacets } from './pack-facets.ts';
import { fileCount, packWeights } from './pack-weights.ts';
import { packRecords } from './page-record.ts';
import { lineRecord, paperRecord, type SearchRecord, topicRecord } from './record.ts';
import type { Searchable } from './searchable.ts';
import { linePage, paperPage, termWeights, topicPage } from './term-weights.ts';

/** Everything the search of a site, or of a part of one, is made of. */
export interface IndexFiles {
  /** For Pagefind. */
  records: SearchRecord[];
  /** Files beside Pagefind's: name and content, to be written as JSON. */
  files: [name: string, data: unknown][];
}

/**
 * What is indexed → the files of the index. Pages are in one order in all of them: papers by title, topics, lines of
 * work. Of a site that is built in parts, each has its share, and the first what is known of the library as a whole.
 */
export function makeIndexFiles(searchable: Searchable, shard: Shard = WHOLE): IndexFiles {
  const papers = [...searchable.papers].sort(
    (a, b) => compare(a.title.toLowerCase(), b.title.toLowerCase()) || compare(a.slug, b.slug),
  );
  const lines = searchable.topics.flatMap((topic) => topic.lines.map((line) => ({ topic, line })));
  const afterTopics = papers.length + searchable.topics.length;
  const records = [
    ...papers.map((paper, at) => paperRecord(paper, at)),
    ...searchable.topics.map((topic, at) => topicRecord(topic, papers.length + at)),
    ...lines.map(({ topic, line }, at) => lineRecord(topic, line, afterTopics + at)),
  ];
  const shown = packRecords(records).map((data, at): [string, unknown] => [`records-${at}.json`, data]);
  const ofLibrary = shard.index === 1 ? libraryFiles({ ...searchable, papers }, records, shard) : [];
  return {
    records: records.filter((_, place) => ownsPlace(shard, place)),
    files: [...ofLibrary, ...shown.filter((_, place) => ownsPlace(shard, place))],
  };
}

/** Files that depend on all pages. Papers are in the order of pages. */
function libraryFiles(
  { papers, topics, synonyms }: Searchable,
  records: readonly SearchRecord[],
  { count }: Shard,
): IndexFiles['files'] {
  const weights = termWeights([
    ...papers.map(paperPage),
    ...topics.map(topicPage),
    ...topics.flatMap((topic) => topic.lines.map((line) => linePage(topic, line))),
  ]);
  const parts = { files: fileCount(weights), indexes: Math.min(count, records.length) };
  return [
    ['lexicon.json', packLexicon(buildLexicon(papers, topics, synonyms, parts))],
    ['facets.json', packFacets(records)],
    ['days.json', packDays(records)],
    ...packWeights(weights, parts.files).map((data, at): [string, unknown] => [`weights-${at}.json`, data]),
  ];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
