import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { partsOf } from './parts.ts';
import { tagLink } from './tags.ts';
import { grouped } from './text.ts';

/** Links to papers by what they have in common, such as a venue, most common first. */
export interface HomeGroup {
  id: string;
  heading: string;
  items: { label: string; count: string; url?: string }[];
}

const MOST_ITEMS = 12;
/** A value that only one paper has leads nowhere else. */
const LEAST_PAPERS = 2;

/** The groups through which the home page of a library without topics leads to its papers. */
export function homeGroups(site: Site): HomeGroup[] {
  if (partsOf(site).topics) return [];
  const groups = [
    { id: 'by-keyword', heading: strings.home.keywords, items: tagsOf(site) },
    { id: 'by-author', heading: strings.home.authors, items: authorsOf(site) },
    {
      id: 'by-venue',
      heading: strings.home.venues,
      items: countsOf(site.papers, ({ venue }) => venue ?? []),
    },
    { id: 'by-publisher', heading: strings.home.publishers, items: countsOf(site.papers, publishersOf) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function tagsOf({ tags }: Site): HomeGroup['items'] {
  return tags
    .filter(({ papers }) => papers >= LEAST_PAPERS)
    .slice(0, MOST_ITEMS)
    .map(({ tag, papers }) => ({ ...tagLink(tag), count: grouped(papers) }));
}

function authorsOf({ people }: Site): HomeGroup['items'] {
  return people
    .toSorted((a, b) => b.papers.length - a.papers.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_ITEMS)
    .map(({ name, slug, papers }) => ({
      label: name,
      count: grouped(papers.length),
      url: urls.author(slug),
    }));
}

/** Publishers of works that appeared in no venue, such as books. */
function publishersOf({ venue, publication }: ListedPaper): string | readonly string[] {
  return venue === undefined ? (publication?.publisher ?? []) : [];
}

function countsOf(
  papers: readonly ListedPaper[],
  valuesOf: (paper: ListedPaper) => string | readonly string[],
): HomeGroup['items'] {
  const counts = Map.groupBy(papers.flatMap(valuesOf), (value) => value);
  return [...counts]
    .map(([label, { length }]) => ({ label, length }))
    .filter(({ length }) => length >= LEAST_PAPERS)
    .sort((a, b) => b.length - a.length || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_ITEMS)
    .map(({ label, length }) => ({ label, count: grouped(length) }));
}
