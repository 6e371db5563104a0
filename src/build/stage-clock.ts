import { performance } from 'node:perf_hooks';
import type { Progress } from '../base/progress.ts';

/** Measures stages and shows them as they run. Times are in milliseconds. */
export class StageClock {
  readonly stages: { name: string; ms: number }[] = [];
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  runSync<T>(name: string, work: () => T): T {
    const start = this.#begin(name);
    const result = work();
    this.#end(name, start);
    return result;
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = this.#begin(name);
    const result = await work();
    this.#end(name, start);
    return result;
  }

  #begin(name: string): number {
    this.#progress.stage(name);
    return performance.now();
  }

  #end(name: string, start: number): void {
    this.stages.push({ name, ms: performance.now() - start });
  }
}
