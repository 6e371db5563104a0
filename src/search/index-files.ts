import { buildLexicon } from './build-lexicon.ts';
import { packLexicon } from './lexicon.ts';
import { packDays, packFacets } from './pack-facets.ts';
import { fileCount, packWeights } from './pack-weights.ts';
import { packRecords } from './page-record.ts';
import { lineRecord, paperRecord, type SearchRecord, topicRecord } from './record.ts';
import type { Searchable } from './searchable.ts';
import { linePage, paperPage, termWeights, topicPage } from './term-weights.ts';

/** Everything the search of a site is made of. */
export interface IndexFiles {
  /** For Pagefind. */
  records: SearchRecord[];
  /** Files beside Pagefind's: name and content, to be written as JSON. */
  files: [name: string, data: unknown][];
}

/** What is indexed → the files of the index. Pages are in one order in all of them: papers by title, topics, lines of work. */
export function makeIndexFiles({ papers, topics, synonyms }: Searchable): IndexFiles {
  const ordered = [...papers].sort(
    (a, b) => compare(a.title.toLowerCase(), b.title.toLowerCase()) || compare(a.slug, b.slug),
  );
  const lines = topics.flatMap((topic) => topic.lines.map((line) => ({ topic, line })));
  const weights = termWeights([
    ...ordered.map(paperPage),
    ...topics.map(topicPage),
    ...lines.map(({ topic, line }) => linePage(topic, line)),
  ]);
  const afterTopics = ordered.length + topics.length;
  const count = fileCount(weights);
  const packed = packWeights(weights, count);
  const records = [
    ...ordered.map((paper, at) => paperRecord(paper, at)),
    ...topics.map((topic, at) => topicRecord(topic, ordered.length + at)),
    ...lines.map(({ topic, line }, at) => lineRecord(topic, line, afterTopics + at)),
  ];
  return {
    records,
    files: [
      ['lexicon.json', packLexicon(buildLexicon(papers, topics, synonyms, count))],
      ['facets.json', packFacets(records)],
      ['days.json', packDays(records)],
      ...packed.map((data, at): [string, unknown] => [`weights-${at}.json`, data]),
      ...packRecords(records).map((data, at): [string, unknown] => [`records-${at}.json`, data]),
    ],
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
