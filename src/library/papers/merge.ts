import { type Problem, warning } from '../../base/problems.ts';
import { UnionFind } from '../../base/union-find.ts';
import type { CleanRecord, MergedPaper } from '../../schemas/paper.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import { foldTitle } from '../../text/words/fold.ts';
import { mergeFields } from './merge-fields.ts';

/** Records known to be one work. */
type Work = CleanRecord[];

/** More different works of one title than this, and the title ("Editorial") tells nothing. */
const MOST_NAMESAKES = 300;

/**
 * Merges the records of one work: those that share an arXiv identifier or a DOI, and those with the same folded
 * title, unless identifiers contradict each other or both the author count and the year do. Where a title leaves a
 * choice, its records stay apart: nothing is matched on a guess. Each group of `same` is one work by a curator's word. Which works result does not depend on the order
 * of the records; the result is in the order in which they first appear. Disagreements are problems. Linear in
 * the number of records, quadratic in the different works of one title, of which no more than a bound are compared.
 */
export function mergeRecords(
  records: readonly CleanRecord[],
  same: readonly (readonly CleanRecord[])[] = [],
): {
  papers: MergedPaper[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const identified = joined(
    records.map((record): Work => [record]),
    sharing(records, identifierKeys),
  );
  const namesakes = sharing(identified, (work) => [...new Set(work.flatMap(titleKeys))]);
  const position = new Map(records.map((record, index) => [record, index]));
  const grouped = joined(identified, compatibleGroups(identified, namesakes));
  const works = joined(grouped, decided(grouped, same)).map((work) =>
    work.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)),
  );
  const workOf = new Map(works.flatMap((work) => work.map((record) => [record, work] as const)));
  for (const group of namesakes) {
    const apart = new Set(group.map((index) => workOf.get(identified[index]?.[0] as CleanRecord) as Work));
    problems.push(...keptApart([...apart]));
  }
  return { papers: works.map((work) => mergeFields(work, problems)), problems };
}

/** The works with the groups of them made one, in the order of their first members. */
function joined(works: readonly Work[], groups: readonly number[][]): Work[] {
  const sets = new UnionFind(works.length);
  for (const group of groups) for (const index of group) sets.join(group[0] as number, index);
  return sets.groups().map((group) => group.flatMap((index) => works[index] as Work));
}

/** Positions of the works that hold the records of each group. */
function decided(works: readonly Work[], same: readonly (readonly CleanRecord[])[]): number[][] {
  const workOf = new Map(works.flatMap((work, index) => work.map((record) => [record, index] as const)));
  const groups = same.map((group) => group.flatMap((record) => workOf.get(record) ?? []));
  return groups.filter(({ length }) => length > 1);
}

/** Positions of the items that have a key in common, one group for each key. */
function sharing<T>(items: readonly T[], keysOf: (item: T) => string[]): number[][] {
  const pairs = items.flatMap((item, index) => keysOf(item).map((key) => ({ key, index })));
  const groups = [...Map.groupBy(pairs, ({ key }) => key).values()];
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ index }) => index));
}

function identifierKeys({ record }: CleanRecord): string[] {
  return Object.entries(record.identifiers).flatMap(([scheme, value]) =>
    value ? [`${scheme}:${value}`] : [],
  );
}

/** A title without letters and digits identifies nothing. */
function titleKeys({ plainTitle }: CleanRecord): string[] {
  return [foldTitle(plainTitle)].filter((key) => key !== '');
}

/**
 * Groups of same-titled works in which nothing contradicts anything. Where one work could be either of two that
 * contradict each other, none of the three is in a group. Works that state the same contradict nothing in each other
 * and the same in others, so one of them stands for all.
 */
function compatibleGroups(works: readonly Work[], namesakes: readonly number[][]): number[][] {
  const sets = new UnionFind(works.length);
  const statements = works.map(statementOf);
  const standIns = (group: readonly number[]) =>
    new Map(group.map((index) => [statements[index] as string, index] as const));
  const conflict = ([one, other]: [number, number]) =>
    conflictOf(works[one] as Work, works[other] as Work) !== null;
  for (const group of namesakes) {
    const byStatement = standIns(group);
    const isCommon = byStatement.size > MOST_NAMESAKES;
    for (const index of group) {
      sets.join(
        index,
        isCommon ? (group[0] as number) : (byStatement.get(statements[index] as string) as number),
      );
    }
    if (isCommon) continue;
    for (const pair of pairsOf([...byStatement.values()])) if (!conflict(pair)) sets.join(...pair);
  }
  return sets.groups().filter((group) => {
    const different = [...standIns(group).values()];
    return different.length <= MOST_NAMESAKES && !pairsOf(different).some(conflict);
  });
}

/** What can contradict another work: its identifiers, author counts and years. */
function statementOf(work: Work): string {
  const stated = work.map(({ record }) =>
    JSON.stringify([
      record.identifiers.arxiv,
      record.identifiers.doi,
      authorCountOf(record),
      record.date?.year,
    ]),
  );
  return [...new Set(stated)].sort().join();
}

function pairsOf(group: readonly number[]): [number, number][] {
  return group.flatMap((one, at) => group.slice(at + 1).map((other): [number, number] => [one, other]));
}

/** Why two works of the same title cannot be one, or null. */
function conflictOf(one: Work, other: Work): string | null {
  for (const { record: a } of one) {
    for (const { record: b } of other) {
      const reason = contradiction(a, b);
      if (reason !== null) return reason;
    }
  }
  return null;
}

/** Why two records of the same title cannot be one work, or null. */
function contradiction(a: SourceRecord, b: SourceRecord): string | null {
  for (const scheme of ['arxiv', 'doi'] as const) {
    const [one, other] = [a.identifiers[scheme], b.identifiers[scheme]];
    if (one && other && one !== other) return `their ${scheme} identifiers differ: ${one} and ${other}`;
  }
  const [countA, countB] = [authorCountOf(a), authorCountOf(b)];
  const countsDiffer = countA !== undefined && countB !== undefined && countA !== countB;
  const years = a.date && b.date ? Math.abs(a.date.year - b.date.year) : 0;
  return countsDiffer && years > 1 ? 'both the number of authors and the year differ' : null;
}

function keptApart([first, ...others]: Work[]): Problem[] {
  const [original] = first ?? [];
  if (!first || !original) return [];
  return others.flatMap((work) => {
    const [clean] = work;
    if (!clean) return [];
    const reason =
      conflictOf(first, work) ?? 'several papers have this title, and nothing tells which of them it is';
    return warning(
      'papers-kept-apart',
      `“${clean.plainTitle}” is kept apart from another paper of the same title`,
      placeOf(clean.record),
      `${reason} (see ${original.record.source}:${original.record.lines[0]})`,
      'nothing, if they are two works; otherwise give both the same arXiv identifier or DOI in their sources',
    );
  });
}

function authorCountOf(record: SourceRecord): number | undefined {
  return record.authorCount ?? record.authors?.length;
}

/** The lines of a record, as the place of a problem. */
function placeOf(record: SourceRecord): Problem['where'] {
  return { file: record.source, line: record.lines[0], endLine: record.lines[1] };
}
