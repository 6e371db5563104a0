import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { BuildEnvironment } from '../../base/environment.ts';
import { readListedPapers } from '../../store/listed-papers.ts';
import { getLibraryRun } from './library-run.ts';

/**
 * What the store holds of a paper. All of the store goes through the bundler, which takes 30 bytes of memory for one
 * of data; so what lists and pages show stands beside it, and an entry's digest tells when that has changed.
 */
const StoredPaper = z.strictObject({ title: z.string() });
type StoredPaper = z.infer<typeof StoredPaper>;

/**
 * The content-layer loader of the collection `papers`: has the library made out of `content/` and fills the store with
 * its papers. Throws `ContentProblemsError` on errors in hand-written files, and wherever a paper would be lost.
 */
export function papersLoader(environment: BuildEnvironment): Loader {
  return {
    name: 'lectern-papers',
    schema: StoredPaper,
    async load(context) {
      await loadPapers(context, environment);
      watchContent(context, environment);
    },
  };
}

async function loadPapers(context: LoaderContext, environment: BuildEnvironment): Promise<void> {
  await getLibraryRun()(environment);
  await fillStore(context.store, environment);
}

/** Fills the store with entries; an entry that is equal to the stored one is left alone. */
async function fillStore(store: LoaderContext['store'], { cache }: BuildEnvironment): Promise<void> {
  const gone = new Set(store.keys());
  let listed = 0;
  for await (const { digest, paper } of readListedPapers(cache)) {
    store.set({ id: paper.slug, data: { title: paper.title } satisfies StoredPaper, digest });
    gone.delete(paper.slug);
    listed += 1;
  }
  for (const slug of gone) store.delete(slug);
  const stored = store.keys().length;
  if (stored !== listed) {
    throw new Error(`${listed} papers went in, ${stored} came out: this is a defect of Lectern`);
  }
}

/** In development, a changed file of `content/` loads the library again. */
function watchContent(context: LoaderContext, environment: BuildEnvironment): void {
  if (!context.watcher) return;
  let running = Promise.resolve();
  context.watcher.add(environment.content);
  context.watcher.on('all', (_, file) => {
    if (!path.resolve(file).startsWith(environment.content)) return;
    running = running
      .then(() => loadPapers(context, environment))
      .catch((problem: Error) => context.logger.error(problem.message));
  });
}
