import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { catalogueOf } from './catalogue.ts';
import { indexViews, type PapersIndexView } from './papers-index.ts';

const UNDATED = {
  id: 'undated',
  heading: 'Date not known',
  jump: 'No date',
  note: 'The sources give no date for these papers.',
};

/** The pages of the index by year, newest first; papers without a date come last. */
export function papersByYearViews(site: Site): PapersIndexView[] {
  return indexViews(site, {
    order: 'year',
    title: 'Papers by year',
    description: 'Every paper, newest first.',
    papers: catalogueOf(site).newestFirst,
    groupOf: ({ date }) => (date ? yearGroup(date.year) : UNDATED),
    urlOf: urls.papers,
  });
}

function yearGroup(year: number) {
  return { id: `y${year}`, heading: String(year), jump: String(year) };
}
