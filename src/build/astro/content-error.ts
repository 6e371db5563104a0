import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { error, formatProblem, type Place, type Problem } from '../../base/problems.ts';
import { PageError } from '../page-renderer.ts';

/** The properties that Astro, its bundler and Lectern add to an error that has a place in a file or on a page. */
interface LocatedError extends Error {
  id?: unknown;
  loc?: { file?: unknown; line?: unknown };
  cause?: unknown;
  /** The bundler's own errors, if it collected several. */
  errors?: unknown;
  /** Set by the bundler for errors in compiled code. */
  kind?: unknown;
}

const DEEPEST_CAUSE = 5;
/** The name of a hand-written file, within the path of its page. */
const WRITTEN_PAGE = /\/((?:topics|papers)\/[^/]+)\//;

/**
 * The message for a curator if a file of `content/` made a build fail, or null if the failure is a defect of
 * Lectern and its stack is needed. `content` is the absolute path of the folder.
 */
export function contentErrorMessage(thrown: unknown, content: string): string | null {
  for (const cause of causes(thrown)) {
    if (cause.name === 'ContentProblemsError') return cause.message;
    const problem = unbuiltPage(cause, content) ?? failingPage(cause, content);
    if (problem) return formatProblem(problem);
  }
  return null;
}

function unbuiltPage(cause: LocatedError, content: string): Problem | null {
  const given = [cause.loc?.file, cause.id].find((one) => typeof one === 'string');
  if (given === undefined) return null;
  const file = String(given).replace(/\?.*$/, '');
  const message = firstLine(cause.message).replace(/^\[[A-Z_]+\] /, '');
  const [, name] = /'([^']+)'/.exec(message) ?? [];
  // The bundler reports lines of compiled code.
  const line = cause.kind === undefined ? cause.loc?.line : lineWith(file, name);
  const where = placeIn(content, file, line);
  if (!where) return null;
  const detail = cause.name === 'MDXError' && cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
  const fix = 'correct the text at that place';
  return error('page-not-built', 'this page cannot be built', where, message + detail, fix);
}

/** The problem of an overview or note whose page failed to render. */
function failingPage(cause: LocatedError, content: string): Problem | null {
  const where = cause instanceof PageError ? textOf(cause.pathname, content) : null;
  if (!where) return null;
  return error(
    'page-fails',
    'this page fails while it is rendered',
    where,
    firstLine(cause.cause instanceof Error ? cause.cause.message : String(cause.cause)),
    'correct or remove the component that does so',
  );
}

/** The hand-written file behind a page, by the page's path. */
function textOf(page: string, content: string): Place | null {
  const [, text] = WRITTEN_PAGE.exec(page) ?? [];
  const file = path.join(content, `${text}.mdx`);
  return text !== undefined && existsSync(file) ? placeIn(content, file, undefined) : null;
}

/** The first line of a file that contains a word, or undefined. */
function lineWith(file: string, word: string | undefined): number | undefined {
  if (!word || !existsSync(file)) return undefined;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(word));
  return line < 0 ? undefined : line + 1;
}

/** The place as messages name it, or null if the file is not in the folder. */
function placeIn(content: string, file: string, line: unknown): Place | null {
  const below = path.relative(content, file);
  if (below === '' || below.startsWith('..') || path.isAbsolute(below)) return null;
  return {
    file: `content/${below.replaceAll(path.sep, '/')}`,
    ...(typeof line === 'number' && line > 0 && { line }),
  };
}

function firstLine(message: string): string {
  return stripVTControlCharacters(message).split('\n')[0] ?? '';
}

/** The error and the errors it wraps, outermost first. */
function causes(thrown: unknown, depth = 0): LocatedError[] {
  if (!(thrown instanceof Error) || depth > DEEPEST_CAUSE) return [];
  const error = thrown as LocatedError;
  const inner = Array.isArray(error.errors) ? [error.cause, ...error.errors] : [error.cause];
  return [error, ...inner.flatMap((cause) => causes(cause, depth + 1))];
}
