import { closeSync, fstatSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';
import type { LinkTask } from './link-site.ts';
import { readSiteList, type SiteFile, writeSiteList } from './site-list.ts';

/** Where a site is made and what it is made from. */
interface Place {
  /** Folder in which the site is made; empty or not there. */
  next: string;
  /** Folder of the last site, where there is one. */
  last: string;
  /** File in the cache that lists the files of the last site. */
  list: string;
  /** Of everything that all files depend on besides their keys. */
  version: string;
}

/** What is done with a file that is written, and with those of the last site. */
interface Means {
  /** What a check needs of a file. */
  factsOf(file: string, bytes: Buffer): unknown;
  /** `linkSite`, beside this thread or in it. */
  link(task: LinkTask): Promise<string[]>;
}

/**
 * The files of a site that is being made. It begins as the last one, by links; a file whose key is that of the last
 * site's is neither made nor read again, one that is written takes the place of the link, and at the end what the new site
 * has not is removed.
 */
export class SiteFiles {
  readonly #place: Place;
  readonly #factsOf: Means['factsOf'];
  /** Files of the last site that are whole, and stand in the new one. */
  readonly #last: Map<string, SiteFile>;
  /** Keys of the last site some of whose files are not whole. */
  readonly #damagedKeys: ReadonlySet<string>;
  readonly #rows = new Map<string, SiteFile>();
  readonly #folders = new Set<string>();

  private constructor(
    place: Place,
    factsOf: Means['factsOf'],
    last: Map<string, SiteFile>,
    damaged: readonly string[],
  ) {
    this.#place = place;
    this.#factsOf = factsOf;
    this.#damagedKeys = new Set(damaged.map((file) => last.get(file)?.key ?? ''));
    this.#last = last;
    for (const file of damaged) last.delete(file);
  }

  static async open(place: Place, { factsOf, link }: Means): Promise<SiteFiles> {
    const { next, last: from, list, version } = place;
    mkdirSync(next, { recursive: true });
    const last = readSiteList(list, version);
    const files = Array.from(last.values(), ({ file, digest, bytes, written }) => ({
      file,
      digest,
      bytes,
      written,
    }));
    const damaged = files.length === 0 ? [] : await link({ from, to: next, files });
    return new SiteFiles(place, factsOf, last, damaged);
  }

  /** The files that there are, with what a check needs of them. */
  *facts(): Generator<[file: string, facts: unknown]> {
    for (const { file, facts } of this.#rows.values()) yield [file, facts];
  }

  /** Bytes of the files whose paths begin so. */
  bytesBelow(beginning: string): number {
    let sum = 0;
    for (const { file, bytes } of this.#rows.values()) if (file.startsWith(beginning)) sum += bytes;
    return sum;
  }

  /** Keeps the last site's file, where it was made for this key and is whole. */
  reuse(file: string, key: string): boolean {
    const row = this.#last.get(file);
    if (row?.key !== key) return false;
    this.#rows.set(file, row);
    return true;
  }

  /** Keys whose names begin so and whose files the last site has whole. */
  wholeKeys(beginning: string): string[] {
    const keys = new Set<string>();
    for (const { key } of this.#last.values()) if (key.startsWith(beginning)) keys.add(key);
    return [...keys].filter((key) => !this.#damagedKeys.has(key));
  }

  /** Keeps all the last site's files of a key. */
  reuseAll(key: string): void {
    for (const row of this.#last.values()) if (row.key === key) this.#rows.set(row.file, row);
  }

  /** Writes a file that was made for a key. */
  write(file: string, content: Uint8Array | string, key = ''): void {
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (this.#rows.has(file)) throw new Error(`${file} is written twice: this is a defect of Lectern`);
    const digest = digestOf(bytes);
    const last = this.#last.get(file);
    if (last?.digest === digest) this.#rows.set(file, { ...last, key });
    else {
      const written = this.#put(file, bytes);
      const facts = this.#factsOf(file, bytes);
      this.#rows.set(file, { file, key, digest, bytes: bytes.length, written, facts });
    }
  }

  /** Removes what the last site had and this has not, once all is written. */
  removeOthers(): void {
    const { next } = this.#place;
    for (const file of this.#last.keys()) {
      if (this.#rows.has(file)) continue;
      rmSync(path.join(next, file));
      for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder))
        if (!removeEmpty(path.join(next, folder))) break;
    }
  }

  /** Lists the files for the next build, before or after they are in their place: what is not as listed is made again. */
  save(): void {
    writeSiteList(this.#place.list, this.#place.version, this.#rows.values());
  }

  /** Writes a new file and says when. A link goes first: what is linked is the last site's too. */
  #put(file: string, bytes: Buffer): number {
    const place = path.join(this.#place.next, file);
    if (this.#last.has(file)) rmSync(place);
    else this.#makeFolder(path.dirname(place));
    // Fails where there is a file, so that none of the last site is ever written to.
    const opened = openSync(place, 'wx');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
      return fstatSync(opened).mtimeMs;
    } finally {
      closeSync(opened);
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** Whether a folder was empty, and is removed. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
