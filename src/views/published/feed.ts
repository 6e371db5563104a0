import { Feed } from 'feed';
import { urls } from '../../base/addresses.ts';
import { compareTexts } from '../../base/compare-texts.ts';
import { daysAdded } from '../../library/papers/paper-days.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { escapeHtml } from '../../text/render/escape-html.ts';
import { dayLine } from '../frame/date-line.ts';

/** The content of a feed. Addresses are within the site, including the base. */
export interface FeedView {
  title: string;
  page: string;
  feed: string;
  /** The same feed as JSON Feed, if there is one. */
  jsonFeed?: string;
  items: FeedItem[];
  updated: Date;
}

interface FeedItem {
  url: string;
  title: string;
  /** When the paper appeared and when it was added, as far as known, and its gist. */
  text: string;
  authors: string[];
  /** When it was added or, if that is unknown, when the paper appeared. */
  date: Date;
}

const LONGEST_FEED = 50;

/**
 * The papers among those given, newest first, that were added to the library last, at most 50; papers added on one
 * day, or at an unknown time, newest first. A feed needs a time for each item: if the day a paper was added is unknown, it
 * is the paper's own date, of which only month or year may be known, and which then counts as the first day. A
 * paper with neither is omitted.
 */
export function feedView(
  site: Site,
  {
    papers,
    ...about
  }: Pick<FeedView, 'title' | 'page' | 'feed' | 'jsonFeed'> & {
    papers: readonly ListedPaper[];
  },
): FeedView {
  const days = arrivals(site);
  const items = papers
    .map((paper) => ({ paper, day: days.get(paper.slug) }))
    .filter(({ paper, day }) => paper.date !== undefined || day !== undefined)
    .sort((a, b) => compareTexts(b.day ?? '', a.day ?? ''))
    .slice(0, LONGEST_FEED)
    .map(({ paper, day }) => itemOf(paper, day));
  return { ...about, items, updated: items[0]?.date ?? new Date(0) };
}

const known = new WeakMap<Site, ReadonlyMap<string, string>>();

/** The days on which the papers of a site were added; cached for all its feeds. */
function arrivals(site: Site): ReadonlyMap<string, string> {
  const { papers, textOf, imports, redirects, config } = site;
  const days =
    known.get(site) ??
    daysAdded(
      papers.values().map(({ slug }) => textOf(slug)),
      { imports, redirects, rows: config.sources },
    );
  known.set(site, days);
  return days;
}

/** One of the two dates is known. */
function itemOf({ slug, title, gist, authors, date }: ListedPaper, day: string | undefined): FeedItem {
  const dates = strings.following.dates({
    date: date && strings.format.date(date),
    added: day === undefined ? undefined : dayLine(day).written,
  });
  return {
    url: urls.paper(slug),
    title,
    text: [dates, gist].filter((part) => part !== '').join(' '),
    authors: authors.map(({ literal }) => literal),
    date: day === undefined ? momentOf(date as PartialDate) : new Date(day),
  };
}

function momentOf({ year, month = 1, day = 1 }: PartialDate): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

/** Origin of a site that was built without an address: feeds only contain absolute addresses. */
const LOCAL = new URL('http://localhost/');

/** Atom (RFC 4287). Its titles are HTML. */
export function atomFeed(view: FeedView, origin = LOCAL): string {
  const items = view.items.map((item) => ({ ...item, title: escapeHtml(item.title) }));
  return printable(feedOf({ ...view, items }, origin).atom1());
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); the feed library only writes version 1. */
export function jsonFeed({ title, page, jsonFeed: feed, items }: FeedView, origin = LOCAL): string {
  const absolute = (path: string) => new URL(path, origin).href;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(page),
    ...(feed && { feed_url: absolute(feed) }),
    items: items.map(({ url, text, authors, date, ...item }) => ({
      id: absolute(url),
      url: absolute(url),
      title: item.title,
      content_text: text,
      date_published: date.toISOString(),
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** XML cannot represent control characters. */
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
    // The format requires an author for entries that name none.
    author: { name: title },
    generator: 'Lectern',
  });
  for (const { url, text, authors, date, ...item } of items) {
    result.addItem({
      ...item,
      id: absolute(url),
      link: absolute(url),
      description: escapeHtml(text),
      author: authors.map((name) => ({ name })),
      date,
      published: date,
    });
  }
  return result;
}
