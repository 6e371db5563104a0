import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What is known of a file of a site. */
const SiteFile = z.object({
  /** Path below the folder of the site, with forward slashes. */
  file: z.string(),
  /** Of everything that the file is made from; empty where that is not known. */
  key: z.string(),
  /** Of its bytes. */
  digest: z.string(),
  bytes: z.int().nonnegative(),
  /** When it was written, in milliseconds. */
  written: z.number(),
  /** What a check needs to know of it, so that it is not read again. */
  facts: z.unknown(),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** The first line of the list. */
const Heading = z.object({ version: z.string() });

/** Characters that are written at once. */
const CHUNK = 1_000_000;

/** The files of the last site, by their paths; none where the list is missing, damaged or of another version. */
export function readSiteList(list: string, version: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  try {
    const [first = '', ...lines] = readFileSync(list, 'utf8').split('\n');
    if (Heading.parse(JSON.parse(first)).version !== version) return files;
    for (const line of lines) {
      if (line === '') continue;
      const row = SiteFile.parse(JSON.parse(line));
      files.set(row.file, row);
    }
    return files;
  } catch {
    return new Map();
  }
}

/** Lists the files of a site for the next build. */
export function writeSiteList(list: string, version: string, files: Iterable<SiteFile>): void {
  mkdirSync(path.dirname(list), { recursive: true });
  const opened = openSync(`${list}.next`, 'w');
  let chunk = `${JSON.stringify({ version } satisfies z.infer<typeof Heading>)}\n`;
  for (const row of files) {
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length < CHUNK) continue;
    writeSync(opened, chunk);
    chunk = '';
  }
  writeSync(opened, chunk);
  closeSync(opened);
  renameSync(`${list}.next`, list);
}
