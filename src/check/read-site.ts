import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDataFile } from './check-data-file.ts';
import type { SiteFault } from './check-site.ts';
import { type ScannedPage, scanPage } from './scan-page.ts';

/**
 * What a check needs of the files of a built site. It is read in as many calls as its writing takes, each of which
 * reads what is new: pages can be read while other files are still being written.
 */
export class SiteReading {
  readonly pages = new Map<string, ScannedPage>();
  /** Addresses of search records. */
  readonly records: string[] = [];
  /** Addresses in sitemaps. */
  readonly listed: string[] = [];
  /** Feeds, sitemaps and JSON files that are not valid. */
  readonly faults: SiteFault[] = [];
  /** Paths of all files below the folder, with forward slashes. */
  readonly files = new Set<string>();

  /** Reads the files of `folder` that are new; `onPage` is given each page. */
  read(folder: string, onPage: (file: string, html: Buffer) => void = () => {}): void {
    for (const file of filesBelow(folder)) {
      if (this.files.has(file)) continue;
      // Tens of thousands of small files: asynchronous reading costs several times as much for each.
      const bytes = READ.test(file) ? readFileSync(path.join(folder, file)) : null;
      if (bytes && file.endsWith('.html')) onPage(file, bytes);
      this.take(file, bytes);
    }
  }

  /** Forgets a page that is taken away again. */
  forget(file: string): void {
    this.files.delete(file);
    this.pages.delete(file);
  }

  /** Takes in a file that is written; null for one of no format that is looked into. */
  take(file: string, bytes: Buffer | null): void {
    this.files.add(file);
    if (bytes === null) return;
    if (file.endsWith('.html')) this.pages.set(file, scanPage(bytes.toString()));
    else {
      const { faults, addresses, records } = checkDataFile(file, bytes);
      this.records.push(...records);
      this.faults.push(...faults);
      for (const address of addresses) this.listed.push(address);
    }
  }
}

const READ = /\.(?:html|(?:xml|json)(?:\.gz)?)$/;

/** In order, so that a check finds the same in each run. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
