import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ContentFiles } from '../../base/content-files.ts';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { siteProfile } from '../../base/site-profile.ts';
import { buildLibrary } from '../../pipeline.ts';
import type { PaperPage } from '../../schemas/paper-page.ts';
import { ContentProblemsError, type LoadedLibrary, loadNow } from '../load-library.ts';
import type { BuildReport } from '../report/report.ts';
import { isInside } from './made-files.ts';

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
  let made: Promise<Outcome> | undefined;
  const fills = new Map<string, () => Promise<void>>();
  let wasSound = false;
  const again = async () => {
    made = undefined;
    for (const fill of fills.values()) await fill();
  };
  const loader = (name: string, fill: Fill): Loader => ({
    name,
    async load({ store, watcher, logger }) {
      if (!watcher) return;
      // Astro loads everything anew when asked to, and drops what listens to the watcher.
      if (fills.has(name)) {
        fills.clear();
        made = undefined;
      }
      const own = async () => {
        made ??= attempt(environment, wasSound);
        const outcome = await made;
        wasSound ||= outcome.isSound;
        fill(store as unknown as Store, outcome, logger);
      };
      fills.set(name, own);
      if (fills.size === 1) watch(watcher, environment.content, again, logger);
      await own();
    },
  });
  return { papers: loader('lectern-papers', fillAll), library: loader('lectern-library', fillShared) };
}

type Logger = LoaderContext['logger'];
type Fill = (store: Store, outcome: Outcome, logger: Logger) => void;

/** What a curator must know of the library, and what pages are to show; nothing new where that has errors. */
interface Outcome {
  library: Pick<LoadedLibrary, 'pages' | 'shared'> | undefined;
  problems: BuildReport['problems'];
  isSound: boolean;
}

const file = (path: string, text = '') => ({ path, text });
const EMPTY: ContentFiles = {
  config: file('library.yaml', 'title: Library\ndescription: It has errors.\n'),
  ledger: file('permalinks.json'),
  assignments: file('topic-assignments.yaml'),
  people: file('people.yaml'),
  sources: [],
  topics: [],
  curations: [],
};

/** Pages stay as they were while the library has errors; where it never was without, they show one that has no papers. */
async function attempt(environment: BuildEnvironment, wasSound: boolean): Promise<Outcome> {
  try {
    const library = await loadNow(environment);
    return { library, problems: library.report.problems, isSound: true };
  } catch (thrown) {
    if (!(thrown instanceof ContentProblemsError)) throw thrown;
    const { problems } = thrown.report;
    if (wasSound) return { library: undefined, problems, isSound: false };
    const { papers: _, ...shared } = buildLibrary(EMPTY).library;
    const profile = siteProfile(0, environment.compactAbove);
    return { library: { pages: [], shared: { ...shared, profile } }, problems, isSound: false };
  }
}

function fillAll(store: Store, { library }: Outcome): void {
  if (library) fillPapers(store, library.pages, digestOfData);
}

function fillShared(store: Store, { library, problems, isSound }: Outcome, logger: Logger): void {
  const set = store.set.bind(store) as (entry: { id: string; data: object; digest: string }) => void;
  const told = [...new Map(problems.map((problem) => [problem.text, problem])).values()];
  set({ id: 'problems', data: { problems: told }, digest: digestOfData(told) });
  if (!isSound) logger.error(told.map(({ text }) => text).join('\n\n'));
  if (library === undefined) return;
  const { pages, shared } = library;
  const digest = digestOfData([shared, pages]);
  set({ id: 'shared', data: shared, digest });
  set({ id: 'digest', data: { digest }, digest });
}

/** Milliseconds before the library is made again after a change: a program may write many files, and some in parts. */
const SETTLED = 50;
/** The same after a hand-written page changes: what it says is shown first. */
const PAGES_FIRST = 1_000;

/** Calls `again` after changes of the folder: one call after the other, and one for all changes meanwhile. */
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
    timer = setTimeout(start, file.endsWith('.mdx') ? PAGES_FIRST : SETTLED);
  });
  // It tells of no change to what it had not come to.
  watcher.on('ready', start);
}

function digestOfData(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
