import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ContentFiles } from '../base/content-files.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { formatProblem, type Problem } from '../base/problems.ts';
import { siteProfile } from '../base/site-profile.ts';
import { landmarksOf } from '../library/map/paper-map.ts';
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

/**
 * Makes the library from the text of `content/` and compiles each paper's MDX. Results that an earlier run computed
 * with the same version of the code come from the cache; work for `beside` is started if there are workers. Papers
 * in `bare` are shown by their titles only. Throws `ContentProblemsError` on errors in hand-written files.
 */
export async function loadLibrary(
  { cache, compactAbove, isUnattended }: BuildEnvironment,
  content: ContentFiles,
  version: string,
  clock: StageClock,
  bare: BarePapers,
  beside: Beside | null,
): Promise<LoadedLibrary> {
  const run = clock.runSync.bind(clock);
  using results = run('open the cache', () => ResultCache.open(path.join(cache, 'results.txt'), version));
  const recall = results.recall.bind(results);
  const gathered = gatherPapers(content, run, recall, bare);
  const workers = beside?.workers;
  // Lets idle workers be known to be idle.
  await setImmediate();
  const words = workers ? readAhead(gathered.texts, workers) : undefined;
  if (workers) await clock.run('describe new texts', () => describeAhead(gathered.texts, results, workers));
  const described = describeTexts(gathered, run, recall);
  const weighed = weighPapers(described.papers, gathered.texts, run, await words);
  const near = workers ? nearAhead(weighed.vectors, workers) : undefined;
  const landmarks = run('choose landmarks', () => landmarksOf(weighed.vectors));
  const classified = { ...classifyPapers(weighed, gathered.written, run), near: await near };
  const placed = workers ? placeAhead(landmarks.near, results, workers) : undefined;
  const built = finishLibrary(content, gathered, described, classified, run);
  const problems = [...built.problems, ...(isUnattended ? lackingInLedger(built.added) : [])];
  throwOnErrors(built, problems);
  const { papers, ...shared } = built.library;
  const profile = siteProfile(papers.length, compactAbove);
  const searchable = beside ? { ...toSearchable(built, content.topics), profile } : undefined;
  // Lets a worker that has placed the landmarks meanwhile be known to be idle.
  await setImmediate();
  if (searchable) await beside?.beginSearch(searchable);
  const pages = clock.runSync('compile papers', () =>
    papers.map((paper) =>
      compilePaper(paper, recall, (why) =>
        problems.push(incompletePaper(paper.plainTitle, 'with a plain abstract', firstPlace(paper), why)),
      ),
    ),
  );
  await placed;
  const map = run('lay out the map', () => built.placeOnMap(recall, landmarks));
  run('keep results', () => results.save());
  return {
    pages,
    shared: { ...shared, map, profile, termStarts: searchable?.starts ?? [''] },
    report: reportOf(built, problems),
  };
}

/** Reads the content from its folder and makes the library. */
export async function loadNow(
  environment: BuildEnvironment,
  beginSearch?: Beside['beginSearch'],
): Promise<LoadedLibrary> {
  const [content, version] = await Promise.all([
    readContent(environment.content),
    codeVersion(environment.root),
  ]);
  const beside = beginSearch ? { workers: null, beginSearch } : null;
  return loadLibrary(environment, content, version, new StageClock(), new Map(), beside);
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
