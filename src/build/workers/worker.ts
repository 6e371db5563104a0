import { parentPort } from 'node:worker_threads';
import { TASKS, type TaskName } from './tasks.ts';

// A thread that does tasks for the one that started it, one after the other.

/** A task, and how the answer is told from others. */
export interface Request {
  name: TaskName;
  input: unknown;
}

export type Answer = { value: unknown } | { thrown: unknown };

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
  const errors = (thrown as { errors?: unknown }).errors;
  return {
    name,
    message,
    stack,
    id: typeof id === 'string' ? id : undefined,
    kind: typeof kind === 'string' ? kind : undefined,
    loc: loc && { file: loc.file && String(loc.file), line: loc.line },
    cause: cause === undefined ? undefined : portable(cause),
    errors: Array.isArray(errors) ? errors.map(portable) : undefined,
  };
}
