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
  facts?: unknown;
  /** What it links to, if it is a page: numbers of links of the site, because pages share most of them. */
  links?: readonly number[] | undefined;
}

/** The files of a site and their links. */
export interface SiteList {
  /** By path. */
  files: Map<string, SiteFile>;
  /** By number. */
  links: readonly string[];
}

/** Files per line of the list. */
const AT_ONCE = 500;
const LINE_END = 10;

/** The list of the last site; empty if it is missing, damaged or of another version. */
export function readSiteList(list: string, version: string): SiteList {
  const files = new Map<string, SiteFile>();
  try {
    const lines = jsonLines(readFileSync(list));
    if (lines.next().value !== JSON.stringify(version)) return { files, links: [] };
    // This version wrote them, so their shape is known.
    const links = JSON.parse(lines.next().value ?? '') as string[];
    for (const line of lines) for (const row of JSON.parse(line) as SiteFile[]) files.set(row.file, row);
    return { files, links };
  } catch {
    return { files: new Map(), links: [] };
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
export function writeSiteList(list: string, version: string, site: SiteList): void {
  const next = `${list}.next`;
  mkdirSync(path.dirname(list), { recursive: true });
  try {
    writeLines(next, version, site);
    renameSync(next, list);
  } catch (thrown) {
    rmSync(next, { force: true });
    throw thrown;
  }
}

/** The version and the links, then the files in lines of many, each line after its digest. */
function writeLines(place: string, version: string, { files, links }: SiteList): void {
  const opened = openSync(place, 'w');
  try {
    const { used, numbers } = usedLinks(files.values(), links);
    writeLine(opened, version);
    writeLine(opened, used);
    let rows: SiteFile[] = [];
    for (const row of files.values()) {
      rows.push(row.links ? { ...row, links: row.links.map((link) => numbers[link] as number) } : row);
      if (rows.length < AT_ONCE) continue;
      writeLine(opened, rows);
      rows = [];
    }
    writeLine(opened, rows);
  } finally {
    closeSync(opened);
  }
}

/** The links that files have, and for each of all links its number among these, or -1. */
function usedLinks(
  files: Iterable<SiteFile>,
  links: readonly string[],
): { used: string[]; numbers: Int32Array } {
  const used: string[] = [];
  const numbers = new Int32Array(links.length).fill(-1);
  for (const file of files)
    for (const link of file.links ?? [])
      if (numbers[link] === -1) numbers[link] = used.push(links[link] as string) - 1;
  return { used, numbers };
}

function writeLine(opened: number, value: unknown): void {
  const json = JSON.stringify(value);
  writeFileSync(opened, `${digestOf(json)}${json}\n`);
}
