import { INDEX, urls } from '../../base/addresses.ts';
import { withBase } from '../../base/with-base.ts';
import { EXPORT_FORMATS } from '../../library/citations/export-formats.ts';
import { LEXICON_FILE } from '../../search/index/lexicon.ts';
import { sharesOf } from '../../search/index/terms/files.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type TopicTile, topicTiles } from '../topics/topic-tiles.ts';
import { type Head, headOf } from './head.ts';
import { partsOf } from './parts.ts';
import { type SearchExamples, searchExamples } from './search-examples.ts';

export interface SearchView {
  head: Head;
  /** Address of the folder of the search index. */
  index: string;
  /** Address of the file that every search needs. */
  lexicon: string;
  /** The lower bounds of the files of terms; undefined where they do not tell the files. */
  starts: string | undefined;
  /** What search covers. */
  covers: string;
  topics: TopicTile[];
  examples: SearchExamples;
  /** Formats in which results can be exported. */
  exports: { name: string; label: string }[];
}

function coveredBy(site: Site): string {
  const { covers, coversSystems, coversTopics } = strings.search;
  const { papers, topics } = site;
  return [
    (partsOf(site).systems ? coversSystems : covers)(papers.length),
    ...(topics.length > 0 ? [coversTopics(topics.length)] : []),
  ].join(strings.format.gap);
}

/** The search page before anything is searched, and without scripts. */
export function searchView(site: Site): SearchView {
  return {
    head: headOf(site, strings.frame.search, strings.search.description, urls.search()),
    index: withBase(`${INDEX}/`),
    lexicon: withBase(`${INDEX}/${LEXICON_FILE}`),
    starts: sharesOf(site.papers.length) === 1 ? site.termStarts.join(' ') : undefined,
    covers: coveredBy(site),
    topics: topicTiles(siteIndexOf(site)),
    examples: searchExamples(site),
    exports: [
      ...Object.entries(EXPORT_FORMATS).map(([name, { label }]) => ({ name, label })),
      { name: 'json', label: 'JSON' },
    ],
  };
}
