import { Feed } from 'feed';
import type { PartialDate } from '../schemas/date.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site.ts';
import { urls } from '../urls.ts';
import { sortNewestFirst } from './catalogue.ts';

/** What a feed lists. Addresses are within the site, with the base. */
export interface FeedView {
  title: string;
  page: string;
  feed: string;
  items: { url: string; title: string; gist: string; authors: string[]; date: Date }[];
  updated: Date;
}

const LONGEST_FEED = 50;

/**
 * The newest dated papers of those named by slug, at most 50. A feed needs a moment for each item: a date of which
 * only month or year is known stands as its first day, and a paper without a date is left out.
 */
export function feedView(
  site: Pick<Site, 'bySlug'>,
  { title, page, feed, slugs }: { title: string; page: string; feed: string; slugs: readonly string[] },
): FeedView {
  const papers = sortNewestFirst(slugs.flatMap((slug) => site.bySlug.get(slug) ?? []));
  const items = papers.flatMap(itemOf).slice(0, LONGEST_FEED);
  return { title, page, feed, items, updated: items[0]?.date ?? new Date(0) };
}

function itemOf(paper: ListedPaper): FeedView['items'] {
  const { slug, title, gist, authors, date } = paper;
  if (!date) return [];
  return [
    {
      url: urls.paper(slug),
      title,
      gist,
      authors: authors.map(({ literal }) => literal),
      date: momentOf(date),
    },
  ];
}

function momentOf({ year, month = 1, day = 1 }: PartialDate): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

/** Where a site stands that was built without an address: a feed holds absolute addresses only. */
const LOCAL = new URL('http://localhost/');

/** Atom (RFC 4287). */
export function atomFeed(view: FeedView, origin = LOCAL): string {
  return feedOf(view, origin).atom1();
}

/** JSON Feed 1.0. */
export function jsonFeed(view: FeedView, origin = LOCAL): string {
  return feedOf(view, origin).json1();
}

function feedOf({ title, page, feed, items, updated }: FeedView, origin: URL): Feed {
  const absolute = (path: string) => new URL(path, origin).href;
  const result = new Feed({
    id: absolute(page),
    title,
    link: absolute(page),
    updated,
    feedLinks: { atom: absolute(feed) },
    generator: 'Lectern',
  });
  for (const { url, gist, authors, date, ...item } of items) {
    result.addItem({
      ...item,
      id: absolute(url),
      link: absolute(url),
      description: gist,
      author: authors.map((name) => ({ name })),
      date,
    });
  }
  return result;
}
