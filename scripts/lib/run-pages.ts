import { spawn } from 'node:child_process';

/** The part of a build that runs Astro, in a process of its own. */
export interface PagesRun {
  /** True as soon as the library stands in the cache; false where the process ends without. */
  loaded: Promise<boolean>;
  /** The exit code; 1 where the process is killed or does not start. */
  ended: Promise<number>;
  /** Ends it early. */
  stop(): void;
}

/** What the process sends when the library stands in the cache. */
export const LIBRARY_LOADED = 'library loaded';

/** Starts `scripts/build-pages.ts` on this Node with its output shown. */
export function runPages(env: Record<string, string>): PagesRun {
  const pages = spawn(process.execPath, ['scripts/build-pages.ts'], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number>((resolve) => {
    pages.once('exit', (code) => resolve(code ?? 1));
    pages.once('error', () => resolve(1));
  });
  const told = new Promise<boolean>((resolve) => {
    pages.on('message', (message) => message === LIBRARY_LOADED && resolve(true));
  });
  return { loaded: Promise.race([told, ended.then(() => false)]), ended, stop: () => pages.kill() };
}
