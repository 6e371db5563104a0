import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { BuildEnvironment } from '../../base/environment.ts';
import { isInside } from './made-files.ts';

/**
 * The content-layer loader of the collection `papers`: turns each parsed paper into an MDX page. In development Astro
 * calls it, at the start and again when `content/` changes; it hands the library to pages as a build does. The entries
 * are the papers' MDX, and browsers reload when they change. What pages show besides is not in them: it would have to go
 * through the bundler. A build, whose bundle holds no papers, makes its library itself. The modules that make a library
 * are loaded only when one is needed.
 */
export function paperLoader(environment: BuildEnvironment): Loader {
  let wasSound = false;
  return {
    name: 'lectern-papers',
    async load({ store, meta, watcher, logger }) {
      if (!watcher) return;
      const again = async () => {
        const { handOverLibrary } = await import('./development-library.ts');
        const { library, problems, isSound, digest } = await handOverLibrary(environment, wasSound);
        wasSound ||= isSound;
        if (!isSound) logger.error(problems.map(({ text }) => text).join('\n\n'));
        if (library) {
          store.clear();
          for (const { id, data, body } of library.pages)
            store.set({ id, data: { title: data.listed.title }, body });
        }
        meta.set('digest', digest);
      };
      watch(watcher, environment.content, again, logger);
      await again();
    },
  };
}

type Logger = LoaderContext['logger'];

/**
 * Milliseconds to wait after a change before the library is made again: a program may write many files, some of
 * them in pieces.
 */
const SETTLED = 50;
/** The same after a change to an overview: its page, which shows the module, comes first. */
const PAGES_FIRST = 1_000;

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
    const isOverview = isInside(path.join(folder, 'topics'), path.resolve(file));
    timer = setTimeout(start, isOverview ? PAGES_FIRST : SETTLED);
  });
  // The watcher reports no changes to files that it has not reached yet.
  watcher.on('ready', start);
}
