import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { firstLatinLetter } from '../../text/words/fold.ts';
import { sortByLetter } from './letters.ts';
import { indexViews, type PapersIndexView } from './papers-index.ts';

/** The pages of the index by title, A to Z; titles that begin with anything else come first. */
export function papersByTitleViews(site: Site): PapersIndexView[] {
  return indexViews(site, {
    order: 'title',
    title: strings.lists.papersByTitle,
    description: strings.lists.aToZ,
    papers: sortByLetter(
      site.papers,
      ({ title }) => title,
      ({ slug }) => slug,
    ),
    groupOf: ({ title }) => groupOf(firstLatinLetter(title)),
    urlOf: urls.papersByTitle,
  });
}

function groupOf(letter: string) {
  return letter === ''
    ? { id: 'other', heading: strings.lists.numbersAndSigns, jump: '0–9' }
    : { id: letter.toLowerCase(), heading: letter, jump: letter };
}
