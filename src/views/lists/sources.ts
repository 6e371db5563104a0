import { sourceAnchor, urls } from '../../base/addresses.ts';
import { formatPlace } from '../../base/problems.ts';
import type { SourceReport } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { rules } from '../../text/repair/rules/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { counted, grouped } from '../frame/text.ts';
import { ruleLabel } from '../paper/origin.ts';

export interface SourceView {
  anchor: string;
  label: string;
  file: string;
  address?: string;
  retrieved?: string;
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
  /** What all sources gave together. */
  summary: string;
  sources: SourceView[];
  repairs: { rule: string; reason: string; count: string; papers: string }[];
  /** How many passages were not understood or contradict each other. */
  problemSummary: string;
  /** The first of them, and how many are left: the build lists all. */
  problems: SourceView['problems'];
  moreProblems?: string;
  /** How many papers were repaired. */
  repaired: string;
}

/** Problems that the page lists at most. */
const LISTED_PROBLEMS = 500;

/** The page that says where everything comes from, what was done to it and what was not understood. */
export function sourcesView(site: Site): SourcesView {
  const records = site.sources.reduce((sum, source) => sum + source.records, 0);
  const { repairs, repaired } = countRepairs(site);
  const sources = site.sources.map(sourceView);
  const problems = sources.flatMap((source) => source.problems);
  const more = problems.length - LISTED_PROBLEMS;
  return {
    head: headOf(site, 'Sources', 'Where this library comes from and what was done to it.', urls.sources()),
    summary: `${counted(site.sources.length, 'source')} gave ${counted(records, 'record')}. Records of the same work were merged into ${counted(site.papers.length, 'paper')}.`,
    sources,
    problems: problems.slice(0, LISTED_PROBLEMS),
    ...(more > 0 && {
      moreProblems: `and ${counted(more, 'further passage')}, which the report of the build lists`,
    }),
    problemSummary: summariseProblems(site),
    repairs,
    repaired: `The text of ${grouped(repaired)} of ${counted(site.papers.length, 'paper')} was repaired; each paper’s page lists its own repairs.`,
  };
}

function sourceView(source: SourceReport): SourceView {
  const { label, file, address, retrieved, format, problems } = source;
  return {
    anchor: sourceAnchor(file),
    label,
    file,
    ...(address !== undefined && { address }),
    ...(retrieved !== undefined && { retrieved }),
    format: format ?? 'not recognised',
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
  return count === 0
    ? 'Every line of every source belongs to a record or to known boilerplate, and no two sources disagree.'
    : `${counted(count, 'passage')} ${count === 1 ? 'was' : 'were'} not understood, or ${count === 1 ? 'disagrees' : 'disagree'} with another source.`;
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
      reason: reasonOf.get(rule) ?? '',
      count: grouped(count),
      papers: grouped(papers),
    }));
  return { repairs, repaired };
}
