import { shownHint, shownPath } from './content-files.ts';

/** A place in a file of `content/`; `line` and `endLine` are 1-based and inclusive. */
export interface Place {
  file: string;
  line?: number;
  endLine?: number;
}

/**
 * Everything that can be reported to a curator, with its severity. Each kind has a section of its name in
 * `docs/problems.md` and a library that triggers it under `tests/fixtures/invalid/`.
 */
export const PROBLEM_KINDS = {
  'invalid-syntax': 'error',
  'invalid-encoding': 'error',
  'unreadable-file': 'error',
  'front-matter-without-end': 'error',
  'unknown-key': 'error',
  'missing-value': 'error',
  'invalid-value': 'error',
  'unknown-paper': 'error',
  'unknown-topic': 'error',
  'unknown-source': 'error',
  'unknown-line-of-work': 'error',
  'correction-not-applied': 'error',
  'invalid-identifier': 'error',
  'same-identifier': 'error',
  'address-claimed-twice': 'error',
  'published-address-lost': 'error',
  'redirect-to-nothing': 'error',
  'ledger-incomplete': 'error',
  'ledger-of-another-library': 'error',
  'invalid-mdx': 'error',
  'unknown-component': 'error',
  'stranded-paper-link': 'error',
  'code-in-content': 'error',
  'blocked-content': 'error',
  'reserved-heading': 'error',
  'page-not-built': 'error',
  'page-fails': 'error',
  'broken-link': 'error',
  'broken-site': 'error',
  'claim-without-paper': 'error',
  'unsupported-number': 'error',
  'paper-not-placed': 'error',
  'paper-placed-twice': 'error',
  'paper-of-another-topic': 'error',
  'line-of-work-without-paragraph': 'error',
  'overview-size': 'error',
  'overview-lacks-part': 'error',
  'paper-not-discussed': 'error',
  'number-without-qualifier': 'error',
  'unsupported-cell': 'error',
  'vague-link-label': 'error',
  'papers-as-subject': 'error',
  'line-of-work-without-years': 'error',
  'repeated-sentence': 'error',
  'british-spelling': 'error',
  'unknown-shard': 'error',
  'shard-missing': 'error',
  'shards-differ': 'error',
  'disk-full': 'error',
  'not-permitted': 'error',
  'too-little-memory': 'error',
  'machine-fails': 'error',
  'damaged-characters': 'warning',
  'file-not-read': 'warning',
  'unknown-format': 'warning',
  'entry-left-out': 'warning',
  'text-left-out': 'warning',
  'value-in-doubt': 'warning',
  'fields-not-read': 'warning',
  'title-missing': 'warning',
  'title-awaited': 'warning',
  'abstract-missing': 'warning',
  'date-without-year': 'warning',
  'unknown-keyword': 'warning',
  'unknown-author': 'warning',
  'papers-kept-apart': 'warning',
  'sources-disagree': 'warning',
  'paper-not-whole': 'warning',
} as const satisfies Record<string, Problem['severity']>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;
type KindOf<S extends Problem['severity']> = {
  [K in ProblemKind]: (typeof PROBLEM_KINDS)[K] extends S ? K : never;
}[ProblemKind];

/**
 * Something a curator must know. An `error` is in a file the curator wrote and fails the build; a `warning` is in a
 * source, sets a passage aside, and fails the build only under `--strict`.
 */
export interface Problem {
  severity: 'error' | 'warning';
  kind: ProblemKind;
  /** One sentence each: what is wrong, why, and what to do about it. */
  what: string;
  where: Place;
  why: string;
  fix: string;
  /** If sources contradict each other: their files, in the order of the records. */
  between?: string[];
  /** If sources contradict each other: the field of the paper, under its name in a curation. */
  field?: 'title' | 'authors' | 'organisation' | 'venue' | 'date' | 'arxiv' | 'doi';
}

export function error(kind: KindOf<'error'>, what: string, where: Place, why: string, fix: string): Problem {
  return { severity: 'error', kind, what, where, why, fix };
}

export function warning(
  kind: KindOf<'warning'>,
  what: string,
  where: Place,
  why: string,
  fix: string,
): Problem {
  return { severity: 'warning', kind, what, where, why, fix };
}

/** `content/x.yaml:3-5`, the form used in every message. */
export function formatPlace({ file, line, endLine }: Place): string {
  if (line === undefined) return file;
  return endLine === undefined || endLine === line ? `${file}:${line}` : `${file}:${line}-${endLine}`;
}

/** A problem as printed in a terminal: what and where, then why, what to do, and where to read more. */
export function formatProblem(problem: Problem): string {
  const where = { ...problem.where, file: shownPath(problem.where.file) };
  return [
    `${problem.severity}: ${formatPlace(where)}: ${problem.what}`,
    `  why: ${shownHint(problem.why)}`,
    `  fix: ${shownHint(problem.fix)}`,
    `  see: docs/problems.md#${problem.kind}`,
  ].join('\n');
}
