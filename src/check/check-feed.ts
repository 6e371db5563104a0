import { childrenOf, type XmlElement } from './xml-tree.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339, as both kinds of feed require. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** How often an element may occur in a feed and in its entries (RFC 4287, sections 4.1.1 and 4.1.2). */
const COUNTS: readonly (readonly [name: string, least: number, most: number])[] = [
  ['id', 1, 1],
  ['title', 1, 1],
  ['updated', 1, 1],
  ['subtitle', 0, 1],
  ['summary', 0, 1],
  ['content', 0, 1],
  ['published', 0, 1],
  ['rights', 0, 1],
  ['generator', 0, 1],
];

/** What is wrong with an Atom feed (RFC 4287), one message each. */
export function checkAtom(feed: XmlElement): string[] {
  const entries = childrenOf(feed, 'entry');
  const hasAuthor = childrenOf(feed, 'author').length > 0;
  const ids = entries.flatMap((entry) => childrenOf(entry, 'id').map(({ text }) => text));
  return [
    ...(feed.namespace === ATOM ? [] : [`its namespace is “${feed.namespace}”`]),
    ...checkElements(feed, 'the feed'),
    ...entries.flatMap((entry, index) => checkElements(entry, entryName(entry, index))),
    ...entries.flatMap((entry, index) =>
      hasAuthor || childrenOf(entry, 'author').length > 0
        ? []
        : [`${entryName(entry, index)} has no author, nor has the feed`],
    ),
    ...repeated(ids).map((id) => `two entries have the id “${id}”`),
  ];
}

/** An entry's address, which says which paper it belongs to. */
function entryName(entry: XmlElement, index: number): string {
  const [id] = childrenOf(entry, 'id');
  return `entry ${index + 1}${id ? ` “${id.text.trim()}”` : ''}`;
}

function checkElements(element: XmlElement, name: string): string[] {
  const text = (child: string) => childrenOf(element, child).map((found) => found.text.trim());
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
  const alternates = links
    .filter(({ rel = 'alternate' }) => rel === 'alternate')
    .map(({ type = '', hreflang = '' }) => `${type} ${hreflang}`);
  return [
    ...COUNTS.flatMap(([child, least, most]) => {
      const { length } = text(child);
      return length >= least && length <= most ? [] : [`${name} has ${length} elements “${child}”`];
    }),
    ...[...text('id'), ...links.map(({ href = '' }) => href)]
      .filter((address) => !isAddress(address))
      .map((address) => `${name} has the address “${address}”, which is not absolute`),
    ...[...text('updated'), ...text('published')]
      .filter((moment) => !isMoment(moment))
      .map((moment) => `${name} has the date “${moment}”`),
    ...childrenOf(element, 'author')
      .filter((author) => childrenOf(author, 'name').every((found) => found.text.trim() === ''))
      .map(() => `${name} has an author without a name`),
    ...(repeated(alternates).length > 0 ? [`${name} has two links to the same kind of page`] : []),
  ];
}

/** What is wrong with a JSON Feed (https://www.jsonfeed.org/version/1.1/), one message each. */
export function checkJsonFeed(feed: unknown): string[] {
  const { version, title, items, home_page_url, feed_url } = record(feed);
  const list = Array.isArray(items) ? items.map(record) : [];
  return [
    ...(version === 'https://jsonfeed.org/version/1.1' ? [] : [`its version is “${version}”`]),
    ...(isText(title) ? [] : ['the feed has no title']),
    ...(Array.isArray(items) ? [] : ['the feed has no items']),
    ...[home_page_url, feed_url]
      .filter((address) => address !== undefined && !isAddress(address))
      .map((address) => `the feed has the address “${address}”, which is not absolute`),
    ...list.flatMap((item, index) =>
      checkItem(item, `item ${index + 1}${isText(item['url']) ? ` “${item['url']}”` : ''}`),
    ),
    ...repeated(list.map(({ id }) => String(id))).map((id) => `two items have the id “${id}”`),
  ];
}

function checkItem(item: Record<string, unknown>, name: string): string[] {
  const { id, url, content_text, content_html, date_published, authors = [] } = item;
  return [
    ...(isText(id) ? [] : [`${name} has no id`]),
    ...(url === undefined || isAddress(url)
      ? []
      : [`${name} has the address “${url}”, which is not absolute`]),
    ...(typeof (content_text ?? content_html) === 'string' ? [] : [`${name} has no content`]),
    ...(date_published === undefined || isMoment(date_published)
      ? []
      : [`${name} has the date “${date_published}”`]),
    ...(Array.isArray(authors) && authors.every((author) => isText(record(author)['name']))
      ? []
      : [`${name} has an author without a name`]),
  ];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}
