import { urls } from '../../base/addresses.ts';
import type { Person } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { firstLatinLetter } from '../../text/words/fold.ts';
import { type Head, headOf } from '../frame/head.ts';
import { grouped } from '../frame/text.ts';
import { sortByLetter } from './letters.ts';
import { type Pager, pager, pageTitle, paginate } from './pages.ts';

/** A page of the index of authors, grouped by the first letter of the family name. */
export interface AuthorsIndexView {
  head: Head;
  lead: string;
  groups: { id: string; heading: string; people: AuthorRow[] }[];
  jumps: { label: string; url: string }[];
  pager: Pager;
}

export interface AuthorRow {
  url: string;
  name: string;
  papers: string;
}

/** The pages of the index: authors of two or more papers here, A to Z by family name. */
export function authorsIndexViews(site: Site): AuthorsIndexView[] {
  const people = sortByLetter(
    site.people,
    ({ sortName }) => sortName,
    ({ slug }) => slug,
  );
  const pages = paginate(people);
  const jumps = jumpsOf(pages);
  return pages.map((members, index) => {
    const page = index + 1;
    const title = pageTitle(strings.frame.authors, page);
    return {
      head: headOf(site, title, strings.people.description, urls.authors(page)),
      lead: people.length > 0 ? strings.people.lead(people.length) : strings.people.noneOfTwo,
      groups: groupsOf(members),
      jumps,
      pager: pager(people.length, page, urls.authors, strings.counts.authors),
    };
  });
}

function groupsOf(people: readonly Person[]): AuthorsIndexView['groups'] {
  return [...Map.groupBy(people, ({ sortName }) => firstLatinLetter(sortName))].map(([letter, members]) => ({
    id: anchorOf(letter),
    heading: letter || strings.lists.otherLetters,
    people: members.map(({ slug, sortName, papers }) => ({
      url: urls.author(slug),
      name: sortName,
      papers: grouped(papers.length),
    })),
  }));
}

function jumpsOf(pages: readonly Person[][]): AuthorsIndexView['jumps'] {
  const jumps = new Map<string, string>();
  pages.forEach((people, index) => {
    for (const letter of people.map(({ sortName }) => firstLatinLetter(sortName))) {
      if (!jumps.has(letter)) jumps.set(letter, `${urls.authors(index + 1)}#${anchorOf(letter)}`);
    }
  });
  return [...jumps].map(([letter, url]) => ({ label: letter || '…', url }));
}

function anchorOf(letter: string): string {
  return letter === '' ? 'other' : letter.toLowerCase();
}
