import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * The folder in which to make the site that will stand at `out`: beside its place, or in the checkout where that is
 * elsewhere. There the code that renders pages finds its packages, and Astro moves files only within one disk.
 */
export function siteUnderway(out: string, checkout: string): string {
  return out.startsWith(checkout + path.sep) ? `${out}.next` : path.join(checkout, '.astro/site.next');
}

/** Two renames with nothing between them: an interruption leaves the old site or the new one, never half of one. */
export async function moveIn(next: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  const beside = await bringBeside(next, out);
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(unless('ENOENT'));
  await rename(beside, out);
  await rm(old, { recursive: true, force: true });
}

/** The folder as `out.next`: renamed, or copied where that is on another disk. */
async function bringBeside(next: string, out: string): Promise<string> {
  const beside = `${out}.next`;
  if (next === beside) return beside;
  await rm(beside, { recursive: true, force: true });
  try {
    await rename(next, beside);
  } catch (problem) {
    unless('EXDEV')(problem as NodeJS.ErrnoException);
    await cp(next, beside, { recursive: true });
    await rm(next, { recursive: true });
  }
  return beside;
}

/** Passes on errors of the system but those of one code. */
function unless(code: string): (problem: NodeJS.ErrnoException) => void {
  return (problem) => {
    if (problem.code !== code) throw problem;
  };
}
