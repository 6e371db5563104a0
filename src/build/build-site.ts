import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { INDEX } from '../base/addresses.ts';
import { type BuildEnvironment, buildEnvironment } from '../base/environment.ts';
import { machineProblem } from '../base/machine-problem.ts';
import { formatProblem } from '../base/problems.ts';
import { explainFaults } from '../check/explain-faults.ts';
import { removeLeftovers } from '../store/remove-leftovers.ts';
import { writeReport } from '../store/report-file.ts';
import { contentErrorMessage } from './astro/content-error.ts';
import { ContentProblemsError } from './load-library.ts';
import { type MadeSite, makeWhole, nextOf, placeOf } from './make-whole.ts';
import { moveIn, restoreOld } from './move-in.ts';
import { plainPaths } from './plain-paths.ts';
import { terminalProgress } from './report/progress.ts';
import { type BuiltSite, formatReport } from './report/report.ts';
import { StageClock } from './report/stage-clock.ts';
import { Workers } from './workers/workers.ts';

/**
 * Builds the site that the environment describes, or the part of it, prints the closing report and says whether it
 * stands. A part is not checked by itself: it links to pages of other parts.
 * The site is made elsewhere and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  const progress = terminalProgress();
  const environment = buildEnvironment();
  const paths = await plainPaths(environment);
  const workers = new Workers(paths);
  try {
    await restoreOld(placeOf(environment));
    await removeLeftovers([environment.cache, path.join(environment.root, '.astro')], Date.now());
    const made = await makeWhole(environment, new StageClock(progress), workers);
    progress.stop();
    return await finish(environment, made, strict);
  } catch (thrown) {
    progress.stop();
    const refused = machineProblem(thrown);
    if (thrown instanceof ContentProblemsError) console.error(formatReport(thrown.report, null));
    else if (refused) console.error(`${formatProblem(refused)}\n\nThe site is left as it was.`);
    else console.error(contentErrorMessage(thrown, environment.content) ?? thrown);
    return false;
  } finally {
    await workers.close();
    await paths.remove();
    // There is nothing where the site has come into its place; the next build removes what the system lets nobody remove.
    await rm(nextOf(environment), { recursive: true, force: true }).catch(() => {});
  }
}

/** Tells of a site that is made, and puts it in its place where it is whole. */
async function finish(environment: BuildEnvironment, made: MadeSite, strict: boolean): Promise<boolean> {
  const { library, content, files, kept, reading, faults, clock, started } = made;
  const built: BuiltSite = {
    pages: reading.pages.size,
    kept,
    stages: clock.stages,
    indexBytes: files.bytesBelow(`${INDEX}/`),
    ms: performance.now() - started,
  };
  console.log(formatReport(library.report, built));
  await writeReport(environment.cache, { ...library.report, ...built });
  const why =
    faults.length > 0
      ? `${explainFaults(faults, content)}\n\nThe built site has faults`
      : strict && library.report.problems.length > 0
        ? 'The build is strict and there are problems'
        : null;
  if (why !== null) {
    console.error(`\n${why}: the site is left as it was.`);
    return false;
  }
  files.save();
  await moveIn(nextOf(environment), placeOf(environment));
  return true;
}
