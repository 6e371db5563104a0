import { performance } from 'node:perf_hooks';
import type { Progress } from './progress.ts';
import type { Stage } from './report.ts';

/** Times stages in milliseconds and shows them as they run. */
export class StageClock {
  readonly stages: Stage[] = [];
  readonly #progress: Progress | undefined;

  constructor(progress?: Progress) {
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

  /** Shows the progress of the current stage. */
  tick(done: number, total: number): void {
    this.#progress?.tick(done, total);
  }

  /** Prints a line while stages run. */
  say(text: string): void {
    this.#progress?.say(text);
  }

  #begin(name: string): number {
    this.#progress?.stage(name);
    return performance.now();
  }

  #end(name: string, start: number): void {
    this.stages.push({ name, ms: performance.now() - start });
  }
}
