import { performance } from 'node:perf_hooks';
import { INDEX } from '../base/addresses.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { machineProblem } from '../base/machine-problem.ts';
import { formatProblem } from '../base/problems.ts';
import { explainFaults } from '../check/explain-faults.ts';
import { writeReport } from '../store/report-file.ts';
import { contentErrorMessage } from './astro/content-error.ts';
import { type BuildInputs, nextFolder, siteFolder } from './begin-site.ts';
import { ContentProblemsError } from './load-library.ts';
import { type MadeSite, makeWhole } from './make-whole.ts';
import { moveIn } from './move-in.ts';
import type { Progress } from './report/progress.ts';
import { type BuiltSite, formatReport } from './report/report.ts';
import type { StageClock } from './report/stage-clock.ts';
import type { Workers } from './workers/workers.ts';

/** Finishes the site that was begun, and reports on it or on why it could not be made. Returns whether it succeeded. */
export async function completeSite(
  environment: BuildEnvironment,
  begun: Promise<BuildInputs>,
  workers: Workers,
  { clock, progress, strict }: { clock: StageClock; progress: Progress; strict: boolean },
): Promise<boolean> {
  try {
    const inputs = await begun;
    const made = await makeWhole(environment, inputs, clock, workers);
    progress.stop();
    // Ending the threads takes as long as what is left to do here; the caller waits for them.
    workers.close().catch(() => {});
    return await finish(environment, inputs, made, strict);
  } catch (thrown) {
    progress.stop();
    const refused = machineProblem(thrown);
    if (thrown instanceof ContentProblemsError) console.error(formatReport(thrown.report, null));
    else if (refused) console.error(`${formatProblem(refused)}\n\nThe site is left as it was.`);
    else console.error(contentErrorMessage(thrown, environment.content) ?? thrown);
    return false;
  }
}

/** Prints the report of a site, and moves the site into place if it has no faults. */
async function finish(
  environment: BuildEnvironment,
  { content }: BuildInputs,
  { report, files, kept, reading, faults, clock, started }: MadeSite,
  strict: boolean,
): Promise<boolean> {
  const built: BuiltSite = {
    pages: reading.pages.size,
    kept,
    stages: clock.stages,
    indexBytes: files.bytesBelow(`${INDEX}/`),
    ms: performance.now() - started,
  };
  console.log(formatReport(report, built));
  await writeReport(environment.cache, { ...report, ...built });
  const why =
    faults.length > 0
      ? `${explainFaults(faults, content)}\n\nThe built site has faults`
      : strict && report.problems.length > 0
        ? 'The build is strict, and there are problems'
        : null;
  if (why !== null) {
    console.error(`\n${why}: the site is left as it was.`);
    return false;
  }
  files.save();
  await moveIn(nextFolder(environment), siteFolder(environment));
  return true;
}
