import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckedFile, checkDataFile } from './check-data-file.ts';
import type { SiteFault } from './check-site.ts';
import { type ScannedPage, scanPage } from './scan-page.ts';

/** What a check needs to know about a file, as JSON: about a page or a data file, or only that it exists. */
export interface FileFacts {
  page?: PageFacts;
  data?: CheckedFile;
}

interface PageFacts extends Omit<ScannedPage, 'ids' | 'blocked'> {
  ids: string[];
  blocked: string[];
}

/** Extracts what a check needs from a file, given its path within the site's folder. */
export function factsOf(file: string, bytes: Buffer): FileFacts {
  if (file.endsWith('.html')) {
    const { ids, blocked, ...page } = scanPage(bytes);
    return { page: { ...page, ids: [...ids], blocked: [...blocked] } };
  }
  return DATA.test(file) ? { data: checkDataFile(file, bytes) } : {};
}

const DATA = /\.(?:xml|json)(?:\.gz)?$/;

/** What a check needs to know about the files of a built site. */
export class SiteReading {
  readonly pages = new Map<string, ScannedPage>();
  /** Addresses of search records. */
  readonly records: string[] = [];
  /** Addresses in sitemaps. */
  readonly listed: string[] = [];
  /** Feeds, sitemaps and JSON files that are not valid. */
  readonly faults: SiteFault[] = [];
  /** Paths of all files in the folder, with forward slashes. */
  readonly files = new Set<string>();

  /** Adds a file whose facts are already known. */
  take(file: string, { page, data }: FileFacts): void {
    this.files.add(file);
    if (page) this.pages.set(file, { ...page, ids: new Set(page.ids), blocked: new Set(page.blocked) });
    if (!data) return;
    this.faults.push(...data.faults);
    for (const address of data.records) this.records.push(address);
    for (const address of data.addresses) this.listed.push(address);
  }
}

/** Reads a whole site from its folder. */
export function readSite(folder: string): SiteReading {
  const reading = new SiteReading();
  // There are tens of thousands of small files: reading each asynchronously costs several times as much.
  for (const file of filesBelow(folder))
    reading.take(file, factsOf(file, readFileSync(path.join(folder, file))));
  return reading;
}

/** Sorted, so that every run of a check finds the same. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
