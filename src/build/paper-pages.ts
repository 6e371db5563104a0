import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BuildEnvironment } from '../base/environment.ts';
import { isLean } from '../base/lean.ts';
import { ownsPath, type Shard } from '../base/shard.ts';
import type { SiteReading } from '../check/read-site.ts';
import { KeptFiles } from '../store/kept-files.ts';
import { codeDigest } from '../store/site-digest.ts';
import { navigation } from '../views/frame/navigation.ts';
import { paperView } from '../views/paper/paper.ts';
import { sharedDataFiles } from '../views/published/files.ts';
import type { PapersInTurn } from './papers-in-turn.ts';

/** Files that are laid out in one go. */
const AT_ONCE = 200;

/**
 * The pages of the papers of the environment's part that need not be rendered, as an earlier build rendered them from the
 * same data: all that such a build left are laid out while the library is made, and those that turn out to show something
 * else now are taken away.
 */
export class PaperPages {
  readonly #shard: Shard;
  readonly #folder: string;
  readonly #reading: SiteReading;
  readonly #kept: KeptFiles;
  /** Pages in the folder of which it is not known yet whether they stand. */
  readonly #laidOut = new Set<string>();
  /** Digests of what the pages to be rendered show, by their files. */
  readonly #keys = new Map<string, string>();
  #isClosed = false;
  /** Number of pages that an earlier build had rendered. */
  kept = 0;

  private constructor(shard: Shard, folder: string, reading: SiteReading, kept: KeptFiles) {
    this.#shard = shard;
    this.#folder = folder;
    this.#reading = reading;
    this.#kept = kept;
  }

  /** `folder` is that of the built site; `reading` takes in the pages that stand. */
  static async open(
    environment: BuildEnvironment,
    folder: string,
    reading: SiteReading,
  ): Promise<PaperPages> {
    const { cache, shard } = environment;
    const name = path.join(cache, `pages-${shard.index}-of-${shard.count}`);
    const kept = new KeptFiles(name, await codeDigest(environment));
    return new PaperPages(shard, folder, reading, kept);
  }

  /** Whether an earlier build has left pages that may stand. */
  get mayStand(): boolean {
    return this.#kept.names.length > 0;
  }

  /** Writes every page that an earlier build has left; it needs nothing of the library. */
  async layOut(): Promise<void> {
    for (const [file, html] of this.#kept.files()) {
      mkdirSync(path.join(this.#folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(this.#folder, file), html);
      this.#reading.take(file, html);
      this.#laidOut.add(file);
      if (this.#laidOut.size % AT_ONCE === 0) await setImmediate();
      if (this.#isClosed) return;
    }
  }

  /** The paths of the pages that stand, once the library is made. What was laid out of others is taken away. */
  async findStanding(library: PapersInTurn): Promise<string[]> {
    const { site, origin } = library;
    // What the frame of every page shows of the library.
    const shared = [site.config, navigation(site), isLean(site), sharedDataFiles(site)];
    const frame = hash('sha256', JSON.stringify(shared));
    const standing: string[] = [];
    for await (const paper of library.papers()) {
      // A note shows other papers in ways of its own.
      if (paper.hasNote || !ownsPath(this.#shard, `papers/${paper.slug}`)) continue;
      const shown = frame + JSON.stringify(paperView(site, paper, origin));
      if (this.#stands(paper.slug, shown)) standing.push(`/papers/${paper.slug}/`);
    }
    for (const file of this.#laidOut) this.#takeAway(file);
    return standing;
  }

  /** Whether the page of a paper was rendered from what it is to show. */
  #stands(slug: string, shown: string): boolean {
    const file = `papers/${slug}/index.html`;
    const key = hash('sha256', shown, 'base64url');
    const html = this.#laidOut.has(file) ? this.#kept.get(file, key) : undefined;
    if (html === undefined) {
      this.#keys.set(file, key);
      return false;
    }
    this.#laidOut.delete(file);
    this.#kept.put(file, key, html);
    this.kept += 1;
    return true;
  }

  #takeAway(file: string): void {
    rmSync(path.join(this.#folder, path.dirname(file)), { recursive: true });
    this.#reading.forget(file);
  }

  /** Keeps a page that was rendered, where it is a paper's, for the next build. */
  keep(file: string, html: Buffer): void {
    const key = this.#keys.get(file);
    if (key !== undefined) this.#kept.put(file, key, html);
  }

  /** Keeps what this build has, for the next one. */
  save(): void {
    this.#kept.save();
  }

  /** Ends the work with kept pages. Where they are not saved, what was kept before stays. */
  close(): void {
    this.#isClosed = true;
    this.#kept.close();
  }
}
