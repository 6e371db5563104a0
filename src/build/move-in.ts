import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a site in its place with two renames and nothing between them: an interruption leaves the old site or the new
 * one, never half of one. `next` is beside it. The old one is removed by a process of its own, which may outlive this one: that takes as long
 * as many builds do.
 */
export async function moveIn(next: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(unless('ENOENT'));
  await rename(next, out);
  removeApart(old);
}

/** What is left where the process is stopped is removed by the next build. */
function removeApart(folder: string): void {
  const code = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  spawn(process.execPath, ['-e', code, folder], { detached: true, stdio: 'ignore' }).unref();
}

/** Passes on errors of the system but those of one code. */
function unless(code: string): (problem: NodeJS.ErrnoException) => void {
  return (problem) => {
    if (problem.code !== code) throw problem;
  };
}
