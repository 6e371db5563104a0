import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import type { PaperPage } from '../../schemas/paper-page.ts';
import { makeSite } from '../../site/make-site.ts';
import { setProblems, setSite } from '../../site/site.ts';
import { makeLibrary } from './library-thread.ts';
import { isInside } from './made-files.ts';
import { reloadPages } from './reload-pages.ts';

/**
 * The content-layer loader of the collection `papers`: turns each parsed paper into an MDX page. In development Astro
 * calls it, at the start and again when `content/` changes; it hands the library to pages as a build does, and browsers
 * reload. The entries are the papers' MDX. What pages show besides is not in them: it would have to go through the
 * bundler. A build, whose bundle holds no papers, makes its library itself.
 */
export function paperLoader(environment: BuildEnvironment): Loader {
  let wasSound = false;
  let shown = '';
  return {
    name: 'lectern-papers',
    async load({ store, watcher, logger }) {
      if (!watcher) return;
      const again = async () => {
        const { library, problems, isSound, digest } = await makeLibrary(environment, wasSound);
        wasSound ||= isSound;
        if (!isSound) logger.error(problems.map(({ text }) => text).join('\n\n'));
        if (library) {
          setSite(makeSite(library.pages, library.shared));
          keepEntries(store, library.pages);
        }
        setProblems(problems);
        if (digest !== shown) reloadPages();
        shown = digest;
      };
      watch(watcher, environment.content, again, logger);
      await again();
    },
  };
}

/** Makes the collection hold these papers. An entry with the same digest stays, and if all do, Astro does nothing. */
function keepEntries(store: LoaderContext['store'], pages: readonly PaperPage[]): void {
  const ids = new Set(pages.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data, body } of pages) {
    const { title } = data.listed;
    store.set({ id, data: { title }, body, digest: digestOf(title, body) });
  }
}

type Logger = LoaderContext['logger'];

/**
 * Milliseconds to wait after a change before the library is made again: a program may write many files, some of
 * them in pieces.
 */
const SETTLED = 50;

/**
 * Calls `again` after changes in the folder: one call at a time, and a single call for all changes that happen
 * meanwhile.
 */
function watch(
  watcher: NonNullable<LoaderContext['watcher']>,
  folder: string,
  again: () => Promise<void>,
  logger: Logger,
): void {
  let isRunning = false;
  let isWanted = false;
  let timer: NodeJS.Timeout | undefined;
  const start = async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await again().catch((problem: Error) => logger.error(problem.message));
    }
    isRunning = false;
  };
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    if (!isInside(folder, path.resolve(file))) return;
    clearTimeout(timer);
    timer = setTimeout(start, SETTLED);
  });
  // The watcher reports no changes to files that it has not reached yet.
  watcher.on('ready', start);
}
