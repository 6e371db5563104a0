import { buildEnvironment } from '../base/environment.ts';
import { buildSite } from './build-site.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Builds the site once no other build of this checkout is running: Astro uses a single folder for intermediate
 * files.
 */
export function buildAlone(options: { strict: boolean }): Promise<boolean> {
  const waiting = () =>
    console.error('Another build of this checkout is running: this one starts when it ends.');
  return oneAtATime(buildEnvironment().root, waiting, () => buildSite(options));
}
