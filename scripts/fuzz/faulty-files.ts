import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What the system does at the n-th file change of a process, counted from 1, and afterwards. */
export interface FileFault {
  at: number;
  code: 'ENOSPC' | 'EACCES' | 'EROFS' | 'EIO';
  /** Whether every later change fails too, as on a full disk. */
  isLasting: boolean;
}

/** Functions that create or change a file or folder; removing also works on a full disk. */
const SYNC = ['writeFileSync', 'mkdirSync', 'renameSync', 'linkSync', 'copyFileSync', 'cpSync'] as const;
const PROMISED = ['writeFile', 'mkdir', 'rename', 'link', 'copyFile', 'cp'] as const;
/** The functions that streams write with. */
const CALLED_BACK = ['write', 'writev'] as const;

type AnyFunction = (...parameters: unknown[]) => unknown;

/** Runs `work` while file changes fail as described, and returns how many there were. */
export async function withFileFault(
  fault: FileFault | undefined,
  work: () => Promise<void>,
): Promise<number> {
  let changes = 0;
  const failure = (name: string, [place]: unknown[]): NodeJS.ErrnoException | undefined => {
    changes += 1;
    const isDue = fault && (fault.isLasting ? changes >= fault.at : changes === fault.at);
    return isDue ? errorOf(fault.code, name, place) : undefined;
  };
  const restore = [
    replace(fs as never, SYNC, (name, own) => (...parameters) => {
      const thrown = failure(name, parameters);
      if (thrown) throw thrown;
      return own.apply(fs, parameters);
    }),
    replace(fs.promises as never, PROMISED, (name, own) => async (...parameters) => {
      const thrown = failure(name, parameters);
      if (thrown) throw thrown;
      return own.apply(fs.promises, parameters);
    }),
    replace(fs as never, CALLED_BACK, (name, own) => (...parameters) => {
      const thrown = failure(name, parameters);
      return thrown
        ? queueMicrotask(() => (parameters.at(-1) as AnyFunction)(thrown))
        : own.apply(fs, parameters);
    }),
  ];
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const one of restore) one();
    syncBuiltinESMExports();
  }
  return changes;
}

/** The error of a call of `name` that concerns `place`, if that is a path. */
function errorOf(code: FileFault['code'], name: string, place: unknown): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: a fault for a test, ${name}`), {
    code,
    syscall: name,
    ...(typeof place === 'string' && { path: place }),
  });
}

/** Replaces functions of a module, and returns a function that restores them. */
function replace(
  module: Record<string, AnyFunction>,
  names: readonly string[],
  other: (name: string, own: AnyFunction) => AnyFunction,
): () => void {
  const own = names.map((name) => module[name] as AnyFunction);
  for (const [at, name] of names.entries()) module[name] = other(name, own[at] as AnyFunction);
  return () => {
    for (const [at, name] of names.entries()) module[name] = own[at] as AnyFunction;
  };
}
