import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DIGEST_LENGTH, digestOf } from '../base/digest.ts';

/** A file of a site, as listed. */
const SiteFile = z.object({
  /** Path within the site's folder, with forward slashes. */
  file: z.string(),
  /** Digest of everything the file is made from; empty if unknown. */
  key: z.string(),
  /** Digest of its bytes. */
  digest: z.string(),
  /** Digest of what it holds before it is packed, where that is known. */
  unpacked: z.string().optional(),
  bytes: z.int().nonnegative(),
  /** When it was written, in milliseconds. */
  written: z.number(),
  /** What a check needs to know about it, so that it is not read again. */
  facts: z.unknown(),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** The first line of the list. */
const Heading = z.object({ version: z.string() });

/** Characters written at a time. */
const CHUNK = 1_000_000;

/** The files of the last site, by path; empty if the list is missing, damaged or of another version. */
export function readSiteList(list: string, version: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  try {
    const [first = '', ...lines] = readFileSync(list, 'utf8').split('\n');
    if (Heading.parse(wholeLine(first)).version !== version) return files;
    for (const line of lines) {
      if (line === '') continue;
      const row = SiteFile.parse(wholeLine(line));
      files.set(row.file, row);
    }
    return files;
  } catch {
    return new Map();
  }
}

/**
 * Parses a line. Throws if it does not match its digest, because the facts kept about a file are not verified
 * again.
 */
function wholeLine(line: string): unknown {
  const json = line.slice(DIGEST_LENGTH + 1);
  if (digestOf(json) !== line.slice(0, DIGEST_LENGTH)) throw new Error('the list is damaged');
  return JSON.parse(json);
}

/** Lists the files of a site for the next build, and moves the list into place in one step. */
export function writeSiteList(list: string, version: string, files: Iterable<SiteFile>): void {
  const next = `${list}.next`;
  mkdirSync(path.dirname(list), { recursive: true });
  try {
    writeLines(next, linesOf(version, files));
    renameSync(next, list);
  } catch (thrown) {
    rmSync(next, { force: true });
    throw thrown;
  }
}

function* linesOf(version: string, files: Iterable<SiteFile>): Generator<string> {
  yield JSON.stringify({ version } satisfies z.infer<typeof Heading>);
  for (const row of files) yield JSON.stringify(row);
}

function writeLines(place: string, lines: Iterable<string>): void {
  const opened = openSync(place, 'w');
  try {
    let chunk = '';
    for (const line of lines) {
      chunk += `${digestOf(line)} ${line}\n`;
      if (chunk.length < CHUNK) continue;
      writeFileSync(opened, chunk);
      chunk = '';
    }
    writeFileSync(opened, chunk);
  } finally {
    closeSync(opened);
  }
}
