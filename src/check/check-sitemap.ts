import { childrenOf, type XmlElement } from './xml-tree.ts';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Limits of the protocol (https://www.sitemaps.org/protocol.html). */
const MOST_ENTRIES = 50_000;
const MOST_BYTES = 52_428_800;
const LONGEST_ADDRESS = 2_048;
const ENTRY = { urlset: 'url', sitemapindex: 'sitemap' } as const;
/** A day or a time (https://www.w3.org/TR/NOTE-datetime). */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

export type SitemapKind = keyof typeof ENTRY;

/** The addresses that a sitemap lists, and what is wrong with it, one message each. `bytes` is its length. */
export function checkSitemap(root: XmlElement, bytes: number): { addresses: string[]; wrong: string[] } {
  const entries = childrenOf(root, ENTRY[root.name as SitemapKind]);
  const wrong = [
    ...(root.namespace === SITEMAPS ? [] : [`its namespace is “${root.namespace}”`]),
    ...(entries.length <= MOST_ENTRIES
      ? []
      : [`it has ${entries.length} entries, and at most ${MOST_ENTRIES} are allowed`]),
    ...(bytes <= MOST_BYTES ? [] : [`it has ${bytes} bytes, and at most ${MOST_BYTES} are allowed`]),
    ...(entries.length === root.children.length ? [] : ['it has elements that are no entries']),
  ];
  const addresses: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const [address, ...more] = childrenOf(entry, 'loc').map(({ text }) => text.trim());
    const isSound = address !== undefined && more.length === 0 && URL.canParse(address);
    if (isSound && address.length < LONGEST_ADDRESS) addresses.push(address);
    else wrong.push(`entry ${index + 1} has the address “${address ?? ''}”`);
    for (const { text } of childrenOf(entry, 'lastmod')) {
      if (!DATE.test(text.trim()) || Number.isNaN(Date.parse(text))) {
        wrong.push(`entry ${index + 1} has the date “${text}”`);
      }
    }
  }
  return { addresses, wrong };
}
