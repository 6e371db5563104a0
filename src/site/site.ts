import { buildEnvironment } from '../base/environment.ts';
import type { Library } from '../schemas/library.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { PaperText } from '../schemas/paper-text.ts';
import { PaperTexts, paperTextsFile } from '../store/paper-texts.ts';
import { readSite } from './site-files.ts';

/** The library as pages see it: papers as they are listed, sorted by slug. */
export interface Site extends Omit<Library, 'papers'> {
  papers: ListedPaper[];
  bySlug: ReadonlyMap<string, ListedPaper>;
  /** What only a paper's own page shows. Throws on an unknown slug. */
  textOf(slug: string): PaperText;
  /** Papers up to which it is not lean, where a build says so. */
  fullUpTo?: number;
}

let loaded: Promise<Site> | undefined;

/** The library of this build, read once; in development, read again for every page. */
export function getSite(): Promise<Site> {
  if (import.meta.env.DEV) return loadSite();
  loaded ??= loadSite();
  return loaded;
}

async function loadSite(): Promise<Site> {
  const environment = buildEnvironment();
  const texts = new PaperTexts(paperTextsFile(environment.cache));
  return readSite(environment, (slug) => {
    const text = texts.get(slug);
    if (!text) throw new Error(`“${slug}” has no compiled text: delete the cache and build again`);
    return text;
  });
}
