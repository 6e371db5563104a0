import type { LoaderContext } from 'astro/loaders';
import { configAlone } from '../../base/content-files.ts';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { siteProfile } from '../../base/site-profile.ts';
import { buildLibrary } from '../../pipeline.ts';
import type { PaperPage } from '../../schemas/paper-page.ts';
import { ContentProblemsError, type LoadedLibrary, loadNow } from '../load-library.ts';
import type { BuildReport } from '../report/report.ts';

/** The store that entries are put into. */
export interface Store {
  set(entry: PaperPage & { digest?: string }): unknown;
  keys(): Iterable<string>;
  delete(id: string): unknown;
}

/**
 * Fills the collection of papers: each parsed paper becomes an entry, with its page as compiled MDX. `digestOfPage`
 * tells changed entries from unchanged ones. Throws if a paper would be lost.
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
 * The problems that a curator must know about, and what pages are to show; the library is undefined if it has
 * errors.
 */
export interface Outcome {
  library: Pick<LoadedLibrary, 'pages' | 'shared'> | undefined;
  problems: BuildReport['problems'];
  isSound: boolean;
}

const EMPTY = configAlone('title: Library\ndescription: It has errors.\n');

/**
 * While the library has errors, pages stay as they were; if it has never loaded without errors, they show an empty
 * library.
 */
export async function attempt(environment: BuildEnvironment, wasSound: boolean): Promise<Outcome> {
  try {
    const library = await loadNow(environment);
    return { library, problems: library.report.problems, isSound: true };
  } catch (thrown) {
    if (!(thrown instanceof ContentProblemsError)) throw thrown;
    const { problems } = thrown.report;
    if (wasSound) return { library: undefined, problems, isSound: false };
    const { papers: _, ...shared } = buildLibrary(EMPTY).library;
    const profile = siteProfile(0, environment.compactAbove);
    return { library: { pages: [], shared: { ...shared, map: {}, profile } }, problems, isSound: false };
  }
}

export function fillAll(store: Store, { library }: Outcome): void {
  if (library) fillPapers(store, library.pages, digestOfData);
}

export function fillShared(
  store: Store,
  { library, problems, isSound }: Outcome,
  logger: LoaderContext['logger'],
): void {
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

function digestOfData(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
