import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { suggestion } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problems.ts';
import { makeAnew, type Recall } from '../../base/stages.ts';

/** A hand-written file, parsed against its schema; `value` is missing if a problem prevents its use. */
export interface HandWritten<T> {
  value?: T;
  /** The 1-based line of the value at a path, or of the nearest enclosing value. */
  lineOf: LineOf;
  problems: Problem[];
}

export type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Parses YAML (or JSON, a subset of it) against a schema. Problems carry the line of the faulty value, counted from
 * `firstLine`, and the nearest valid key or value. Never throws. `recall` may keep what sound YAML says: reading it takes
 * much longer than the schema does.
 */
export function parseHandWritten<T>(
  schema: z.ZodType<T>,
  file: string,
  text: string,
  firstLine = 1,
  recall: Recall = makeAnew,
): HandWritten<T> {
  const plain = plainJson(text) ?? recall('YAML', text, () => plainYaml(text));
  const read = plain && schema.safeParse(plain.value ?? emptyOf(schema));
  if (!read?.success) return parseYaml(schema, file, text, firstLine);
  let slow: HandWritten<T> | undefined;
  const lineOf: LineOf = (path) => {
    slow ??= parseYaml(schema, file, text, firstLine);
    return slow.lineOf(path);
  };
  return { value: read.data, lineOf, problems: [] };
}

/**
 * Parses JSON laid out as by `JSON.stringify` with two spaces; undefined for any other text. Such a text has no
 * duplicate keys, so a large one need not go through the YAML parser, which takes a hundred times as long.
 */
function plainJson(text: string): { value: unknown } | undefined {
  if (!text.startsWith('{\n')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, null, 2) === text.trimEnd() ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** What a YAML text says; null if it has errors, or says what JSON cannot. */
function plainYaml(text: string): { value: unknown } | null {
  const document = documentOf(text, new LineCounter());
  if (document === null || document.errors.length > 0) return null;
  const read = dataOf(document);
  return 'reason' in read || !isJson(read.value) ? null : read;
}

/** Whether a value that YAML can say is one that JSON can say: without infinite numbers, and not within itself. */
function isJson(value: unknown, within: readonly unknown[] = []): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return !within.includes(value) && Object.values(value).every((part) => isJson(part, [...within, value]));
}

function parseYaml<T>(schema: z.ZodType<T>, file: string, text: string, firstLine: number): HandWritten<T> {
  const counter = new LineCounter();
  const document = documentOf(text, counter);
  const failed = (...problems: Problem[]) => ({ lineOf: () => firstLine, problems });
  if (document === null) {
    return failed(syntaxProblem({ message: 'it is nested too deeply' }, file, firstLine));
  }
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return failed(...document.errors.map((issue) => syntaxProblem(issue, file, lineAt(issue.pos[0]))));
  }
  const read = dataOf(document);
  if ('reason' in read) return failed(syntaxProblem({ message: read.reason }, file, firstLine));
  const result = schema.safeParse(read.value ?? emptyOf(schema));
  const lineOf: LineOf = (path) => lineAt(offsetAt(document, path));
  if (result.success) return { value: result.data, lineOf, problems: [] };
  const problems = result.error.issues.flatMap(oneKeyEach).map((issue) => {
    const line = lineAt(offsetOf(document, issue));
    return schemaProblem(issue, file, line, validKeys(schema, issue.path));
  });
  return { lineOf, problems };
}

/** The parsed text, or null if it is nested deeper than the parser can handle. */
function documentOf(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Splits an issue about unknown keys into one per key. */
function oneKeyEach(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** The data of a document, null if it only contains comments; the reason if its aliases cannot be resolved. */
function dataOf(document: Document): { value: unknown } | { reason: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What a text without data says. */
function emptyOf(schema: z.ZodType): unknown {
  return unwrap(schema) instanceof z.ZodArray ? [] : {};
}

/**
 * Splits a file into its front matter and body. Without front matter the whole file is the body. `bodyLine` is the
 * 1-based line on which the body begins.
 */
export function splitFrontMatter(text: string): { frontMatter: string; body: string; bodyLine: number } {
  const match = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { frontMatter: '', body: text, bodyLine: 1 };
  const [head, frontMatter = ''] = match;
  return { frontMatter, body: text.slice(head.length), bodyLine: head.split('\n').length };
}

function syntaxProblem(issue: { message: string; code?: string }, file: string, line: number): Problem {
  const format = file.endsWith('.json') ? 'JSON' : 'YAML';
  const why = issue.code === 'MULTIPLE_DOCS' ? 'a line of --- begins a second document' : issue.message;
  return error(
    'invalid-syntax',
    `this is not valid ${format}`,
    { file, line },
    why,
    'correct the syntax of that line',
  );
}

/** The offset of the value that an issue concerns: the key if it is unknown, the parent if the value is missing. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  if (issue.code === 'unrecognized_keys') {
    const parent = issue.path.length === 0 ? document.contents : document.getIn(issue.path, true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === issue.keys[0]) : undefined;
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetAt(document, issue.path);
}

/** The offset of the value at a path, or of the nearest enclosing value. */
function offsetAt(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function schemaProblem(issue: z.core.$ZodIssue, file: string, line: number, keys: string[]): Problem {
  const path = issue.path.map(String).join('.') || 'the file';
  const invalid = (what: string, why: string, fix: string) =>
    error('invalid-value', `${path} ${what}`, { file, line }, why, fix);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const [what, why] = [`“${key}” is not a known key`, `${path} has no such key`];
      return error('unknown-key', what, { file, line }, why, suggestion(key, keys));
    }
    case 'invalid_value':
      return invalid(
        'has a value that is not allowed',
        issue.message,
        `use one of: ${issue.values.join(', ')}`,
      );
    case 'invalid_key':
      return invalid('is not valid', issue.issues[0]?.message ?? issue.message, `correct ${path}`);
    case 'invalid_type':
      if (issue.message.endsWith('received undefined'))
        return error('missing-value', `${path} is missing`, { file, line }, issue.message, `add ${path}`);
      if (/expected string, received (?:number|bool)/.test(issue.message))
        return invalid('is not valid', issue.message, `write ${path} in quotes`);
  }
  return invalid('is not valid', issue.message, `correct ${path}`);
}

/** The keys that the schema allows at a path. */
function validKeys(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) current = stepInto(unwrap(current), step);
  const object = unwrap(current);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return schema;
}
