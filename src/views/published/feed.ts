import { Feed } from 'feed';
import { urls } from '../../base/addresses.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { escapeHtml } from '../../text/render/escape-html.ts';
import { sortNewestFirst } from '../lists/catalogue.ts';

/** What a feed lists. Addresses are within the site, with the base. */
export interface FeedView {
  title: string;
  page: string;
  feed: string;
  /** The same as JSON Feed, where there is one. */
  jsonFeed?: string;
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
  { slugs, ...about }: Pick<FeedView, 'title' | 'page' | 'feed' | 'jsonFeed'> & { slugs: readonly string[] },
): FeedView {
  const papers = sortNewestFirst(slugs.flatMap((slug) => site.bySlug.get(slug) ?? []));
  const items = papers.flatMap(itemOf).slice(0, LONGEST_FEED);
  return { ...about, items, updated: items[0]?.date ?? new Date(0) };
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

/** Atom (RFC 4287). Its titles are HTML. */
export function atomFeed(view: FeedView, origin = LOCAL): string {
  const items = view.items.map((item) => ({ ...item, title: escapeHtml(item.title) }));
  return printable(feedOf({ ...view, items }, origin).atom1());
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1), of which the feed library writes only version 1. */
export function jsonFeed({ title, page, jsonFeed: feed, items }: FeedView, origin = LOCAL): string {
  const absolute = (path: string) => new URL(path, origin).href;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(page),
    ...(feed && { feed_url: absolute(feed) }),
    items: items.map(({ url, gist, authors, date, ...item }) => ({
      id: absolute(url),
      url: absolute(url),
      title: item.title,
      content_text: gist,
      date_published: date.toISOString(),
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** XML has no way to write a control character. */
function printable(feed: string): string {
  return feed.toWellFormed().replace(/[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu, ' ');
}

function feedOf({ title, page, feed, jsonFeed, items, updated }: FeedView, origin: URL): Feed {
  const absolute = (path: string) => new URL(path, origin).href;
  const result = new Feed({
    id: absolute(page),
    title,
    link: absolute(page),
    updated,
    feedLinks: { atom: absolute(feed), ...(jsonFeed && { json: absolute(jsonFeed) }) },
    // The format asks for an author wherever an entry names none.
    author: { name: title },
    generator: 'Lectern',
  });
  for (const { url, gist, authors, date, ...item } of items) {
    result.addItem({
      ...item,
      id: absolute(url),
      link: absolute(url),
      description: escapeHtml(gist),
      author: authors.map((name) => ({ name })),
      date,
    });
  }
  return result;
}
