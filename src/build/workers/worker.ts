import { parentPort } from 'node:worker_threads';
import { TASKS, type TaskName } from './tasks.ts';

// A thread that runs tasks for the thread that started it, one after the other.

/** A task, with an id that its answer repeats. */
export interface Request {
  name: TaskName;
  input: unknown;
}

export type Answer = { value: unknown } | { thrown: unknown };

// Astro asks for the working directory, and the system only knows its real path.
const { LECTERN_ROOT } = process.env;
if (LECTERN_ROOT) process.cwd = () => LECTERN_ROOT;

parentPort?.on('message', async ({ name, input }: Request) => {
  parentPort?.postMessage(await answer(name, input));
});

async function answer(name: TaskName, input: unknown): Promise<Answer> {
  try {
    return { value: await TASKS[name](input as never) };
  } catch (thrown) {
    return { thrown: portable(thrown) };
  }
}

/**
 * An error in a form that can be sent to another thread, with the properties that locate it in a file, which a
 * structured clone loses.
 */
function portable(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return String(thrown);
  const { name, message, stack, cause } = thrown;
  const { id, loc, kind } = thrown as {
    id?: unknown;
    loc?: { file?: unknown; line?: unknown };
    kind?: unknown;
  };
  const { code, path, dest, syscall } = thrown as NodeJS.ErrnoException & { dest?: string };
  const errors = (thrown as { errors?: unknown }).errors;
  return {
    name,
    message,
    stack,
    code,
    path,
    dest,
    syscall,
    id: typeof id === 'string' ? id : undefined,
    kind: typeof kind === 'string' ? kind : undefined,
    loc: loc && { file: loc.file && String(loc.file), line: loc.line },
    cause: cause === undefined ? undefined : portable(cause),
    errors: Array.isArray(errors) ? errors.map(portable) : undefined,
  };
}
