import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LinkTask } from './link-site.ts';
import { NumberedTexts } from './numbered-texts.ts';
import { readSiteList, type SiteFile, type SiteList, writeSiteList } from './site-list.ts';
import { type FactsOf, type NewFile, type WriteTask, type WrittenFile, writeFiles } from './write-files.ts';

/** Where a site is made and what it is made from. */
interface Place {
  /** Folder in which the site is made; empty or missing at first. */
  next: string;
  /** Folder of the last site, if there is one. */
  last: string;
  /** File in the cache that lists the files of the last site. */
  list: string;
  /** Version of everything that all files depend on besides their keys. */
  version: string;
}

/** How files are written and linked. */
interface Means {
  factsOf: FactsOf;
  /** `linkSite`, in a worker or in this thread. */
  link(task: LinkTask): Promise<string[]>;
  /** `writeFiles` in a worker; undefined if none is free, so that this thread has to write. */
  write(task: WriteTask): Promise<WrittenFile[]> | undefined;
}

/** Number of files written per task. */
const AT_ONCE = 25;

/**
 * The files of a site that is being made. It starts as a linked copy of the last one; a file with the same key as
 * in the last site is neither made nor read again, a file that is written replaces its link, and at the end files
 * that the new site does not have are removed.
 */
export class SiteFiles {
  readonly #place: Place;
  readonly #means: Means;
  /** Files of the last site that are intact and linked into the new one. */
  readonly #last: Map<string, SiteFile>;
  /** Keys of the last site with at least one damaged file. */
  readonly #damagedKeys: ReadonlySet<string>;
  readonly #rows = new Map<string, SiteFile>();
  readonly #links: NumberedTexts;
  #waiting: NewFile[] = [];
  readonly #beside: Promise<void>[] = [];

  private constructor(place: Place, means: Means, { files, links }: SiteList, damaged: readonly string[]) {
    this.#place = place;
    this.#means = means;
    this.#damagedKeys = new Set(damaged.map((file) => files.get(file)?.key ?? ''));
    this.#last = files;
    this.#links = new NumberedTexts(links);
    for (const file of damaged) files.delete(file);
  }

  static async open(place: Place, means: Means): Promise<SiteFiles> {
    const { next, last: from, list, version } = place;
    mkdirSync(next, { recursive: true });
    const last = readSiteList(list, version);
    const files = Array.from(last.files.values(), ({ file, digest, bytes, written }) => ({
      file,
      digest,
      bytes,
      written,
    }));
    const damaged = files.length === 0 ? [] : await means.link({ from, to: next, files });
    return new SiteFiles(place, means, last, damaged);
  }

  /** The links of its pages, by number. */
  get links(): readonly string[] {
    return this.#links.all;
  }

  /** The files of the site, with what a check needs to know about them and the numbers of their links. */
  *facts(): Generator<[file: string, facts: unknown, links: readonly number[] | undefined]> {
    for (const { file, facts, links } of this.#rows.values()) yield [file, facts, links];
  }

  /** Total bytes of the files whose paths start with a prefix. */
  bytesBelow(beginning: string): number {
    let sum = 0;
    for (const { file, bytes } of this.#rows.values()) if (file.startsWith(beginning)) sum += bytes;
    return sum;
  }

  /** Keeps the last site's file if it was made for this key and is intact. */
  reuse(file: string, key: string): boolean {
    const row = this.#last.get(file);
    if (row?.key !== key) return false;
    this.#rows.set(file, row);
    return true;
  }

  /** Keys that start with a prefix and whose files are all intact in the last site. */
  wholeKeys(beginning: string): string[] {
    const keys = new Set<string>();
    for (const { key } of this.#last.values()) if (key.startsWith(beginning)) keys.add(key);
    return [...keys].filter((key) => !this.#damagedKeys.has(key));
  }

  /** Keeps all files of a key from the last site. */
  reuseAll(key: string): void {
    for (const row of this.#last.values()) if (row.key === key) this.#rows.set(row.file, row);
  }

  /** Keeps the last site's file, which is what would be made for a key. */
  keep(file: string, key: string): void {
    this.#rows.set(file, { ...(this.#last.get(file) as SiteFile), key });
  }

  /** What is known of packed files in the last site whose paths start with a prefix: the digest of what each holds. */
  unpackedBelow(beginning: string): Map<string, string> {
    const digests = new Map<string, string>();
    for (const { file, unpacked } of this.#last.values())
      if (unpacked !== undefined && file.startsWith(beginning)) digests.set(file, unpacked);
    return digests;
  }

  /** Writes a file that was made for a key, now or at the latest when the site is completed. */
  write(file: string, content: Uint8Array | string, key = '', unpacked?: string): void {
    if (this.#rows.has(file)) throw new Error(`${file} is written twice: this is a defect of Lectern`);
    this.#rows.set(file, { file, key, digest: '', unpacked, bytes: 0, written: 0 });
    this.#waiting.push({ file, content, last: this.#last.get(file)?.digest });
    if (this.#waiting.length === AT_ONCE) this.#writeWaiting();
  }

  /** Writes all pending files, and removes files of the last site that this one does not have. */
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

  /**
   * Lists the files for the next build, before or after the site is moved into place: a file that differs from the
   * list is made again.
   */
  save(): void {
    const { list, version } = this.#place;
    writeSiteList(list, version, { files: this.#rows, links: this.links });
  }

  #writeWaiting(): void {
    const files = this.#waiting;
    this.#waiting = [];
    const task = { folder: this.#place.next, files };
    const take = (written: readonly WrittenFile[]) => {
      for (const [at, { file }] of files.entries()) this.#complete(file, written[at] ?? null);
    };
    const beside = this.#means.write(task)?.then(take);
    if (beside === undefined) take(writeFiles(task, this.#means.factsOf));
    else this.#beside.push(beside);
    // A failure is reported when the site is completed.
    beside?.catch(() => {});
  }

  /** Completes the row of a file that was written, or whose link stays. */
  #complete(file: string, written: WrittenFile): void {
    const links = written?.links?.map((link) => this.#links.numberOf(link));
    const found = written ? { ...written, links } : withoutKey(this.#last.get(file));
    Object.assign(this.#rows.get(file) as SiteFile, found);
  }
}

function withoutKey(row: SiteFile | undefined): Partial<SiteFile> {
  const { key: _, ...rest } = row ?? {};
  return rest;
}

/** Removes a folder if it is empty, and returns whether it was. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
