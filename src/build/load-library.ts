import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TextFile, WrittenFiles } from '../base/content-files.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { formatProblem, type Problem } from '../base/problems.ts';
import { type SiteProfile, siteProfile } from '../base/site-profile.ts';
import { lackingInLedger } from '../library/papers/check-ledger.ts';
import { type BarePapers, firstPlace, incompletePaper } from '../library/papers/incomplete-papers.ts';
import { classifyPapers, weighPapers } from '../library/weigh-papers.ts';
import { type BuiltLibrary, describeTexts, finishLibrary, gatherPapers } from '../pipeline.ts';
import type { PaperPage } from '../schemas/paper-page.ts';
import type { Searchable } from '../search/index/searchable.ts';
import { toSearchable } from '../search/index/to-searchable.ts';
import type { SharedData } from '../site/make-site.ts';
import { codeVersion } from '../store/code-version.ts';
import { ResultCache } from '../store/result-cache.ts';
import { compilePaper } from './compile-papers.ts';
import { readContent } from './read-content.ts';
import type { BuildReport } from './report/report.ts';
import { StageClock } from './report/stage-clock.ts';
import { nearAhead, placeAhead, readAhead } from './workers/connect-ahead.ts';
import { describeAhead } from './workers/describe-ahead.ts';
import type { Workers } from './workers/workers.ts';

/** Thrown if `content/` has problems that prevent the site from being built. */
export class ContentProblemsError extends Error {
  override name = 'ContentProblemsError';
  /** The report for the curator. */
  readonly report: BuildReport;

  constructor(message: string, report: BuildReport) {
    super(message);
    this.report = report;
  }
}

/** The library with the page of each paper. */
export interface LoadedLibrary {
  /** Sorted by slug. */
  pages: PaperPage[];
  shared: SharedData;
  report: BuildReport;
}

/** Work that is done outside the main thread. */
export interface Beside {
  /** They also describe new papers, if there are any workers. */
  workers: Workers | null;
  /** Called as soon as the text to be indexed is known. */
  beginSearch(searchable: Searchable): Promise<void>;
}

/** What a library is made of. */
export interface LibraryInputs {
  /** Its files but the sources. */
  content: WrittenFiles;
  /** Returns the texts of the sources, which take more memory than what is made from them: nothing else holds them. */
  takeSources(): Promise<TextFile[]>;
  /** Version of the code. */
  version: string;
}

/**
 * Makes the library and compiles each paper's MDX. Results that an earlier run computed with the same version of the
 * code come from the cache; work for `beside` is started if there are workers. Papers in `bare` are shown by their
 * titles only. Throws `ContentProblemsError` on errors in hand-written files.
 */
export async function loadLibrary(
  { cache, compactAbove, isUnattended }: BuildEnvironment,
  inputs: LibraryInputs,
  clock: StageClock,
  bare: BarePapers,
  beside: Beside | null,
): Promise<LoadedLibrary> {
  const run = clock.runSync.bind(clock);
  const file = path.join(cache, 'results.txt');
  using results = run('open the cache', () => ResultCache.open(file, inputs.version));
  const { built, placed } = await makeLibrary(inputs, results, clock, bare, beside?.workers);
  const problems = [...built.problems, ...(isUnattended ? lackingInLedger(built.added) : [])];
  throwOnErrors(built, problems);
  const { papers, ...shared } = built.library;
  const profile = siteProfile(papers.length, compactAbove);
  const termStarts = beside ? await beginSearch(built, inputs.content, profile, beside) : [''];
  const pages = clock.runSync('compile papers', () =>
    papers.map((paper) =>
      compilePaper(paper, results.recall.bind(results), (why) =>
        problems.push(incompletePaper(paper.plainTitle, 'with a plain abstract', firstPlace(paper), why)),
      ),
    ),
  );
  await placed;
  const map = run('lay out the map', () => built.placeOnMap(results.recall.bind(results)));
  run('keep results', () => results.save());
  return { pages, shared: { ...shared, map, profile, termStarts }, report: reportOf(built, problems) };
}

/** A library whose map is still to be laid out. */
interface UnmappedLibrary {
  built: BuiltLibrary;
  /** Resolves when a worker has placed the landmarks, if there are workers. */
  placed: Promise<void> | undefined;
}

/** What only this holds, such as the words of all texts, takes as much memory as the library. */
async function makeLibrary(
  { content, takeSources }: LibraryInputs,
  results: ResultCache,
  clock: StageClock,
  bare: BarePapers,
  workers: Workers | null | undefined,
): Promise<UnmappedLibrary> {
  const run = clock.runSync.bind(clock);
  const recall = results.recall.bind(results);
  const gathered = gatherPapers({ ...content, sources: await takeSources() }, run, recall, bare);
  // Lets idle workers be known to be idle.
  await setImmediate();
  const words = workers ? readAhead(gathered.texts, workers) : undefined;
  if (workers) await clock.run('describe new texts', () => describeAhead(gathered.texts, results, workers));
  const described = describeTexts(gathered, run, recall);
  const weighed = weighPapers(described.papers, gathered.texts, run, await words);
  // Lets a worker that has linked the last site meanwhile be known to be idle.
  await setImmediate();
  const near = workers ? nearAhead(weighed.vectors, workers) : undefined;
  const classified = { ...classifyPapers(weighed, gathered.written, run), near: await near };
  const placed = workers ? placeAhead(weighed.landmarks.near, results, workers) : undefined;
  return { built: finishLibrary(content, gathered, described, classified, run), placed };
}

/** Begins the search index, and returns the lower bounds of its files of terms. */
async function beginSearch(
  built: BuiltLibrary,
  { topics }: WrittenFiles,
  profile: SiteProfile,
  beside: Beside,
): Promise<string[]> {
  const { starts, ...searchable } = toSearchable(built, topics);
  // Lets a worker that has placed the landmarks meanwhile be known to be idle.
  await setImmediate();
  await beside.beginSearch({ ...searchable, starts, profile });
  return starts;
}

/** Reads the content from its folder and makes the library. */
export async function loadNow(
  environment: BuildEnvironment,
  beginSearch?: Beside['beginSearch'],
): Promise<LoadedLibrary> {
  const [{ sources, ...content }, version] = await Promise.all([
    readContent(environment.content),
    codeVersion(environment.root),
  ]);
  const inputs = { content, takeSources: async () => sources, version };
  const beside = beginSearch ? { workers: null, beginSearch } : null;
  return loadLibrary(environment, inputs, new StageClock(), new Map(), beside);
}

function throwOnErrors(built: BuiltLibrary, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ContentProblemsError(errors.map(formatProblem).join('\n\n'), reportOf(built, problems));
}

function reportOf({ library, added }: BuiltLibrary, problems: readonly Problem[]): BuildReport {
  const { sources, papers } = library;
  const records = sources.reduce((sum, source) => sum + source.records, 0);
  return {
    sources: sources.length,
    records,
    papers: papers.length,
    merged: records - papers.length,
    added,
    problems: problems.map(reportedProblem),
  };
}

/** A problem in the form that reports use. */
export function reportedProblem(problem: Problem): BuildReport['problems'][number] {
  return { severity: problem.severity, text: formatProblem(problem) };
}
