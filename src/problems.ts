/** A place in a file of `content/`; `line` and `endLine` are 1-based and inclusive. */
export interface Place {
  file: string;
  line?: number;
  endLine?: number;
}

/**
 * Something a curator must know. `error` problems sit in files the curator wrote and fail the build;
 * `warning` problems sit in sources, quarantine a passage, and fail the build only under `--strict`.
 */
export interface Problem {
  severity: 'error' | 'warning';
  /** One sentence each: what is the matter, why it is so, what to do about it. */
  what: string;
  where: Place;
  why: string;
  fix: string;
  /** Where sources contradict each other: their files, in the order of the records. */
  between?: string[];
}

export function error(what: string, where: Place, why: string, fix: string): Problem {
  return { severity: 'error', what, where, why, fix };
}

export function warning(what: string, where: Place, why: string, fix: string): Problem {
  return { severity: 'warning', what, where, why, fix };
}

/** `content/x.yaml:3-5`, the form every message uses. */
export function formatPlace({ file, line, endLine }: Place): string {
  if (line === undefined) return file;
  return endLine === undefined || endLine === line ? `${file}:${line}` : `${file}:${line}-${endLine}`;
}

/** A problem as a person reads it in a terminal: what and where on the first line, then why and what to do. */
export function formatProblem(problem: Problem): string {
  return [
    `${problem.severity}: ${formatPlace(problem.where)}: ${problem.what}`,
    `  why: ${problem.why}`,
    `  fix: ${problem.fix}`,
  ].join('\n');
}
