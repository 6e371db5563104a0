import { urls } from '../../base/addresses.ts';
import type { Person } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { AuthorName } from '../../schemas/record.ts';
import { parseWebAddress, shownWebAddress } from '../../schemas/web-address.ts';
import { shortVenue } from '../../search/index/venue.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, sortNewestFirst } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { grouped } from '../frame/text.ts';
import type { ListPage } from './pages.ts';
import { indexRows, marginLegend, type PaperRow, rowKeys, type TopicLink, topicLink } from './paper-row.ts';

/** The page of one author. */
export interface AuthorView {
  head: Head;
  slug: string;
  name: string;
  /** `4 papers, 2021 to 2024`. */
  holdings: string;
  /** `Also printed as A and B.` */
  spellings?: string;
  papers: PaperRow[];
  /** Explains the marks in the margin of the papers, if there are any. */
  legend?: string;
  /** ORCID identifiers of the person, from sources. */
  orcids: { id: string; url: string }[];
  /** The person's own pages: the one given by a curator, or those from sources. */
  homepages: { label: string; url: string }[];
  /** With the years of the papers in each: `2023, 2024 (2)`. */
  topics: (TopicLink & { count: string; years: string })[];
  venues: { name: string; count: string }[];
  /** Those without a page lead to a search for their name. */
  coAuthors: { name: string; url: string; count: string }[];
  /** Address of the feed of the papers; none in a compact site. */
  feed?: string;
}

const CO_AUTHORS = 30;
/** Maximum number of co-authors in a compact site. */
const FEW_CO_AUTHORS = 10;

/** The page of an author, whose view is only made if it is rendered. */
type AuthorPage = Omit<ListPage<AuthorView>, 'pager'> & Pick<AuthorView, 'slug'>;

/** The pages of all authors who have one. */
export function pagesOfAuthors(site: Site): AuthorPage[] {
  const siteIndex = siteIndexOf(site);
  return site.people.map((person) => {
    const papers = () => person.papers.flatMap((paper) => site.bySlug.get(paper) ?? []);
    return {
      slug: person.slug,
      shown: () => JSON.stringify([person, rowKeys(papers(), siteIndex)]),
      view: () => authorView(site, person, sortNewestFirst(papers())),
    };
  });
}

function authorView(site: Site, person: Person, papers: readonly ListedPaper[]): AuthorView {
  const { slug, name, otherSpellings } = person;
  const siteIndex = siteIndexOf(site);
  const years = yearsOf(papers);
  const count = strings.counts.papers(papers.length);
  const rows = indexRows(papers, siteIndex);
  const legend = marginLegend(rows);
  const holdings = years === '' ? count : strings.people.holdings(count, years);
  return {
    head: headOf(site, name, strings.people.papersBy(name, holdings), urls.author(slug)),
    slug,
    name,
    holdings,
    ...(otherSpellings.length > 0 && { spellings: strings.people.spellings(otherSpellings) }),
    papers: rows,
    ...(legend !== undefined && { legend }),
    orcids: given(slug, papers, ({ orcid }) => orcid).map((id) => ({ id, url: `https://orcid.org/${id}` })),
    homepages: homepagesOf(person, papers),
    topics: counts(papers.flatMap(({ topics }) => topics.map(({ topic }) => topic))).map(([id, count]) => ({
      ...topicLink(id, siteIndex),
      count: grouped(count),
      years: countedYears(papers.filter(({ topics }) => topics.some(({ topic }) => topic === id))),
    })),
    venues: counts(papers.flatMap(({ venue }) => (venue === undefined ? [] : [shortVenue(venue)]))).map(
      ([name, count]) => ({ name, count: grouped(count) }),
    ),
    coAuthors: coAuthorsOf(slug, papers).slice(0, siteIndex.profile.isCompact ? FEW_CO_AUTHORS : CO_AUTHORS),
    ...(!siteIndex.profile.isCompact && { feed: urls.authorFeed(slug) }),
  };
}

function yearsOf(papers: readonly ListedPaper[]): string {
  const years = papers.flatMap(({ date }) => date?.year ?? []).sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined) return '';
  return first === last ? String(first) : strings.dates.span(first, last ?? first);
}

/** `2023, 2024 (2)`, earliest first. */
function countedYears(papers: readonly ListedPaper[]): string {
  return counts(papers.flatMap(({ date }) => (date ? [String(date.year)] : [])))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, count]) => (count === 1 ? year : strings.counts.withNumber(year, count)))
    .join(', ');
}

function homepagesOf({ slug, homepage }: Person, papers: readonly ListedPaper[]): AuthorView['homepages'] {
  const pages = homepage === undefined ? given(slug, papers, (author) => author.homepage) : [homepage];
  return pages
    .flatMap((written) => parseWebAddress(written) ?? [])
    .map((url) => ({ label: shownWebAddress(url), url }));
}

/** Values that sources give for a person where they print the name, without duplicates. */
function given(
  slug: string,
  papers: readonly ListedPaper[],
  fieldOf: (author: AuthorName) => string | undefined,
): string[] {
  const own = papers.flatMap(({ authors, authorPages }) =>
    authors.flatMap((author, index) => (authorPages[index] === slug ? (fieldOf(author) ?? []) : [])),
  );
  return [...new Set(own)].sort();
}

/** Those with the most shared papers come first; ties by name. */
function coAuthorsOf(slug: string, papers: readonly ListedPaper[]): AuthorView['coAuthors'] {
  const people = new Map<string, { name: string; url: string }>();
  const mentions = papers.flatMap(({ authors, authorPages }) =>
    authors.flatMap(({ literal }, index) => {
      const page = authorPages[index] ?? null;
      if (page === slug) return [];
      const key = page ?? literal;
      people.set(key, { name: literal, url: page === null ? urls.search(literal) : urls.author(page) });
      return [key];
    }),
  );
  return counts(mentions)
    .map(([key, count]) => ({ name: key, url: urls.search(key), ...people.get(key), count }))
    .sort((a, b) => b.count - a.count || strings.format.compare(a.name, b.name))
    .map(({ count, ...person }) => ({ ...person, count: grouped(count) }));
}

/** Distinct values with their counts, most frequent first, then in text order. */
function counts(values: readonly string[]): [string, number][] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]): [string, number] => [value, all.length])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
