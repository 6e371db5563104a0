import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeVersion } from './code-version.ts';
import { compilePapers } from './compile-papers.ts';
import type { BuildEnvironment } from './environment.ts';
import { lackingInLedger } from './library/check-ledger.ts';
import { toEntry } from './library/to-entry.ts';
import { paperTextsFile, writePaperTexts } from './paper-texts.ts';
import { type BuiltLibrary, buildLibrary, type Recall } from './pipeline.ts';
import { formatProblem, type Problem } from './problems.ts';
import { getProgress } from './progress.ts';
import { readContent } from './read-content.ts';
import { ResultCache } from './result-cache.ts';
import { type ListedPaper, PaperEntry } from './schemas/paper-entry.ts';
import type { PaperText } from './schemas/paper-text.ts';
import { toSearchable } from './search/to-searchable.ts';
import { writeSearchable } from './searchable-file.ts';
import { writeListedPapers } from './site-files.ts';
import { StageClock } from './stage-clock.ts';

/** `content/` has problems that keep the site from being built; the message is for the curator. */
class ContentProblemsError extends Error {
  override name = 'ContentProblemsError';
}

/**
 * The content-layer loader of the collection `papers`: runs the pipeline over `content/`, compiles each paper's MDX
 * and keeps its HTML in the side file beside the store. Throws `ContentProblemsError` on errors in hand-written
 * files, and wherever a paper would be lost on the way.
 */
export function papersLoader(environment: BuildEnvironment): Loader {
  return {
    name: 'lectern-papers',
    schema: PaperEntry,
    async load(context) {
      await loadPapers(context, environment);
      watchContent(context, environment);
    },
  };
}

async function loadPapers(context: LoaderContext, environment: BuildEnvironment): Promise<void> {
  const progress = getProgress();
  const clock = new StageClock(progress);
  const content = await clock.run('read files', () => readContent(environment.content));
  const version = await codeVersion(process.cwd());
  const results = await clock.run('open the cache', () =>
    ResultCache.open(resultsFile(environment), version),
  );
  const recall: Recall = (name, input, make) => results.recall(name, input, make);
  const built = buildLibrary(content, (name, work) => clock.runSync(name, work), recall);
  const problems = [...built.problems, ...(process.env['CI'] ? lackingInLedger(built.added) : [])];
  await writeReport(environment, built, problems, clock);
  throwOnErrors(problems);
  const texts = clock.runSync('compile papers', () =>
    compilePapers(
      built.library.papers,
      context.generateDigest,
      (done, total) => progress.tick(done, total),
      recall,
    ),
  );
  await clock.run('store papers', async () => {
    await results.save();
    await writePaperTexts(paperTextsFile(environment.cache), texts);
    await writeSearchable(environment.cache, toSearchable(built, content.topics));
    await fillStore(context, built, texts, version);
    await writeListedPapers(environment.cache, listedPapers(context.store));
  });
  await writeReport(environment, built, problems, clock);
}

function resultsFile({ cache }: BuildEnvironment): string {
  return path.join(cache, 'results.txt');
}

function throwOnErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblemsError(errors.map(formatProblem).join('\n\n'));
}

/** Fills the store with entries; one that the same version of the code made from the same paper is left alone. */
async function fillStore(
  context: LoaderContext,
  { library }: BuiltLibrary,
  texts: PaperText[],
  version: string,
): Promise<void> {
  const { store, parseData, generateDigest } = context;
  const gone = new Set(store.keys());
  for (const [index, paper] of library.papers.entries()) {
    const entry = toEntry(paper);
    const digest = `${generateDigest(entry)}:${texts[index]?.digest}:${version}`;
    gone.delete(paper.slug);
    if (store.get(paper.slug)?.digest === digest) continue;
    const data = await parseData({ id: paper.slug, data: entry });
    store.set({ id: paper.slug, data, digest });
  }
  for (const slug of gone) store.delete(slug);
  const stored = store.keys().length;
  if (stored !== library.papers.length || texts.length !== stored) {
    throw new Error(
      `${library.papers.length} papers went in, ${stored} came out: this is a defect of Lectern`,
    );
  }
}

function listedPapers(store: LoaderContext['store']): ListedPaper[] {
  return store
    .entries()
    .map(([slug, { data }]) => ({ ...(data as PaperEntry), slug }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** What the pages and the closing report need beside the papers. */
async function writeReport(
  { cache }: BuildEnvironment,
  { library, added }: BuiltLibrary,
  problems: readonly Problem[],
  clock: StageClock,
): Promise<void> {
  const { papers, ...shared } = library;
  const { sources } = shared;
  const records = sources.reduce((sum, source) => sum + source.records, 0);
  const report = {
    sources: sources.length,
    records,
    papers: papers.length,
    merged: records - papers.length,
    added,
    problems: problems.map((problem) => ({ severity: problem.severity, text: formatProblem(problem) })),
    stages: clock.stages,
  };
  await mkdir(cache, { recursive: true });
  await writeFile(path.join(cache, 'library.json'), JSON.stringify(shared));
  await writeFile(path.join(cache, 'report.json'), JSON.stringify(report));
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
