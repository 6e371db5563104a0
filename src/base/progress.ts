/** What a long run tells of itself. */
export interface Progress {
  /** A stage begins. */
  stage(name: string): void;
  /** `done` of `total` steps of the running stage are finished. */
  tick(done: number, total: number): void;
}

// Astro bundles the loader apart from the script that starts the build, so a module variable would not be shared.
const KEY = Symbol.for('lectern.progress');
const SILENT: Progress = { stage() {}, tick() {} };

type Shared = typeof globalThis & { [KEY]?: Progress };

export function setProgress(progress: Progress): void {
  (globalThis as Shared)[KEY] = progress;
}

/** The progress display of this process; silent unless a script has set one. */
export function getProgress(): Progress {
  return (globalThis as Shared)[KEY] ?? SILENT;
}
