import { spawn } from 'node:child_process';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * The folder in which to make the site that will stand at `out`: beside its place, or in the checkout where that is
 * elsewhere. There the code that renders pages finds its packages, and Astro moves files only within one disk.
 */
export function siteUnderway(out: string, checkout: string): string {
  return out.startsWith(checkout + path.sep) ? `${out}.next` : path.join(checkout, '.astro/site.next');
}

/**
 * Puts a site in its place with two renames and nothing between them: an interruption leaves the old site or the new
 * one, never half of one. The old one is removed by a process of its own, which may outlive this one: that takes as long
 * as many builds do.
 */
export async function moveIn(next: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  const beside = await bringBeside(next, out);
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(unless('ENOENT'));
  await rename(beside, out);
  removeApart(old);
}

/** What is left where the process is stopped is removed by the next build. */
function removeApart(folder: string): void {
  const code = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  spawn(process.execPath, ['-e', code, folder], { detached: true, stdio: 'ignore' }).unref();
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
