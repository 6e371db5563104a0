import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NumberedTexts } from '../store/numbered-texts.ts';
import { type CheckedFile, checkDataFile } from './check-data-file.ts';
import { isOutward, type SiteFault } from './check-site.ts';
import { scanPage } from './scan-page.ts';

/** What a check needs to know about a file besides its links, as JSON: about a page or a data file. */
export interface FileFacts {
  page?: PageFacts;
  data?: CheckedFile;
}

interface PageFacts {
  ids: string[];
  /** As `ScannedPage` has them; left out where there are none, as on nearly all pages. */
  duplicates?: string[];
  blocked?: string[];
}

/** A page of a site, with the numbers of its links. */
export interface ReadPage extends PageFacts {
  links: readonly number[];
}

/**
 * Extracts what a check needs from a file, given its path within the site's folder and the origin of the site, and the
 * links of a page that do not lead to other sites.
 */
export function factsOf(
  file: string,
  bytes: Buffer,
  site: string | undefined,
): { facts?: FileFacts; links?: string[] } {
  if (!file.endsWith('.html')) return DATA.test(file) ? { facts: { data: checkDataFile(file, bytes) } } : {};
  const { ids, blocked, duplicates, links } = scanPage(bytes);
  const page = {
    ids: [...ids],
    ...(duplicates.length > 0 && { duplicates }),
    ...(blocked.size > 0 && { blocked: [...blocked] }),
  };
  const own = links.filter((link) => !isOutward(link, site));
  return { facts: { page }, links: [...new Set(own)] };
}

const DATA = /\.(?:xml|json)(?:\.gz)?$/;

/** What a check needs to know about the files of a built site. */
export class SiteReading {
  readonly pages = new Map<string, ReadPage>();
  /** The links of all pages that do not lead to other sites, by number. */
  readonly links: readonly string[];
  /** Addresses of search records. */
  readonly records: string[] = [];
  /** Addresses in sitemaps. */
  readonly listed: string[] = [];
  /** Feeds, sitemaps and JSON files that are not valid. */
  readonly faults: SiteFault[] = [];
  /** Paths of all files in the folder, with forward slashes. */
  readonly files = new Set<string>();

  constructor(links: readonly string[]) {
    this.links = links;
  }

  /** Adds a file whose facts are already known, with the numbers of its links if it is a page. */
  take(file: string, { page, data }: FileFacts = {}, links: readonly number[] = []): void {
    this.files.add(file);
    if (page) this.pages.set(file, { ...page, links });
    if (!data) return;
    this.faults.push(...data.faults);
    for (const address of data.records) this.records.push(address);
    for (const address of data.addresses) this.listed.push(address);
  }
}

/** Reads a whole site from its folder; `site` is its origin. */
export function readSite(folder: string, site: string | undefined): SiteReading {
  const numbered = new NumberedTexts();
  const reading = new SiteReading(numbered.all);
  // There are tens of thousands of small files: reading each asynchronously costs several times as much.
  for (const file of filesBelow(folder)) {
    const { facts, links } = factsOf(file, readFileSync(path.join(folder, file)), site);
    reading.take(
      file,
      facts,
      links?.map((link) => numbered.numberOf(link)),
    );
  }
  return reading;
}

/** Sorted, so that every run of a check finds the same. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
