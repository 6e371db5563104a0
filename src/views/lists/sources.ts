import { sourceAnchor, urls } from '../../base/addresses.ts';
import { formatPlace } from '../../base/problems.ts';
import type { SourceReport } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { rules } from '../../text/repair/rules/index.ts';
import { type DateLine, dayLine } from '../frame/date-line.ts';
import { type Head, headOf } from '../frame/head.ts';
import { grouped } from '../frame/text.ts';
import { ruleLabel } from '../paper/origin.ts';

export interface SourceView {
  anchor: string;
  label: string;
  file: string;
  address?: string;
  retrieved?: DateLine;
  format: string;
  records: string;
  papers: string;
  merged: string;
  boilerplate: string;
  problems: { place: string; what: string; why: string; fix: string }[];
  problemCount: string;
}

export interface SourcesView {
  head: Head;
  /** What all sources contribute together. */
  summary: string;
  sources: SourceView[];
  repairs: { rule: string; reason: string; count: string; papers: string }[];
  /** How many passages were not understood or contradict each other. */
  problemSummary: string;
  /** The first of them, and how many are not listed: the build lists all. */
  problems: SourceView['problems'];
  moreProblems?: string;
  /** How many papers had text repaired. */
  repaired: string;
}

/** Maximum number of problems listed on the page. */
const LISTED_PROBLEMS = 500;

/** The page that says where everything comes from, what was done to it and what was not understood. */
export function sourcesView(site: Site): SourcesView {
  const records = site.sources.reduce((sum, source) => sum + source.records, 0);
  const { repairs, repaired } = countRepairs(site);
  const sources = site.sources.map(sourceView);
  const problems = sources.flatMap((source) => source.problems);
  const more = problems.length - LISTED_PROBLEMS;
  return {
    head: headOf(site, strings.frame.sources, strings.sources.description, urls.sources()),
    summary: summaryOf(site, records),
    sources,
    problems: problems.slice(0, LISTED_PROBLEMS),
    ...(more > 0 && {
      moreProblems: strings.sources.moreProblems(more),
    }),
    problemSummary: summariseProblems(site),
    repairs,
    repaired:
      repaired === 0 ? strings.sources.noneRepaired : strings.sources.repaired(repaired, site.papers.length),
  };
}

function summaryOf({ sources, papers }: Site, records: number): string {
  return records === papers.length
    ? strings.sources.summaryOfSingles(sources.length, records)
    : strings.sources.summary(sources.length, records, papers.length);
}

function sourceView(source: SourceReport): SourceView {
  const { label, file, address, retrieved, format, problems } = source;
  return {
    anchor: sourceAnchor(file),
    label,
    file,
    ...(address !== undefined && { address }),
    ...(retrieved !== undefined && { retrieved: dayLine(retrieved) }),
    format: format === null ? strings.sources.notRecognized : (strings.sources.formats[format] ?? format),
    records: grouped(source.records),
    papers: grouped(source.papers),
    merged: grouped(source.merged),
    boilerplate: grouped(source.boilerplateLines),
    problems: problems.map(({ where, what, why, fix }) => ({ place: formatPlace(where), what, why, fix })),
    problemCount: grouped(problems.length),
  };
}

function summariseProblems({ sources }: Site): string {
  const count = sources.reduce((sum, { problems }) => sum + problems.length, 0);
  return count === 0 ? strings.sources.noProblems : strings.sources.someProblems(count);
}

function countRepairs({ papers, textOf }: Site): Pick<SourcesView, 'repairs'> & { repaired: number } {
  const counts = new Map<string, { count: number; papers: number }>();
  let repaired = 0;
  for (const { slug } of papers) {
    const { repairs } = textOf(slug);
    if (repairs.length > 0) repaired += 1;
    for (const [rule, found] of Map.groupBy(repairs, ({ rule }) => rule)) {
      const total = counts.get(rule) ?? { count: 0, papers: 0 };
      counts.set(rule, { count: total.count + found.length, papers: total.papers + 1 });
    }
  }
  const reasonOf = new Map(rules.map(({ name, reason }) => [name, reason]));
  const repairs = [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([rule, { count, papers }]) => ({
      rule: ruleLabel(rule),
      reason: strings.repairs[rule]?.reason ?? reasonOf.get(rule) ?? '',
      count: grouped(count),
      papers: grouped(papers),
    }));
  return { repairs, repaired };
}
