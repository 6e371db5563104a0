import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import type { Progress } from '../../base/progress.ts';
import type { Stage } from '../report.ts';

/** Splits a build of Astro into stages, each of which ends where the next begins. */
export class SiteStages {
  readonly integration: AstroIntegration;
  readonly #marks: { name: string; at: number }[] = [];
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
    this.integration = {
      name: 'lectern-stages',
      hooks: {
        'astro:build:start': () => this.begin('render pages'),
      },
    };
  }

  begin(name: string): void {
    this.#marks.push({ name, at: performance.now() });
    this.#progress.stage(name);
  }

  /** All stages in order, the last of which ends now. */
  finish(): Stage[] {
    const end = performance.now();
    return this.#marks.map(({ name, at }, index) => ({
      name,
      ms: (this.#marks[index + 1]?.at ?? end) - at,
    }));
  }
}
