import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { error, formatProblem, type Place, type Problem } from '../../base/problems.ts';
import { writtenPlaces } from './written-places.ts';

/** What Astro, its bundler and Lectern attach to an error that has a place in a file or on a page. */
interface LocatedError extends Error {
  id?: unknown;
  loc?: { file?: unknown; line?: unknown };
  cause?: unknown;
  /** The bundler's, where it collected several. */
  errors?: unknown;
  /** The bundler's, on what it found in compiled code. */
  kind?: unknown;
  /** Path of the page that was being drawn. */
  page?: unknown;
}

const DEEPEST_CAUSE = 5;
/** How the bundler says that an import leads nowhere: what is imported, and where. */
const UNRESOLVED = [
  /Could not resolve '([^']+)' in (\S+)/,
  /failed to resolve import "([^"]+)" from "([^"]+)"/,
];
const SOURCE = path.resolve('src');
/** The components that overviews and notes use; what they cannot draw is due to whoever uses them. */
const COMPONENTS = path.join(SOURCE, 'components/overview');
/** The file of a text, within the path of its page. */
const WRITTEN_PAGE = /\/((?:topics|papers)\/[^/]+)\//;

/**
 * The message for a curator where a file of `content/` made a build fail, or null where the failure is a defect of
 * Lectern and its stack is wanted. `content` is the absolute path of the folder.
 */
export function contentErrorMessage(thrown: unknown, content: string): string | null {
  for (const cause of causes(thrown)) {
    if (cause.name === 'ContentProblemsError') return cause.message;
    const problem =
      unresolvedImport(cause, content) ?? unbuiltPage(cause, content) ?? failingPage(cause, content);
    if (problem) return formatProblem(problem);
  }
  return null;
}

function unresolvedImport({ message }: LocatedError, content: string): Problem | null {
  const found = UNRESOLVED.map((pattern) => pattern.exec(stripVTControlCharacters(message))).find(Boolean);
  const [, imported = '', importer = ''] = found ?? [];
  const file = path.resolve(importer);
  const where = placeIn(content, file, lineWith(file, imported));
  if (!found || !where) return null;
  return error(
    'page-not-built',
    `“${imported}” cannot be imported`,
    where,
    'there is no such file or package',
    'correct the import, or remove it',
  );
}

function unbuiltPage(cause: LocatedError, content: string): Problem | null {
  const given = [cause.loc?.file, cause.id].find((one) => typeof one === 'string');
  if (given === undefined) return null;
  const file = String(given).replace(/\?.*$/, '');
  const message = firstLine(cause.message).replace(/^\[[A-Z_]+\] /, '');
  const [, name] = /'([^']+)'/.exec(message) ?? [];
  // The bundler's own lines are those of compiled code.
  const line = cause.kind === undefined ? cause.loc?.line : lineWith(file, name);
  const where = placeIn(content, file, line);
  if (!where) return null;
  const detail = cause.name === 'MDXError' && cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
  const fix = 'correct the text at that place';
  return error('page-not-built', 'this page cannot be built', where, message + detail, fix);
}

/** A failure of an expression that stands in a text, or of a component that it uses. */
function failingPage({ message, stack = '', page }: LocatedError, content: string): Problem | null {
  const places = writtenPlaces(stack);
  const [direct] = places.flatMap(({ file, line }) => placeIn(content, file, line) ?? []);
  const isBelow = (folder: string) => places.some(({ file }) => file.startsWith(folder + path.sep));
  const isOurs = isBelow(SOURCE) && !isBelow(COMPONENTS);
  const where = direct ?? (isOurs ? null : textOf(String(page), content));
  if (!where) return null;
  return error(
    'page-fails',
    'this page fails while it is drawn',
    where,
    firstLine(message),
    'correct or remove the expression or component that does so',
  );
}

/** The text that stands on a page, by the page's path. */
function textOf(page: string, content: string): Place | null {
  const [, text] = WRITTEN_PAGE.exec(page) ?? [];
  const file = path.join(content, `${text}.mdx`);
  return text !== undefined && existsSync(file) ? placeIn(content, file, undefined) : null;
}

/** The first line of a file that holds a word; undefined where none does. */
function lineWith(file: string, word: string | undefined): number | undefined {
  if (!word || !existsSync(file)) return undefined;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(word));
  return line < 0 ? undefined : line + 1;
}

/** The place as messages name it, or null where the file does not lie in the folder. */
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

/** The error and what it wraps, nearest first. */
function causes(thrown: unknown, depth = 0): LocatedError[] {
  if (!(thrown instanceof Error) || depth > DEEPEST_CAUSE) return [];
  const error = thrown as LocatedError;
  const inner = Array.isArray(error.errors) ? [error.cause, ...error.errors] : [error.cause];
  return [error, ...inner.flatMap((cause) => causes(cause, depth + 1))];
}
