import type { BuildEnvironment } from '../../base/environment.ts';
import { loadLibrary } from '../load-library.ts';

/** Brings the library into the cache. */
export type LibraryRun = (environment: BuildEnvironment) => Promise<void>;

// Astro bundles the loader apart from the script that starts the build, so a module variable would not be shared.
const KEY = Symbol.for('lectern.library-run');

type Shared = typeof globalThis & { [KEY]?: LibraryRun };

export function setLibraryRun(run: LibraryRun): void {
  (globalThis as Shared)[KEY] = run;
}

/** How the library comes into the cache: it is made in this process, unless a script has set another way. */
export function getLibraryRun(): LibraryRun {
  return (globalThis as Shared)[KEY] ?? loadLibrary;
}
