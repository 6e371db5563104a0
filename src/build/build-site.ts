import { rm } from 'node:fs/promises';
import { buildEnvironment, setUpAllocators } from '../base/environment.ts';
import { beginSite, nextFolder } from './begin-site.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { terminalProgress } from './report/progress.ts';
import { StageClock } from './report/stage-clock.ts';
import { plainPaths } from './workers/plain-paths.ts';
import { Workers } from './workers/workers.ts';

/**
 * Builds the site that the environment describes, or its part, prints the closing report and returns whether the
 * build succeeded. A part is not checked on its own, because it links to pages of other parts. The site is made in
 * another folder and moved into place at the end, so a failed build leaves the last one as it was. `strict` makes
 * warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  setUpAllocators();
  const progress = terminalProgress();
  const clock = new StageClock(progress);
  const environment = buildEnvironment();
  const paths = await plainPaths(environment);
  const workers = new Workers(paths);
  try {
    const begun = beginSite(environment, clock, workers);
    // The theme is being made while this thread loads the modules that make the library. A failure is reported by
    // `completeSite`.
    await begun.catch(() => {});
    const { completeSite } = await import('./complete-site.ts');
    return await completeSite(environment, begun, workers, { clock, progress, strict });
  } finally {
    await workers.close();
    await paths.remove();
    // Once the site is in place there is nothing here; the next build removes anything that cannot be removed now.
    await rm(nextFolder(environment), { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * Builds the site once no other build of this checkout is running: Astro uses a single folder for intermediate
 * files.
 */
export function buildAlone(options: { strict: boolean }): Promise<boolean> {
  const waiting = () =>
    console.error('Another build of this checkout is running: this one starts when it ends.');
  return oneAtATime(buildEnvironment().root, waiting, () => buildSite(options));
}
