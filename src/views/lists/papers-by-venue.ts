import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { shortVenue } from '../../search/index/venue.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { firstLatinLetter } from '../../text/words/fold.ts';
import { sortByLetter } from './letters.ts';
import { indexViews, type PapersIndexView } from './papers-index.ts';

/**
 * The pages of the index by venue, under the first letters of their short names, the newest papers of each first; those
 * without one come last. None for a library that knows no venue.
 */
export function papersByVenueViews(site: Site): PapersIndexView[] {
  const papers = siteIndexOf(site).newestFirst;
  const placed = papers.filter(hasVenue);
  if (site.profile.isCompact || placed.length === 0) return [];
  const place = new Map(papers.map(({ slug }, at) => [slug, String(at).padStart(9, '0')]));
  const sorted = sortByLetter(placed, venueOf, ({ slug }) => place.get(slug) ?? '');
  return indexViews(site, {
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

function letterGroup(letter: string) {
  return letter === ''
    ? { id: 'other', heading: strings.lists.numbersAndSigns, jump: '0–9' }
    : { id: letter.toLowerCase(), heading: letter, jump: letter };
}

function unplacedGroup() {
  const { venueNotKnown, noVenue } = strings.lists;
  return { id: 'no-venue', heading: venueNotKnown, jump: noVenue };
}
