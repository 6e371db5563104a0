import { urls } from '../../base/addresses.ts';
import { ownValue } from '../../base/own.ts';
import type { SourceReport } from '../../schemas/library.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import { strings } from '../../strings/index.ts';

/** Where a paper's text comes from and what was done to it. */
export interface Origin {
  records: { url: string; label: string; lines: string }[];
  /** `3 repairs to the text as received`; undefined if nothing was repaired. */
  repaired?: string;
  /** Equal repairs share a row; `about` says what was repaired by which rule, and how often. */
  repairs: { before: string; after: string; about: string }[];
  /** How many further rows are not listed. */
  more: number;
  /** Fields that a curator corrected, as a sentence. */
  curated?: string;
  corrections: { before: string; after: string; about: string }[];
  comments?: string;
}

/** The origin of a paper's text with at most `listed` rows of repairs. `labels` maps a source's file to its label. */
export function originOf(
  text: Pick<PaperText, 'provenance' | 'repairs' | 'curated' | 'corrections' | 'comments'>,
  labels: ReadonlyMap<string, string>,
  listed: number,
): Origin {
  const { provenance, repairs, curated, corrections, comments } = text;
  const rows = repairRows(repairs);
  return {
    records: provenance.map(({ source, lines }) => ({
      url: urls.source(source),
      label: labels.get(source) ?? source,
      lines: linesOf(lines),
    })),
    ...(repairs.length > 0 && { repaired: strings.paper.repaired(repairs.length) }),
    repairs: rows.slice(0, listed),
    more: Math.max(0, rows.length - listed),
    ...(curated.length > 0 && { curated: strings.paper.curated(curated.map(fieldLabel)) }),
    corrections: corrections.map(({ field, from, to, reason }) => ({
      before: visible(from),
      after: visible(to),
      about: strings.paper.correction(fieldLabel(field), reason),
    })),
    ...(comments !== undefined && { comments: strings.paper.comments(comments) }),
  };
}

function repairRows(repairs: PaperText['repairs']): Origin['repairs'] {
  const equal = Map.groupBy(repairs, ({ field, rule, before, after }) =>
    JSON.stringify([field, rule, before, after]),
  );
  return [...equal.values()].flatMap((group) =>
    group.slice(0, 1).map(({ field, rule, before, after }) => ({
      before: visible(before),
      after: visible(after),
      about: aboutRepair(fieldLabel(field), ruleLabel(rule), group.length),
    })),
  );
}

function aboutRepair(field: string, rule: string, times: number): string {
  return times > 1 ? strings.paper.repairTimes(field, rule, times) : strings.paper.repair(field, rule);
}

/** The label of a field on a page. */
function fieldLabel(field: string): string {
  return ownValue(strings.paper.fields as Readonly<Record<string, string>>, field) ?? field;
}

const labelMaps = new WeakMap<readonly SourceReport[], ReadonlyMap<string, string>>();

/** Labels of the sources by file; cached per array of sources. */
export function sourceLabels(sources: readonly SourceReport[]): ReadonlyMap<string, string> {
  const known = labelMaps.get(sources);
  if (known) return known;
  const labels = new Map(sources.map(({ file, label }) => [file, label]));
  labelMaps.set(sources, labels);
  return labels;
}

/** `line 7` or `lines 7–12`. */
function linesOf([first, last]: readonly [number, number]): string {
  return first === last ? strings.paper.line(first) : strings.paper.lines(first, last);
}

/** The label of a repair rule. */
export function ruleLabel(rule: string): string {
  return strings.repairs[rule]?.name ?? rule.replaceAll('-', ' ');
}

/** A text with its spaces and line ends made visible, if it consists only of these. */
function visible(text: string): string {
  return text.trim() === '' ? text.replace(/\n/g, '↵').replace(/\s/g, '␣') || '∅' : text.trim();
}
