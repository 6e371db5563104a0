import { urls } from '../../base/addresses.ts';
import { arxivUrls, doiUrl } from '../../schemas/identifiers.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { shortDate } from '../frame/date-line.ts';
import { absolute } from '../published/library-json.ts';

/** Number of authors that a reference names. */
const NAMED = 3;

/**
 * A reference for printing: `Ada Byron, Carl Dahl, Eve Falk et al. Title. NeurIPS 2023. https://…`. Unknown parts
 * are omitted; an inferred year is in brackets.
 */
export function reference(paper: ListedPaper, origin: URL | undefined): string {
  return sentencesOf([whoWrote(paper), paper.title, whereAndWhen(paper)], paper, origin);
}

/** The same without the title, which is next to it. */
export function referenceBesideTitle(paper: ListedPaper, origin: URL | undefined): string {
  return sentencesOf([whoWrote(paper), whereAndWhen(paper)], paper, origin);
}

/** The same without what the paper's page shows anyway: its title and its own address. */
export function referenceInBrief(paper: ListedPaper): string {
  return closed([whoWrote(paper), whereAndWhen(paper)]).join(' ');
}

function sentencesOf(parts: readonly string[], paper: ListedPaper, origin: URL | undefined): string {
  return [...closed(parts), addressOf(paper, origin)].join(' ');
}

function closed(parts: readonly string[]): string[] {
  return parts.filter(Boolean).map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
}

function whoWrote({ authors, authorCount = 0 }: ListedPaper): string {
  const names = authors.map(({ literal }) => literal);
  const total = Math.max(names.length, authorCount);
  const cut = total > NAMED + 1 ? NAMED : names.length;
  if (names.length === 0) return '';
  return names.slice(0, cut).join(', ') + (total > Math.min(cut, names.length) ? ' et al.' : '');
}

function whereAndWhen({ venue, date }: ListedPaper): string {
  const year = date ? shortDate({ year: date.year, basis: date.basis }) : '';
  if (venue === undefined || /\d{4}/.test(venue)) return venue ?? year;
  return [venue, year].filter(Boolean).join(', ');
}

function addressOf({ identifiers: { arxiv, doi }, slug }: ListedPaper, origin: URL | undefined): string {
  if (doi !== undefined) return doiUrl(doi);
  if (arxiv !== undefined) return arxivUrls(arxiv).abstract;
  return absolute(urls.paper(slug), origin);
}
