import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { BuildEnvironment } from '../../base/environment.ts';
import type { Outcome, Store } from './fill-collections.ts';
import { isInside } from './made-files.ts';

/**
 * The content-layer loaders of the collections `papers` and `library`; the latter holds everything besides papers.
 * In development Astro fills them, and does so again when `content/` changes. A build fills the collection of
 * papers through `fillPapers` itself, so that the template bundle Astro makes is the same whatever the papers are.
 * The modules that make a library are loaded only when one is needed: when making a theme, the bundler would take a
 * second to read them.
 */
export function libraryLoaders(environment: BuildEnvironment): { papers: Loader; library: Loader } {
  let made: Promise<Outcome> | undefined;
  const fills = new Map<string, () => Promise<void>>();
  let wasSound = false;
  const again = async () => {
    made = undefined;
    for (const fill of fills.values()) await fill();
  };
  const loader = (name: string, which: 'fillAll' | 'fillShared'): Loader => ({
    name,
    async load({ store, watcher, logger }) {
      if (!watcher) return;
      // Astro reloads everything on request, and then drops listeners on the watcher.
      if (fills.has(name)) {
        fills.clear();
        made = undefined;
      }
      const own = async () => {
        const collections = await import('./fill-collections.ts');
        made ??= collections.attempt(environment, wasSound);
        const outcome = await made;
        wasSound ||= outcome.isSound;
        collections[which](store as unknown as Store, outcome, logger);
      };
      fills.set(name, own);
      if (fills.size === 1) watch(watcher, environment.content, again, logger);
      await own();
    },
  });
  return { papers: loader('lectern-papers', 'fillAll'), library: loader('lectern-library', 'fillShared') };
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
