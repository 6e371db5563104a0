import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { error, formatProblem } from '../../src/problems.ts';

/** What Astro and its bundler attach to an error that has a place in a file. */
interface LocatedError extends Error {
  id?: unknown;
  loc?: { file?: unknown; line?: unknown };
  cause?: unknown;
  /** The bundler's, where it collected several. */
  errors?: unknown;
}

const DEEPEST_CAUSE = 5;

/**
 * The message for a curator where a file of `content/` made a build fail, or null where the failure is a defect of
 * Lectern and its stack is wanted. `content` is the absolute path of the folder.
 */
export function contentErrorMessage(thrown: unknown, content: string): string | null {
  for (const cause of causes(thrown)) {
    if (cause.name === 'ContentProblemsError') return cause.message;
    const file = [cause.loc?.file, cause.id].find((one) => typeof one === 'string');
    const below = file === undefined ? '..' : path.relative(content, String(file).replace(/\?.*$/, ''));
    if (below.startsWith('..') || path.isAbsolute(below)) continue;
    const line = typeof cause.loc?.line === 'number' ? cause.loc.line : undefined;
    const where = { file: `content/${below.replaceAll(path.sep, '/')}`, ...(line && { line }) };
    const [why = ''] = stripVTControlCharacters(cause.message).split('\n');
    return formatProblem(
      error('page-not-built', 'this page cannot be built', where, why, 'correct the text at that place'),
    );
  }
  return null;
}

/** The error and what it wraps, nearest first. */
function causes(thrown: unknown, depth = 0): LocatedError[] {
  if (!(thrown instanceof Error) || depth > DEEPEST_CAUSE) return [];
  const error = thrown as LocatedError;
  const inner = Array.isArray(error.errors) ? [error.cause, ...error.errors] : [error.cause];
  return [error, ...inner.flatMap((cause) => causes(cause, depth + 1))];
}
