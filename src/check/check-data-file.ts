import { gunzipSync } from 'node:zlib';
import { INDEX } from '../base/addresses.ts';
import { recordsIn } from '../search/index/lexicon.ts';
import { checkAtom, checkJsonFeed } from './check-feed.ts';
import type { SiteFault } from './check-site.ts';
import { checkSitemap } from './check-sitemap.ts';
import { parseXml } from './xml-tree.ts';

/** What a data file contains: its faults, and the addresses it lists if it is a sitemap or a search file. */
export interface CheckedFile {
  faults: SiteFault[];
  /** Addresses of pages. */
  addresses: string[];
  /** Addresses of search records, from the root of the site. */
  records: string[];
}

/**
 * Checks a JSON or XML file of a site, compressed or not: that it parses, and that feeds and sitemaps conform to
 * their formats.
 */
export function checkDataFile(file: string, bytes: Buffer): CheckedFile {
  try {
    const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    const found = /\.xml(?:\.gz)?$/.test(file) ? checkXml(text) : checkJson(file, text);
    const { wrong, addresses = [], records = [] } = found;
    return { addresses, records, faults: wrong.map((what) => ({ file, what: `is not valid: ${what}` })) };
  } catch (thrown) {
    return {
      addresses: [],
      records: [],
      faults: [{ file, what: `cannot be read: ${(thrown as Error).message}` }],
    };
  }
}

/** The folder of papers' pages also has data files of papers, one of which may be called “Feed”. */
const FEED = /^(?!papers\/)(?:.*\/)?feed\.json$/;

type Found = Partial<Pick<CheckedFile, 'addresses' | 'records'>> & { wrong: string[] };

/** The files of the search index; their JSON and that of feeds is looked at further. */
const SEARCHED = new RegExp(`^${INDEX}/`);

function checkJson(file: string, bytes: Buffer): Found {
  if (!FEED.test(file) && !SEARCHED.test(file) && isJson(bytes)) return { wrong: [] };
  const value: unknown = JSON.parse(bytes.toString());
  if (FEED.test(file)) return { wrong: checkJsonFeed(value) };
  return { wrong: [], records: recordsIn(file, value).map(({ url }) => `/${url}`) };
}

/** The syntax of JSON is ASCII, and one character for each byte is parsed in a third of the time. */
function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('latin1'));
    return true;
  } catch {
    return false;
  }
}

function checkXml(bytes: Buffer): Found {
  const root = parseXml(bytes.toString());
  if (root.name === 'feed') return { wrong: checkAtom(root), addresses: [] };
  if (root.name !== 'urlset' && root.name !== 'sitemapindex') return { wrong: [] };
  const { wrong, addresses } = checkSitemap(root, bytes.length);
  return { wrong, addresses: root.name === 'urlset' ? addresses : [] };
}
