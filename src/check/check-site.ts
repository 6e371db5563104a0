import { decodeAddress } from '../base/decode-address.ts';
import type { SiteReading } from './read-site.ts';

/** A built site: the path it is served under, its origin if known, and the slugs of its papers. */
export interface SiteToCheck {
  base: string;
  site: string | undefined;
  papers: readonly string[];
}

/** Something wrong on a built site. */
export interface SiteFault {
  /** Path of the file within the site's folder, with forward slashes. */
  file: string;
  /** The faulty link, if the fault is a link. */
  link?: string;
  /** The identifier that the page has more than once, if that is the fault. */
  id?: string;
  /** What the page's content security policy blocks, as `ScannedPage` names it, if that is the fault. */
  blocked?: string;
  /** The missing file, if that is the fault. */
  missing?: string;
  /** The paper that was read last before the file failed, in a build that watches for it. */
  paper?: string;
  what: string;
}

/** Schemes that a link to another site may have. */
const OUTWARD = /^(?:https?:|mailto:)/i;
const ANY_SCHEME = /^\s*[a-z][a-z0-9+.-]*:/i;

/**
 * Everything wrong on a built site: links and fragments without a target, links with a scheme other than http and
 * mail, identifiers that a page has twice, anything the content security policy blocks, papers without exactly one
 * page, one search record and one sitemap entry, and invalid feeds, sitemaps and JSON files. `reading` has the
 * contents of its files.
 */
export function checkSite(site: SiteToCheck, reading: SiteReading): SiteFault[] {
  const { faults, listed, pages, records } = reading;
  return [
    ...checkPages(site, reading),
    ...checkPapers(site.papers, pages, records),
    ...checkListed(site, pages, listed),
    ...faults,
  ];
}

function checkPapers(
  papers: readonly string[],
  pages: SiteReading['pages'],
  records: readonly string[],
): SiteFault[] {
  const counts = countEach(records);
  const known = new Set(papers.map((slug) => `/papers/${slug}/`));
  const foreign = [...counts.keys()].filter((url) => /^\/papers\/[^/]+\/$/.test(url) && !known.has(url));
  return [
    ...papers.flatMap((slug) => {
      const file = `papers/${slug}/index.html`;
      const found = counts.get(`/papers/${slug}/`) ?? 0;
      return [
        ...(pages.has(file) ? [] : [{ file, missing: file, what: 'is missing: the paper has no page' }]),
        ...(found === 1 ? [] : [{ file, what: `has ${found} search records instead of 1` }]),
      ];
    }),
    ...foreign.map((url) => ({
      file: `${url.slice(1)}index.html`,
      what: 'is in the search index, but is not a paper',
    })),
  ];
}

/** Sitemaps contain absolute addresses, so a site without a known address has none. */
function checkListed(
  { base, site, papers }: SiteToCheck,
  pages: SiteReading['pages'],
  listed: readonly string[],
): SiteFault[] {
  if (site === undefined) return [];
  const home = `${site}${base === '/' ? '' : base}/`;
  const counts = countEach(listed);
  const dead = [...counts.keys()].filter(
    (address) =>
      !address.startsWith(home) || !pages.has(`${decodeAddress(address.slice(home.length))}index.html`),
  );
  return [
    ...dead.map((address) => ({
      file: 'sitemap',
      missing: `${decodeAddress(address.slice(home.length))}index.html`,
      what: `lists “${address}”, which is not a page`,
    })),
    ...papers.flatMap((slug) => {
      const found = counts.get(`${home}papers/${slug}/`) ?? 0;
      const file = `papers/${slug}/index.html`;
      const what = `is in the sitemaps ${found} times instead of once`;
      return found === 1 ? [] : [{ file, what, ...(found === 0 && { missing: file }) }];
    }),
  ];
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function checkPages(site: SiteToCheck, reading: SiteReading): SiteFault[] {
  const faults: SiteFault[] = [];
  const known = new Array<LinkFault | null | undefined>(reading.links.length);
  for (const [file, { blocked = [], duplicates = [], links }] of reading.pages) {
    for (const name of blocked)
      faults.push({ file, blocked: name, what: `has “${name}”, which has no effect` });
    for (const id of new Set(duplicates))
      faults.push({ file, id, what: `has the identifier “${id}” more than once` });
    for (const number of links) {
      if (known[number] === null) continue;
      const link = reading.links[number] as string;
      const fault = known[number] ?? linkFault(link, file, site, reading);
      // Pages share most of their links, and such a one means the same on all of them.
      if (link.startsWith('/') || ANY_SCHEME.test(link)) known[number] = fault;
      if (fault !== null) faults.push({ ...fault, file, link, what: `links to “${link}”: ${fault.what}` });
    }
  }
  return faults;
}

type LinkFault = Pick<SiteFault, 'what' | 'missing'>;

/** What is wrong with a link on a page, or null. */
function linkFault(
  link: string,
  file: string,
  site: SiteToCheck,
  { pages, files }: SiteReading,
): LinkFault | null {
  const inward = withoutOrigin(link, site.site);
  if (OUTWARD.test(inward)) return null;
  if (ANY_SCHEME.test(inward)) return { what: 'this kind of link is not allowed' };
  if (inward.startsWith('//')) return { what: 'the scheme is missing' };
  const target = splitLink(inward, file, site.base);
  if (target === null) return { what: `this is outside the site, which is served under ${site.base}` };
  if (!files.has(target.file)) return { what: 'there is no such page', missing: target.file };
  if (target.fragment === '' || pages.get(target.file)?.ids.includes(target.fragment)) return null;
  return { what: 'the page has no such anchor' };
}

/** Whether a link leads to another site than the one at an origin, or to a mailbox: it is not checked. */
export function isOutward(link: string, site: string | undefined): boolean {
  return OUTWARD.test(withoutOrigin(link, site));
}

function withoutOrigin(link: string, site: string | undefined): string {
  return site !== undefined && link.startsWith(`${site}/`) ? link.slice(site.length) : link;
}

/** A link within the site → the file it opens and the fragment, or null if it leaves the base path. */
function splitLink(link: string, from: string, base: string): { file: string; fragment: string } | null {
  const [address = '', fragment = ''] = link.split('#', 2);
  const [place = ''] = address.split('?', 1);
  const prefix = base === '/' ? '/' : `${base}/`;
  if (place === '') return { file: from, fragment: decodeAddress(fragment) };
  const absolute = new URL(place, `http://localhost${prefix}${from.replace(/index\.html$/, '')}`).pathname;
  if (!absolute.startsWith(prefix)) return null;
  const below = decodeAddress(absolute.slice(prefix.length));
  return {
    file: below === '' || below.endsWith('/') ? `${below}index.html` : below,
    fragment: decodeAddress(fragment),
  };
}
