import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import type { PaperPage } from '../../schemas/paper-page.ts';
import { codeVersion } from '../../store/code-version.ts';
import { type LoadedLibrary, loadLibrary } from '../load-library.ts';
import { readContent } from '../read-content.ts';
import { StageClock } from '../stage-clock.ts';

/** What an entry is put into. */
interface Store {
  set(entry: PaperPage & { digest?: string }): unknown;
  keys(): Iterable<string>;
  delete(id: string): unknown;
}

/**
 * Fills the collection of papers: each parsed paper becomes an entry, with its page as MDX that is compiled already.
 * `digestOfPage` tells an entry that has changed from one that has not. Throws where a paper would be lost.
 */
export function fillPapers(
  store: Store,
  pages: readonly PaperPage[],
  digestOfPage?: (page: PaperPage) => string,
): void {
  const gone = new Set(store.keys());
  for (const page of pages) {
    store.set(digestOfPage ? { ...page, digest: digestOfPage(page) } : page);
    gone.delete(page.id);
  }
  for (const slug of gone) store.delete(slug);
  const stored = [...store.keys()].length;
  if (stored !== pages.length) {
    throw new Error(`${pages.length} papers went in, ${stored} came out: this is a defect of Lectern`);
  }
}

/**
 * The content-layer loaders of the collections `papers` and `library`, the latter of what there is besides papers. In
 * development Astro fills them, and again when `content/` changes. A build fills the collection of papers by
 * `fillPapers` itself: so the bundle of the templates, which Astro makes, is the same whatever the papers are.
 */
export function libraryLoaders(environment: BuildEnvironment): { papers: Loader; library: Loader } {
  let made: Promise<LoadedLibrary> | undefined;
  const fills: (() => Promise<void>)[] = [];
  const again = async () => {
    made = undefined;
    for (const fill of fills) await fill();
  };
  const loader = (name: string, fill: (store: Store, library: LoadedLibrary) => void): Loader => ({
    name,
    async load({ store, watcher, logger }) {
      if (!watcher) return;
      const own = async () => {
        made ??= loadNow(environment);
        fill(store as unknown as Store, await made);
      };
      if (fills.push(own) === 1) watch(watcher, environment.content, again, logger);
      await own();
    },
  });
  return { papers: loader('lectern-papers', fillAll), library: loader('lectern-library', fillShared) };
}

function fillAll(store: Store, { pages }: LoadedLibrary): void {
  fillPapers(store, pages, digestOfData);
}

function fillShared(store: Store, { pages, shared }: LoadedLibrary): void {
  const digest = digestOfData([shared, pages]);
  const set = store.set.bind(store) as (entry: { id: string; data: object; digest: string }) => void;
  set({ id: 'shared', data: shared, digest });
  set({ id: 'digest', data: { digest }, digest });
}

async function loadNow(environment: BuildEnvironment): Promise<LoadedLibrary> {
  const [content, version] = await Promise.all([
    readContent(environment.content),
    codeVersion(environment.root),
  ]);
  return loadLibrary(environment, content, version, new StageClock(), new Map());
}

/** Milliseconds before the library is made again after a hand-written page changes: what it says is shown first. */
const PAGES_FIRST = 1_000;

/** Calls `again` after changes of the folder, one call after the other. */
function watch(
  watcher: NonNullable<LoaderContext['watcher']>,
  folder: string,
  again: () => Promise<void>,
  logger: LoaderContext['logger'],
): void {
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    running = running.then(again).catch((problem: Error) => logger.error(problem.message));
  };
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    if (!path.resolve(file).startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(start, file.endsWith('.mdx') ? PAGES_FIRST : 0);
  });
}

function digestOfData(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
