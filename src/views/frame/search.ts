import { urls } from '../../base/addresses.ts';
import { EXPORT_FORMATS } from '../../library/citations/export-formats.ts';
import type { Site } from '../../site/site.ts';
import { catalogueOf } from '../lists/catalogue.ts';
import { type TopicTile, topicTiles } from '../topics/topic-tiles.ts';
import { type Head, headOf } from './head.ts';
import { partsOf } from './parts.ts';
import { counted } from './text.ts';

export interface SearchView {
  head: Head;
  /** What search covers, in one sentence. */
  covers: string;
  topics: TopicTile[];
  /** Forms in which results can be taken along. */
  exports: { name: string; label: string }[];
}

function covered(site: Site): string {
  return partsOf(site).systems
    ? 'titles, abstracts, system names, authors and identifiers'
    : 'titles, abstracts, authors and identifiers';
}

/** The search page as it stands before anything is searched, and without scripts. */
export function searchView(site: Site): SearchView {
  const { papers, topics } = site;
  return {
    head: headOf(site, 'Search', 'Full-text search of this library.', urls.search()),
    covers: `Search covers ${covered(site)} of ${counted(papers.length, 'paper')}${topics.length > 0 ? ` and the overviews of ${counted(topics.length, 'topic')}` : ''}.`,
    topics: topicTiles(catalogueOf(site)),
    exports: [
      ...Object.entries(EXPORT_FORMATS).map(([name, { label }]) => ({ name, label })),
      { name: 'json', label: 'JSON' },
    ],
  };
}
