import { parentPort } from 'node:worker_threads';
import { TASKS, type TaskName } from './tasks.ts';

// A thread that does tasks for the one that started it, one after the other.

/** A task, and how the answer is told from others. */
export interface Request {
  name: TaskName;
  input: unknown;
}

export type Answer = { value: unknown } | { thrown: unknown };

// Astro asks for the folder in which the process stands, and the system knows that by its own name alone.
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

/** An error as it can be sent: with what tells its place in a file, which a copy of an error lacks. */
function portable(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return String(thrown);
  const { name, message, stack, cause } = thrown;
  const { id, loc, kind } = thrown as {
    id?: unknown;
    loc?: { file?: unknown; line?: unknown };
    kind?: unknown;
  };
  const { code, path, syscall } = thrown as NodeJS.ErrnoException;
  const errors = (thrown as { errors?: unknown }).errors;
  return {
    name,
    message,
    stack,
    code,
    path,
    syscall,
    id: typeof id === 'string' ? id : undefined,
    kind: typeof kind === 'string' ? kind : undefined,
    loc: loc && { file: loc.file && String(loc.file), line: loc.line },
    cause: cause === undefined ? undefined : portable(cause),
    errors: Array.isArray(errors) ? errors.map(portable) : undefined,
  };
}
