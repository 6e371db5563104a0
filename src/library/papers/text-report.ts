import type { LinkKind, Paper } from '../../schemas/paper.ts';
import { findLeftovers, knownReason, type Leftover } from '../../text/repair/leftovers.ts';

/** A leftover with the field it is in. */
export interface PlacedLeftover extends Leftover {
  slug: string;
  field: 'title' | 'abstract';
  /** Why the text is fine as it is, if somebody has reviewed it. */
  reason?: string;
}

/** How often a repair rule changed a text, and in how many papers. */
export interface RuleCount {
  rule: string;
  count: number;
  papers: number;
}

/** What text repair did to a library, what it left, and what was extracted from the result. */
export interface TextReport {
  /** Everything that still looks damaged, in the order of the papers. */
  leftovers: PlacedLeftover[];
  /** Most frequent first. */
  rules: RuleCount[];
  /** Kinds of links with their numbers, most frequent first. */
  links: [kind: LinkKind, count: number][];
  papers: number;
  repairedPapers: number;
  curatedPapers: number;
  papersWithCode: number;
  papersWithName: number;
  names: number;
  acronyms: number;
}

type ReportedPaper = Pick<
  Paper,
  'slug' | 'title' | 'abstract' | 'repairs' | 'links' | 'hasCode' | 'names' | 'acronyms' | 'curated'
>;

/** Examines the text of all papers, in linear time. */
export function reportText(papers: readonly ReportedPaper[]): TextReport {
  const having = (test: (paper: ReportedPaper) => boolean) => papers.filter(test).length;
  const sum = (number: (paper: ReportedPaper) => number) =>
    papers.reduce((total, paper) => total + number(paper), 0);
  return {
    leftovers: papers.flatMap(leftoversOf),
    rules: countRules(papers),
    links: mostFirst(countBy(papers.flatMap(({ links }) => links.map(({ kind }) => kind)))),
    papers: papers.length,
    repairedPapers: having(({ repairs }) => repairs.length > 0),
    curatedPapers: having(({ curated }) => curated.length > 0),
    papersWithCode: having(({ hasCode }) => hasCode),
    papersWithName: having(({ names }) => names.length > 0),
    names: sum(({ names }) => names.length),
    acronyms: sum(({ acronyms }) => acronyms.length),
  };
}

function leftoversOf({ slug, title, abstract }: ReportedPaper): PlacedLeftover[] {
  const place = (field: PlacedLeftover['field']) => (leftover: Leftover) => {
    const reason = knownReason(leftover);
    return { slug, field, ...leftover, ...(reason !== undefined && { reason }) };
  };
  return [
    ...findLeftovers(title).map(place('title')),
    ...abstract.flatMap(findLeftovers).map(place('abstract')),
  ];
}

function countRules(papers: readonly ReportedPaper[]): RuleCount[] {
  const counts = countBy(papers.flatMap(({ repairs }) => repairs.map(({ rule }) => rule)));
  const inPapers = countBy(papers.flatMap(({ repairs }) => [...new Set(repairs.map(({ rule }) => rule))]));
  return mostFirst(counts).map(([rule, count]) => ({ rule, count, papers: inPapers.get(rule) ?? 0 }));
}

function countBy<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function mostFirst<T extends string>(counts: ReadonlyMap<T, number>): [T, number][] {
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
