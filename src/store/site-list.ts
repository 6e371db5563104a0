import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIGEST_LENGTH, digestOf } from '../base/digest.ts';

/** A file of a site, as listed. */
export interface SiteFile {
  /** Path within the site's folder, with forward slashes. */
  file: string;
  /** Digest of everything the file is made from; empty if unknown. */
  key: string;
  /** Digest of its bytes. */
  digest: string;
  /** Digest of what it holds before it is packed, where that is known. */
  unpacked?: string | undefined;
  bytes: number;
  /** When it was written, in milliseconds. */
  written: number;
  /** What a check needs to know about it, so that it is not read again. */
  facts: unknown;
}

/** Files per line of the list. */
const AT_ONCE = 500;
const LINE_END = 10;

/** The files of the last site, by path; empty if the list is missing, damaged or of another version. */
export function readSiteList(list: string, version: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  try {
    const lines = jsonLines(readFileSync(list));
    if (lines.next().value !== JSON.stringify(version)) return files;
    // This version wrote them, so their shape is known.
    for (const line of lines) for (const row of JSON.parse(line) as SiteFile[]) files.set(row.file, row);
    return files;
  } catch {
    return new Map();
  }
}

/**
 * The JSON of each line. Throws if one does not match its digest, because the facts kept about a file are not
 * verified again.
 */
function* jsonLines(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    const json = bytes.subarray(start + DIGEST_LENGTH, end);
    if (end < 0 || digestOf(json) !== bytes.toString('latin1', start, start + DIGEST_LENGTH))
      throw new Error('the list is damaged');
    yield json.toString();
    start = end + 1;
  }
}

/** Lists the files of a site for the next build, and moves the list into place in one step. */
export function writeSiteList(list: string, version: string, files: Iterable<SiteFile>): void {
  const next = `${list}.next`;
  mkdirSync(path.dirname(list), { recursive: true });
  try {
    writeLines(next, version, files);
    renameSync(next, list);
  } catch (thrown) {
    rmSync(next, { force: true });
    throw thrown;
  }
}

/** The version, then the files in lines of many, each after its digest. */
function writeLines(place: string, version: string, files: Iterable<SiteFile>): void {
  const opened = openSync(place, 'w');
  try {
    writeLine(opened, version);
    let rows: SiteFile[] = [];
    for (const row of files) {
      rows.push(row);
      if (rows.length < AT_ONCE) continue;
      writeLine(opened, rows);
      rows = [];
    }
    writeLine(opened, rows);
  } finally {
    closeSync(opened);
  }
}

function writeLine(opened: number, value: unknown): void {
  const json = JSON.stringify(value);
  writeFileSync(opened, `${digestOf(json)}${json}\n`);
}
