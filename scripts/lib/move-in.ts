import { rename, rm } from 'node:fs/promises';

/** Two renames with nothing between them: an interruption leaves the old site or the new one, never half of one. */
export async function moveIn(next: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(ignoreMissing);
  await rename(next, out);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'ENOENT') throw problem;
}
