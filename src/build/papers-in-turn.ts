import type { BuildEnvironment } from '../base/environment.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site/site.ts';
import { readSite } from '../site/site-files.ts';
import { paperTextsFile, readPaperTexts } from '../store/paper-texts.ts';

/**
 * The site as the library's making left it in the cache, whose papers are gone through one after the other: a text can
 * be asked for only while its paper is the one in turn, so that one text at a time is in memory.
 */
export class PapersInTurn {
  readonly #cache: string;
  readonly site: Site;
  /** Where the site is served, where known. */
  readonly origin: URL | undefined;

  private constructor({ cache, site: address }: BuildEnvironment, site: Site) {
    this.#cache = cache;
    this.site = site;
    this.origin = address === undefined ? undefined : new URL(address);
  }

  /** Throws where the library has not been made. */
  static async open(environment: BuildEnvironment): Promise<PapersInTurn> {
    return new PapersInTurn(environment, await readSite(environment, outOfTurn));
  }

  /** Every paper once. Throws on a text whose paper is not listed. */
  async *papers(): AsyncGenerator<ListedPaper> {
    for await (const text of readPaperTexts(paperTextsFile(this.#cache))) {
      const paper = this.site.bySlug.get(text.slug);
      if (!paper)
        throw new Error(`“${text.slug}” has a text but is not listed: delete the cache and build again`);
      this.site.textOf = (slug) => (slug === text.slug ? text : outOfTurn(slug));
      yield paper;
    }
    this.site.textOf = outOfTurn;
  }
}

function outOfTurn(slug: string): never {
  throw new Error(`the text of “${slug}” is asked for out of turn`);
}
