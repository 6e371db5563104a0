import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { formatProblem, type Problem } from '../base/problems.ts';
import { getProgress } from '../base/progress.ts';
import { lackingInLedger } from '../library/papers/check-ledger.ts';
import { toEntry } from '../library/papers/to-entry.ts';
import { type BuiltLibrary, buildLibrary, type Recall } from '../pipeline.ts';
import type { Paper } from '../schemas/paper.ts';
import { PaperEntry } from '../schemas/paper-entry.ts';
import { toSearchable } from '../search/index/to-searchable.ts';
import { codeVersion } from '../store/code-version.ts';
import { writeListedPapers } from '../store/listed-papers.ts';
import { paperTextsFile, writePaperTexts } from '../store/paper-texts.ts';
import { ResultCache } from '../store/result-cache.ts';
import { writeSearchable } from '../store/searchable-file.ts';
import { compilePapers, type TextRow } from './compile-papers.ts';
import { readContent } from './read-content.ts';
import { StageClock } from './stage-clock.ts';

/** `content/` has problems that keep the site from being built; the message is for the curator. */
export class ContentProblemsError extends Error {
  override name = 'ContentProblemsError';
}

/**
 * Makes the library out of `content/` and leaves it in the cache: runs the pipeline, compiles each paper's MDX, and
 * writes what the content store, the papers' own pages, search and the closing report need. Throws
 * `ContentProblemsError` on errors in hand-written files.
 */
export async function loadLibrary(environment: BuildEnvironment): Promise<void> {
  const { cache } = environment;
  const progress = getProgress();
  const clock = new StageClock(progress);
  const content = await clock.run('read files', () => readContent(environment.content));
  const version = await codeVersion(process.cwd());
  const results = await clock.run('open the cache', () => ResultCache.open(resultsFile(cache), version));
  const recall: Recall = (name, input, make) => results.recall(name, input, make);
  const built = buildLibrary(content, (name, work) => clock.runSync(name, work), recall);
  const problems = [...built.problems, ...(process.env['CI'] ? lackingInLedger(built.added) : [])];
  await writeReport(environment, built, problems, clock);
  throwOnErrors(problems);
  const { papers } = built.library;
  const rows = compilePapers(papers, digestOf, (done, total) => progress.tick(done, total), recall);
  const digests: string[] = [];
  await clock.run('compile papers', () => writePaperTexts(paperTextsFile(cache), noted(rows, digests)));
  await clock.run('store papers', async () => {
    await results.save();
    await writeSearchable(cache, toSearchable(built, content.topics));
    await writeListedPapers(cache, listedRows(papers, digests, version));
  });
  await writeReport(environment, built, problems, clock);
}

function resultsFile(cache: string): string {
  return path.join(cache, 'results.txt');
}

function throwOnErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblemsError(errors.map(formatProblem).join('\n\n'));
}

/** The JSON of the rows, with their digests noted as they pass. */
function* noted(rows: Iterable<TextRow>, digests: string[]): Generator<string> {
  for (const { json, digest } of rows) {
    digests.push(digest);
    yield json;
  }
}

/** The JSON of a `ListedRow` for each paper. */
function* listedRows(
  papers: readonly Paper[],
  textDigests: readonly string[],
  version: string,
): Generator<string> {
  for (const [index, paper] of papers.entries()) {
    const entry = JSON.stringify(PaperEntry.parse(toEntry(paper)));
    const digest = digestOf(`${version}${textDigests[index]}${entry}`);
    yield `{"digest":"${digest}","paper":${entry.slice(0, -1)},"slug":${JSON.stringify(paper.slug)}}}`;
  }
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
