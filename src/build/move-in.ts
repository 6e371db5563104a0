import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a site in its place with two renames and nothing between them. What fails at the second puts the old site back;
 * what is killed between them leaves it beside its place, where `restoreOld` finds it. `next` is beside it. The old one is removed by a process of its own, which may outlive this one: that takes as long
 * as many builds do.
 */
export async function moveIn(next: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  await restoreOld(out);
  const old = oldOf(out);
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(unless('ENOENT'));
  try {
    await rename(next, out);
  } catch (problem) {
    await rename(old, out).catch(unless('ENOENT'));
    throw problem;
  }
  removeInBackground(old);
}

/** Puts back the site that a process left beside its place when it was killed there; for the start of a build. */
export async function restoreOld(out: string): Promise<void> {
  const isThere = await stat(out).then(
    () => true,
    () => false,
  );
  if (!isThere) await rename(oldOf(out), out).catch(unless('ENOENT'));
}

function oldOf(out: string): string {
  return `${out}.old`;
}

/** What is left where the process is stopped is removed by the next build. */
function removeInBackground(folder: string): void {
  const code = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  const remover = spawn(process.execPath, ['-e', code, folder], { detached: true, stdio: 'ignore' });
  remover.on('error', () => {});
  remover.unref();
}

/** Passes on errors of the system but those of one code. */
function unless(code: string): (problem: NodeJS.ErrnoException) => void {
  return (problem) => {
    if (problem.code !== code) throw problem;
  };
}
