import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildEnvironment } from '../../src/environment.ts';
import { KeptFiles } from '../../src/kept-files.ts';
import { isLean } from '../../src/lean.ts';
import { paperTextsFile, readPaperTexts } from '../../src/paper-texts.ts';
import type { ListedPaper } from '../../src/schemas/paper-entry.ts';
import type { PaperText } from '../../src/schemas/paper-text.ts';
import { ownsPath } from '../../src/shard.ts';
import type { Site } from '../../src/site.ts';
import { readSite } from '../../src/site-files.ts';
import { sharedDataFiles } from '../../src/views/files.ts';
import { navigation } from '../../src/views/navigation.ts';
import { paperView } from '../../src/views/paper.ts';
import { paperFilesWriter } from './paper-files.ts';
import type { SiteReading } from './read-site.ts';
import { codeDigest } from './site-digest.ts';

/**
 * The pages and files of the papers of the environment's part, from what the library's making left in the cache. A page
 * that was rendered by an earlier build from the same data is not rendered again. The text of one paper is in memory at
 * a time.
 */
export class PaperPages {
  readonly #environment: BuildEnvironment;
  readonly #site: Site;
  readonly #kept: KeptFiles;
  #text: PaperText | undefined;
  /** Digests of what the pages to be rendered show, by their files. */
  readonly #keys = new Map<string, string>();
  /** Number of pages that an earlier build had rendered. */
  kept = 0;

  private constructor(environment: BuildEnvironment, site: Omit<Site, 'textOf'>, kept: KeptFiles) {
    this.#environment = environment;
    this.#site = { ...site, textOf: (slug) => this.#textOf(slug) };
    this.#kept = kept;
  }

  static async open(environment: BuildEnvironment): Promise<PaperPages> {
    const { cache, shard } = environment;
    const site = await readSite(environment, outOfTurn);
    // What the frame of every page shows of the library.
    const frame = [site.config, navigation(site), isLean(site), sharedDataFiles(site)];
    const version = hash('sha256', `${await codeDigest(environment)}\n${JSON.stringify(frame)}`);
    const kept = new KeptFiles(path.join(cache, `pages-${shard.index}-of-${shard.count}`), version);
    return new PaperPages(environment, site, kept);
  }

  /** Whether an earlier build has left pages that may stand. */
  get mayStand(): boolean {
    return this.#kept.names.length > 0;
  }

  /**
   * Writes all files of papers into the built site `folder` but the pages that are to be rendered. Gives the paths of
   * the pages that it has written. Throws on a paper that is not listed.
   */
  async write(folder: string, reading: SiteReading): Promise<string[]> {
    const { shard } = this.#environment;
    const standing: string[] = [];
    mkdirSync(path.join(folder, 'papers'), { recursive: true });
    const writeFiles = paperFilesWriter(this.#site, { shard, folder, origin: this.#origin });
    for await (const paper of this.#papers()) {
      writeFiles(paper);
      if (!ownsPath(shard, `papers/${paper.slug}`)) continue;
      if (this.#writePage(paper, folder, reading)) standing.push(`/papers/${paper.slug}/`);
    }
    return standing;
  }

  /** Writes the page of a paper, where it stands. */
  #writePage(paper: ListedPaper, folder: string, reading: SiteReading): boolean {
    // A note shows other papers in ways of its own.
    if (paper.hasNote) return false;
    const file = `papers/${paper.slug}/index.html`;
    const view = paperView(this.#site, paper, this.#origin);
    const key = hash('sha256', JSON.stringify(view), 'base64url');
    const html = this.#kept.get(file, key);
    if (html === undefined) {
      this.#keys.set(file, key);
      return false;
    }
    mkdirSync(path.join(folder, path.dirname(file)));
    writeFileSync(path.join(folder, file), html);
    reading.take(file, html);
    this.#kept.put(file, key, html);
    this.kept += 1;
    return true;
  }

  /** Keeps a page that was rendered, where it is a paper's, for the next build. */
  keep(file: string, html: Buffer): void {
    const key = this.#keys.get(file);
    if (key !== undefined) this.#kept.put(file, key, html);
  }

  /** Ends a build that has all its pages. */
  save(): void {
    this.#kept.save();
  }

  /** Ends a build that failed: what was kept before stays. */
  leave(): void {
    this.#kept.close();
  }

  /** All papers; the text of each is at hand until the next is asked for. */
  async *#papers(): AsyncGenerator<ListedPaper> {
    for await (const text of readPaperTexts(paperTextsFile(this.#environment.cache))) {
      const paper = this.#site.bySlug.get(text.slug);
      if (!paper)
        throw new Error(`“${text.slug}” has a text but is not listed: delete the cache and build again`);
      this.#text = text;
      yield paper;
    }
  }

  #textOf(slug: string): PaperText {
    return this.#text?.slug === slug ? this.#text : outOfTurn(slug);
  }

  get #origin(): URL | undefined {
    const { site } = this.#environment;
    return site === undefined ? undefined : new URL(site);
  }
}

function outOfTurn(slug: string): never {
  throw new Error(`the text of “${slug}” is asked for out of turn`);
}
