import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Moves a site into place with two renames and nothing between them. If the second rename fails, the old site is
 * put back; if the process is killed between them, the old site stays next to its place, where `restoreOld` finds
 * it. `next` is in the same folder as `out`. The old site is removed by a separate process, which may outlive this
 * one, because removing it can take as long as many builds do.
 */
export async function moveIn(next: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  await restoreOld(out);
  const old = oldOf(out);
  await rm(old, { recursive: true, force: true });
  const isOld = await renameIfThere(out, old);
  try {
    await rename(next, out);
  } catch (problem) {
    await renameIfThere(old, out);
    throw problem;
  }
  if (isOld) removeInBackground(old);
}

/** Puts back a site that was left next to its place by a killed process; called at the start of a build. */
export async function restoreOld(out: string): Promise<void> {
  const isThere = await stat(out).then(
    () => true,
    () => false,
  );
  if (!isThere) await renameIfThere(oldOf(out), out);
}

function oldOf(out: string): string {
  return `${out}.old`;
}

/** If the process is stopped, the next build removes what is left. */
function removeInBackground(folder: string): void {
  const code = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  const remover = spawn(process.execPath, ['-e', code, folder], { detached: true, stdio: 'ignore' });
  remover.on('error', () => {});
  remover.unref();
}

/** Renames a folder and returns whether it was there. */
function renameIfThere(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'ENOENT') throw problem;
      return false;
    },
  );
}
