import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LinkTask } from './link-site.ts';
import { readSiteList, type SiteFile, writeSiteList } from './site-list.ts';
import { type FactsOf, type NewFile, type WriteTask, type WrittenFile, writeFiles } from './write-files.ts';

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
  factsOf: FactsOf;
  /** `linkSite`, beside this thread or in it. */
  link(task: LinkTask): Promise<string[]>;
  /** `writeFiles` beside this thread; undefined where none is free, and this one is to do it. */
  write(task: WriteTask): Promise<WrittenFile[]> | undefined;
}

/** Files that are written in one go. */
const AT_ONCE = 25;

/**
 * The files of a site that is being made. It begins as the last one, by links; a file whose key is that of the last
 * site's is neither made nor read again, one that is written takes the place of the link, and at the end what the new site
 * has not is removed.
 */
export class SiteFiles {
  readonly #place: Place;
  readonly #means: Means;
  /** Files of the last site that are whole, and stand in the new one. */
  readonly #last: Map<string, SiteFile>;
  /** Keys of the last site some of whose files are not whole. */
  readonly #damagedKeys: ReadonlySet<string>;
  readonly #rows = new Map<string, SiteFile>();
  #waiting: NewFile[] = [];
  readonly #beside: Promise<void>[] = [];

  private constructor(place: Place, means: Means, last: Map<string, SiteFile>, damaged: readonly string[]) {
    this.#place = place;
    this.#means = means;
    this.#damagedKeys = new Set(damaged.map((file) => last.get(file)?.key ?? ''));
    this.#last = last;
    for (const file of damaged) last.delete(file);
  }

  static async open(place: Place, means: Means): Promise<SiteFiles> {
    const { next, last: from, list, version } = place;
    mkdirSync(next, { recursive: true });
    const last = readSiteList(list, version);
    const files = Array.from(last.values(), ({ file, digest, bytes, written }) => ({
      file,
      digest,
      bytes,
      written,
    }));
    const damaged = files.length === 0 ? [] : await means.link({ from, to: next, files });
    return new SiteFiles(place, means, last, damaged);
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

  /** Has a file written that was made for a key, at the latest when the site is complete. */
  write(file: string, content: Uint8Array | string, key = ''): void {
    if (this.#rows.has(file)) throw new Error(`${file} is written twice: this is a defect of Lectern`);
    this.#rows.set(file, { file, key, digest: '', bytes: 0, written: 0, facts: undefined });
    this.#waiting.push({ file, content, last: this.#last.get(file)?.digest });
    if (this.#waiting.length === AT_ONCE) this.#writeWaiting();
  }

  /** Writes what is not yet written, and removes what the last site had and this has not. */
  async complete(): Promise<void> {
    this.#writeWaiting();
    await Promise.all(this.#beside);
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

  #writeWaiting(): void {
    const files = this.#waiting;
    this.#waiting = [];
    const task = { folder: this.#place.next, files };
    const take = (written: readonly WrittenFile[]) => {
      for (const [at, { file }] of files.entries())
        Object.assign(this.#rows.get(file) as SiteFile, written[at] ?? withoutKey(this.#last.get(file)));
    };
    const beside = this.#means.write(task)?.then(take);
    if (beside === undefined) take(writeFiles(task, this.#means.factsOf));
    else this.#beside.push(beside);
    // What fails there is told when the site is to be complete.
    beside?.catch(() => {});
  }
}

function withoutKey(row: SiteFile | undefined): Partial<SiteFile> {
  const { key: _, ...rest } = row ?? {};
  return rest;
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
