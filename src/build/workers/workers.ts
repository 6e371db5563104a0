import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { productionVariables } from '../../base/environment.ts';
import type { PlainPaths } from './plain-paths.ts';
import type { TASKS, TaskName } from './tasks.ts';
import type { Answer, Request } from './worker.ts';

/** Node does not remove types below `node_modules`, where the engine is if it is an installed package. */
const STRIP_TYPES = import.meta.url.includes('/node_modules/')
  ? ['--import', new URL('../../store/strip-types.mjs', import.meta.url).href]
  : [];

type Input<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0];
type Output<N extends TaskName> = Awaited<ReturnType<(typeof TASKS)[N]>>;

interface Waiting {
  request: Request;
  resolve(value: unknown): void;
  reject(thrown: unknown): void;
}

/** A pool with one thread fewer than there are cores, started as needed. */
export class Workers {
  /** The most threads that run at once. */
  readonly size = Math.max(1, availableParallelism() - 1);
  readonly #all = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #paths: PlainPaths;

  constructor(paths: PlainPaths) {
    this.#paths = paths;
  }

  /** Whether a task would start at once. */
  get hasFree(): boolean {
    return this.#idle.length > 0 || this.#all.size < this.size;
  }

  run<N extends TaskName>(name: N, input: Input<N>): Promise<Output<N>> {
    const done = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ request: { name, input }, resolve, reject });
    });
    // The caller gets the error when it awaits the answer.
    done.catch(() => {});
    this.#next();
    return done as Promise<Output<N>>;
  }

  /** Ends all threads: native code in one can otherwise keep the process alive. Running tasks are never answered. */
  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #next(): void {
    const task = this.#waiting[0];
    const worker = task && (this.#idle.pop() ?? this.#start());
    if (!task || !worker) return;
    this.#waiting.shift();
    worker.postMessage(task.request);
    this.#awaitAnswer(worker, task);
  }

  /** Nothing here refers to the task's input, which may be large, while the worker has it. */
  #awaitAnswer(worker: Worker, { resolve, reject }: Omit<Waiting, 'request'>): void {
    const free = () => worker.removeAllListeners('message').removeAllListeners('error');
    worker.once('message', (answer: Answer) => {
      free();
      this.#idle.push(worker);
      if ('thrown' in answer) reject(revive(answer.thrown));
      else resolve(answer.value);
      this.#next();
    });
    worker.once('error', (thrown) => {
      free();
      this.#all.delete(worker);
      reject(thrown);
      this.#next();
    });
  }

  #start(): Worker | undefined {
    if (this.#all.size >= this.size) return undefined;
    const { variables, areLinks } = this.#paths;
    const root = variables['LECTERN_ROOT'];
    const place =
      root === undefined
        ? new URL('worker.ts', import.meta.url)
        : path.join(root, 'src/build/workers/worker.ts');
    const worker = new Worker(place, {
      env: { ...productionVariables(), ...variables },
      ...(areLinks && {
        execArgv: ['--preserve-symlinks', '--preserve-symlinks-main', ...STRIP_TYPES],
      }),
    });
    this.#all.add(worker);
    return worker;
  }
}

/** An error sent by a thread, with its original properties. */
function revive(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null) return thrown;
  const { cause, errors, ...properties } = thrown as { cause?: unknown; errors?: unknown[] };
  return Object.assign(new Error(), properties, {
    ...(cause !== undefined && { cause: revive(cause) }),
    ...(errors && { errors: errors.map(revive) }),
  });
}
