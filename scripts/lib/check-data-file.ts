import { checkAtom, checkJsonFeed } from './check-feed.ts';
import type { SiteFault } from './check-site.ts';
import { checkSitemap } from './check-sitemap.ts';
import { parseXml } from './xml-tree.ts';

/** What a file for machines holds: the addresses that it lists, where it is a sitemap, and its faults. */
export interface CheckedFile {
  faults: SiteFault[];
  /** Of pages. */
  addresses: string[];
}

/** Checks a JSON or XML file of a site: that it can be read, and that feeds and sitemaps are as their formats ask. */
export function checkDataFile(file: string, bytes: Buffer): CheckedFile {
  try {
    const { wrong, addresses } = file.endsWith('.json') ? checkJson(file, bytes) : checkXml(bytes);
    return { addresses, faults: wrong.map((what) => ({ file, what: `is not valid: ${what}` })) };
  } catch (thrown) {
    return { addresses: [], faults: [{ file, what: `cannot be read: ${(thrown as Error).message}` }] };
  }
}

function checkJson(file: string, bytes: Buffer): { wrong: string[]; addresses: string[] } {
  const value: unknown = JSON.parse(bytes.toString());
  return { wrong: /(?:^|\/)feed\.json$/.test(file) ? checkJsonFeed(value) : [], addresses: [] };
}

function checkXml(bytes: Buffer): { wrong: string[]; addresses: string[] } {
  const root = parseXml(bytes.toString());
  if (root.name === 'feed') return { wrong: checkAtom(root), addresses: [] };
  if (root.name !== 'urlset' && root.name !== 'sitemapindex') return { wrong: [], addresses: [] };
  const { wrong, addresses } = checkSitemap(root, bytes.length);
  return { wrong, addresses: root.name === 'urlset' ? addresses : [] };
}
