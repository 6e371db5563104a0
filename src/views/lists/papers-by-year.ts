import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { indexViews, type PapersIndexView } from './papers-index.ts';

/** The pages of the index by year, newest first; papers without a date come last. */
export function papersByYearViews(site: Site): PapersIndexView[] {
  return indexViews(site, {
    order: 'year',
    title: strings.lists.papersByYear,
    description: strings.lists.newestFirst,
    papers: siteIndexOf(site).newestFirst,
    groupOf: ({ date }) => (date ? yearGroup(date.year) : undatedGroup()),
    urlOf: urls.papers,
  });
}

function undatedGroup() {
  const { dateNotKnown, noDate } = strings.dates;
  return { id: 'undated', heading: dateNotKnown, jump: noDate, note: strings.lists.undatedNote };
}

function yearGroup(year: number) {
  return { id: `y${year}`, heading: String(year), jump: String(year) };
}
