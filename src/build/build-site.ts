import { rm } from 'node:fs/promises';
import { buildEnvironment, takeMemoryAsNeeded } from '../base/environment.ts';
import { beginSite, nextOf } from './begin-site.ts';
import { plainPaths } from './plain-paths.ts';
import { terminalProgress } from './report/progress.ts';
import { StageClock } from './report/stage-clock.ts';
import { Workers } from './workers/workers.ts';

/**
 * Builds the site that the environment describes, or the part of it, prints the closing report and says whether it
 * stands. A part is not checked by itself: it links to pages of other parts.
 * The site is made elsewhere and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  takeMemoryAsNeeded();
  const progress = terminalProgress();
  const clock = new StageClock(progress);
  const environment = buildEnvironment();
  const paths = await plainPaths(environment);
  const workers = new Workers(paths);
  try {
    const begun = beginSite(environment, clock, workers);
    // The theme is under way while this thread loads what makes the library. What failed is told then.
    await begun.catch(() => {});
    const { completeSite } = await import('./complete-site.ts');
    return await completeSite(environment, begun, workers, { clock, progress, strict });
  } finally {
    await workers.close();
    await paths.remove();
    // There is nothing where the site has come into its place; the next build removes what the system lets nobody remove.
    await rm(nextOf(environment), { recursive: true, force: true }).catch(() => {});
  }
}
