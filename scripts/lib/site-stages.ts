import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import type { Progress } from '../../src/progress.ts';
import type { Stage } from './report.ts';

/** Splits a build of Astro into the stages that its hooks can tell apart. */
export class SiteStages {
  readonly integration: AstroIntegration;
  readonly #marks: { name: string; at: number }[] = [];
  readonly #progress: Progress;

  /** `loaded` is called when the library stands in the cache and the pages begin. */
  constructor(progress: Progress, loaded: () => void) {
    this.#progress = progress;
    this.#begin('start Astro');
    this.integration = {
      name: 'lectern-stages',
      hooks: {
        'astro:build:start': () => {
          this.#begin('render pages');
          loaded();
        },
      },
    };
  }

  /** All stages in order; those of the loader, which run while Astro starts, are taken out of its start. */
  finish(loader: readonly Stage[]): Stage[] {
    const end = performance.now();
    const [start, ...rest] = this.#marks.map(({ name, at }, index) => ({
      name,
      ms: (this.#marks[index + 1]?.at ?? end) - at,
    }));
    const loading = loader.reduce((sum, { ms }) => sum + ms, 0);
    return start ? [{ ...start, ms: Math.max(0, start.ms - loading) }, ...loader, ...rest] : [...loader];
  }

  #begin(name: string): void {
    this.#marks.push({ name, at: performance.now() });
    this.#progress.stage(name);
  }
}
