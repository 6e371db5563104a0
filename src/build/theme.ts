import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFiles, TextFile } from '../base/content-files.ts';
import { digestOf } from '../base/digest.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { splitFrontMatter } from '../schemas/content/hand-written.ts';
import { languageOf } from '../schemas/content/library-config.ts';
import { openTheme } from '../store/kept-theme.ts';
import type { Language } from '../strings/language.ts';
import { ASSETS } from './astro/theme-files.ts';
import type { Workers } from './workers/workers.ts';

/**
 * Resolves once the theme is being made; `made` resolves to its folder and rejects with whatever Astro throws. A
 * theme is the code that renders pages and the assets they load. Astro makes it from the templates, the overviews
 * and the notes, without the papers; if none of these has changed, Astro does not run.
 */
export async function beginTheme(
  environment: BuildEnvironment,
  content: Pick<ContentFiles, 'config' | 'topics' | 'curations'>,
  version: string,
  workers: Workers,
): Promise<{ made: Promise<string> }> {
  const { root, base, site = null, cache } = environment;
  const texts = [...content.topics, ...content.curations].map(bodyOf);
  const language = languageOf(content.config.text);
  const key = digestOf(JSON.stringify([version, root, base, site, language, texts]));
  const kept = await openTheme(cache, key);
  return { made: kept === null ? makeTheme(environment, language, key, workers) : Promise.resolve(kept) };
}

function makeTheme(
  { root, cache }: BuildEnvironment,
  language: Language,
  key: string,
  workers: Workers,
): Promise<string> {
  // Astro only works inside the checkout, where other builds may be running too.
  const made = path.join(root, `.astro/theme-${process.pid}-${randomUUID()}`);
  return workers.run('theme', { language, made, cache, key });
}

/** The part of a hand-written file that pages show through its module: everything else comes from the library. */
function bodyOf({ path: file, text }: TextFile): [string, string] {
  return [file, splitFrontMatter(text).body];
}

/** The files of a theme that are published as they are. */
export async function* assetsOf(theme: string): AsyncGenerator<[file: string, bytes: Buffer]> {
  const folder = path.join(theme, ASSETS);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const place = path.join(entry.parentPath, entry.name);
    yield [path.relative(folder, place).replaceAll(path.sep, '/'), await readFile(place)];
  }
}
