import { error, type Problem } from './problems.ts';

/** Properties that the system and Node add to an error. */
interface MachineError extends Error {
  code?: unknown;
  path?: unknown;
  dest?: unknown;
  syscall?: unknown;
  cause?: unknown;
  errors?: unknown;
}

/** Makes the problem for a failure; `place` is the file it concerns or, if there is none, what is short of memory. */
type Told = (place: string, why: string) => Problem;

const full: Told = (place, why) =>
  error(
    'disk-full',
    'there is no space left to write this',
    { file: place },
    why,
    'free up space on this disk, or set a folder on another one, and run the command again',
  );

const notPermitted: Told = (place, why) =>
  error(
    'not-permitted',
    'the system does not allow this to be read or written',
    { file: place },
    why,
    'give yourself permission to read and write there, or set another folder, and run the command again',
  );

const noMemory: Told = (place, why) =>
  error(
    'too-little-memory',
    'this machine does not have enough memory',
    { file: place },
    why,
    'end other programs, give Node more memory with NODE_OPTIONS=--max-old-space-size=8000, or build in parts (docs/large-libraries.md)',
  );

const fails: Told = (place, why) =>
  error(
    'machine-fails',
    'the system cannot read or write this',
    { file: place },
    why,
    'check that the disk is healthy and connected and that nothing else is using this folder, and run the command again',
  );

const TOLD: Readonly<Record<string, Told>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: notPermitted,
  ENOMEM: noMemory,
  ERR_WORKER_OUT_OF_MEMORY: noMemory,
  ERR_MEMORY_ALLOCATION_FAILED: noMemory,
  ERR_STRING_TOO_LONG: noMemory,
  EIO: fails,
  EBUSY: fails,
  EMFILE: fails,
  ENFILE: fails,
  ENXIO: fails,
  ENODEV: fails,
  ESTALE: fails,
  ENAMETOOLONG: fails,
  ENOTDIR: fails,
  EISDIR: fails,
  EEXIST: fails,
  ENOTEMPTY: fails,
  ELOOP: fails,
  EXDEV: fails,
};
/** What the engine says when it runs out of memory, for which it has no error code. */
const NO_MEMORY = /^(?:Array buffer allocation failed|Invalid (?:string|array|typed array) length)/;
const DEEPEST_CAUSE = 5;

/** A failure of the machine as a problem that a person can read; null if it is a defect of Lectern. */
export function machineProblem(thrown: unknown, depth = 0): Problem | null {
  if (!(thrown instanceof Error) || depth > DEEPEST_CAUSE) return null;
  const { message, code, path, dest, syscall, cause, errors } = thrown as MachineError;
  // The source of a copy existed; the destination may be full or not writable.
  const places = syscall === 'copyfile' ? [dest, path] : [path, dest];
  const place = places.find((one) => typeof one === 'string') ?? 'this machine';
  // If a folder cannot be made with all its parents, one of them is a link to a missing disk.
  const isGone = code === 'ENOENT' && syscall === 'mkdir';
  const known = typeof code === 'string' && Object.hasOwn(TOLD, code) ? TOLD[code] : undefined;
  const told = isGone ? fails : known;
  if (told) return told(String(place), `the error was: ${firstLine(message)}`);
  if (thrown instanceof RangeError && NO_MEMORY.test(message))
    return noMemory('this machine', `the error was: ${message}`);
  const inner = Array.isArray(errors) ? [cause, ...errors] : [cause];
  for (const one of inner) {
    const problem = machineProblem(one, depth + 1);
    if (problem) return problem;
  }
  return null;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
