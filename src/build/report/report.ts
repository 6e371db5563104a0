import { shownHint } from '../../base/content-files.ts';

/** What a curator is told about a library. */
export interface BuildReport {
  sources: number;
  records: number;
  papers: number;
  merged: number;
  /** Slugs missing from the ledger. */
  added: string[];
  problems: { severity: 'error' | 'warning'; text: string }[];
}

/** A stage of a build; its time is in milliseconds. */
export interface Stage {
  name: string;
  ms: number;
}

/** The built site as files: number of pages, bytes of the search index, milliseconds from start to end. */
export interface BuiltSite {
  pages: number;
  /** Pages taken over from the last site. */
  kept: number;
  stages: readonly Stage[];
  indexBytes: number;
  ms: number;
}

/** The report after a build: problems first, then counts, then timings. */
export function formatReport(report: BuildReport, site: BuiltSite | null): string {
  const problems = report.problems.map(({ text }) => `${text}\n`);
  const counts = countLines(report, site).map(([label, value]) => `${label.padEnd(LABEL_WIDTH)}${value}`);
  const stages = site ? ['', ...stageLines(site.stages, site.ms)] : [];
  return [...problems, ...counts, ...stages, ...ledgerHint(report)].join('\n');
}

const LABEL_WIDTH = 14;

function countLines(report: BuildReport, site: BuiltSite | null): [string, string][] {
  return [
    ['sources', formatCount(report.sources)],
    ['records', formatCount(report.records)],
    ['papers', formatCount(report.papers)],
    ['merged', formatCount(report.merged)],
    ['problems', problemCount(report)],
    ...(site
      ? ([
          ['pages', formatCount(site.pages) + (site.kept ? `, ${formatCount(site.kept)} kept` : '')],
          ['search index', formatBytes(site.indexBytes)],
        ] as [string, string][])
      : []),
  ];
}

function problemCount({ problems }: BuildReport): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'none';
  return `${problems.length} (${plural(errors, 'error')}, ${plural(warnings, 'warning')})`;
}

function stageLines(stages: readonly Stage[], total: number): string[] {
  const rows = [...stages, { name: 'total', ms: total }];
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return rows.map(({ name, ms }) => `${name.padEnd(width)}${formatSeconds(ms).padStart(8)}`);
}

function ledgerHint({ added }: BuildReport): string[] {
  if (added.length === 0) return [];
  return [
    '',
    shownHint(
      `The ledger lacks ${plural(added.length, 'paper')}: run \`npm run ledger\` and commit content/permalinks.json.`,
    ),
  ];
}

function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** Decimal units, one digit: `12.3 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}

export function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
