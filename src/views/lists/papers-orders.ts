import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { shortVenue } from '../../search/index/venue.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { firstLatinLetter } from '../../text/words/fold.ts';
import { sortByLetter } from './letters.ts';
import type { ListPage } from './pages.ts';
import { type IndexPlan, indexPages, type PapersIndexView } from './papers-index.ts';

/** The pages of the index by year, newest first; papers without a date come last. */
export function papersByYearPages(site: Site): ListPage<PapersIndexView>[] {
  return indexPages(site, {
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

/** The pages of the index by title, A to Z; titles that do not begin with a letter come first. */
export function papersByTitlePages(site: Site): ListPage<PapersIndexView>[] {
  return indexPages(site, {
    order: 'title',
    title: strings.lists.papersByTitle,
    description: strings.lists.aToZ,
    papers: sortByLetter(
      site.papers,
      ({ title }) => title,
      ({ slug }) => slug,
    ),
    groupOf: ({ title }) => letterGroup(firstLatinLetter(title)),
    urlOf: urls.papersByTitle,
  });
}

function letterGroup(letter: string) {
  return letter === ''
    ? { id: 'other', heading: strings.lists.numbersAndSigns, jump: '0–9' }
    : { id: letter.toLowerCase(), heading: letter, jump: letter };
}

/**
 * The pages of the index by venue, grouped by the first letter of its short name, newest papers first within each;
 * papers without a venue come last. None for a library without venues.
 */
export function papersByVenuePages(site: Site): ListPage<PapersIndexView>[] {
  const papers = siteIndexOf(site).newestFirst;
  const placed = papers.filter(hasVenue);
  if (site.profile.isCompact || placed.length === 0) return [];
  const place = new Map(papers.map(({ slug }, at) => [slug, String(at).padStart(9, '0')]));
  const sorted = sortByLetter(placed, venueOf, ({ slug }) => place.get(slug) ?? '');
  return indexPages(site, {
    order: 'venue',
    title: strings.lists.papersByVenue,
    description: strings.lists.venuesAToZ,
    papers: [...sorted, ...papers.filter((paper) => !hasVenue(paper))],
    groupOf: (paper) => (hasVenue(paper) ? letterGroup(firstLatinLetter(venueOf(paper))) : unplacedGroup()),
    urlOf: urls.papersByVenue,
  });
}

function hasVenue({ venue }: ListedPaper): boolean {
  return venue !== undefined;
}

function venueOf({ venue = '' }: ListedPaper): string {
  return shortVenue(venue);
}

function unplacedGroup() {
  const { venueNotKnown, noVenue } = strings.lists;
  return { id: 'no-venue', heading: venueNotKnown, jump: noVenue };
}

/** The pages of the index by number of results reported in the abstract, most first; ties newest first. */
export function papersByResultsPages(site: Site): ListPage<PapersIndexView>[] {
  if (site.profile.isCompact) return [];
  const counts = new Map(
    siteIndexOf(site).newestFirst.map((paper) => [paper, site.textOf(paper.slug).results.length]),
  );
  const different = new Set(counts.values());
  if (different.size === 0 || (different.size === 1 && different.has(0))) return [];
  const groups = new Map([...different].map(resultsGroup));
  return indexPages(site, {
    order: 'results',
    title: strings.lists.papersByResults,
    description: strings.lists.mostResultsFirst,
    // The sort is stable, so ties stay newest first.
    papers: [...counts].sort(([, a], [, b]) => b - a).map(([paper]) => paper),
    groupOf: (paper) => groups.get(counts.get(paper) ?? 0) as ResultsGroup,
    urlOf: urls.papersByResults,
  });
}

type ResultsGroup = ReturnType<IndexPlan['groupOf']>;

function resultsGroup(results: number): [number, ResultsGroup] {
  const heading = strings.lists.results(results);
  return [results, { id: `results-${results}`, heading, jump: strings.format.number(results) }];
}
