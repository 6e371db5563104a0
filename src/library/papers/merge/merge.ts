import { type Problem, warning } from '../../../base/problems.ts';
import { UnionFind } from '../../../base/union-find.ts';
import type { CleanRecord, MergedPaper } from '../../../schemas/paper.ts';
import type { SourceRecord } from '../../../schemas/record.ts';
import { foldTitle } from '../../../text/words/fold.ts';
import { mergeFields } from './merge-fields.ts';
import { contradiction, identifierAgrees, statementOf } from './same-work.ts';

/** Records known to be one work. */
type Work = CleanRecord[];

/** If more different works than this share a title, it ("Editorial") identifies nothing. */
const MOST_NAMESAKES = 300;

/**
 * Merges the records of the same work: those that share an arXiv identifier or a DOI and also a title or authors,
 * and those with the same folded title, unless identifiers, named authors or years contradict each other or many
 * works share the title. If a title leaves a choice, its records stay separate: nothing is matched on a guess. Each
 * group in `same` is one work because a curator says so. The works do not depend on the order of the records; they
 * are returned in the order in which they first appear. Disagreements are problems. Linear in the number of
 * records, quadratic in the number of different works with one title, of which at most a fixed number are compared.
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
    sharing(records, identifierKeys).flatMap((group) => agreeing(records, group, problems)),
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

/** The works with each group joined into one, in the order of their first members. */
function joined(works: readonly Work[], groups: readonly number[][]): Work[] {
  const sets = new UnionFind(works.length);
  for (const group of groups) for (const index of group) sets.join(group[0] as number, index);
  return sets.groups().map((group) => group.flatMap((index) => works[index] as Work));
}

/** Indexes of the works that contain the records of each group. */
function decided(works: readonly Work[], same: readonly (readonly CleanRecord[])[]): number[][] {
  const workOf = new Map(works.flatMap((work, index) => work.map((record) => [record, index] as const)));
  const groups = same.map((group) => group.flatMap((record) => workOf.get(record) ?? []));
  return groups.filter(({ length }) => length > 1);
}

/** Indexes of the items that have a key in common, one group for each key. */
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
 * Groups of works with the same title and no contradictions. If one work could be either of two that contradict
 * each other, none of the three is in a group. Works that state the same facts contradict nothing in each other and
 * the same things in others, so one of them represents all.
 */
function compatibleGroups(works: readonly Work[], namesakes: readonly number[][]): number[][] {
  const sets = new UnionFind(works.length);
  const statements: string[] = [];
  const statementsAt = (index: number) => (statements[index] ??= statementsOf(works[index] as Work));
  const standIns = (group: readonly number[]) =>
    new Map(group.map((index) => [statementsAt(index), index] as const));
  const conflict = ([one, other]: [number, number]) =>
    conflictOf(works[one] as Work, works[other] as Work) !== null;
  for (const group of namesakes) {
    const byStatement = standIns(group);
    const isCommon = byStatement.size > MOST_NAMESAKES;
    for (const index of group) {
      sets.join(index, isCommon ? (group[0] as number) : (byStatement.get(statementsAt(index)) as number));
    }
    if (isCommon) continue;
    for (const pair of pairsOf([...byStatement.values()])) if (!conflict(pair)) sets.join(...pair);
  }
  const joint = sets.groups().filter(({ length }) => length > 1);
  return joint.filter((group) => {
    const different = [...standIns(group).values()];
    return different.length <= MOST_NAMESAKES && !pairsOf(different).some(conflict);
  });
}

/** The facts that can contradict another work. */
function statementsOf(work: Work): string {
  return [...new Set(work.map(statementOf))].sort().join();
}

/** With more different titles than this under one identifier, only equal titles are taken for one work. */
const MOST_TITLES = 50;

/**
 * The records of one identifier, split if neither title nor authors agree: then the identifier cannot belong to all
 * of them, which is a problem.
 */
function agreeing(
  records: readonly CleanRecord[],
  group: readonly number[],
  problems: Problem[],
): number[][] {
  const byTitle = [
    ...Map.groupBy(group, (index) => foldTitle((records[index] as CleanRecord).plainTitle)).values(),
  ];
  const sets = new UnionFind(byTitle.length);
  if (byTitle.length <= MOST_TITLES) {
    const isOne = ([a, b]: [number, number]) =>
      byTitle[a]?.some((one) =>
        byTitle[b]?.some((other) =>
          identifierAgrees(records[one] as CleanRecord, records[other] as CleanRecord),
        ),
      );
    for (const pair of pairsOf(byTitle.map((_, at) => at))) if (isOne(pair)) sets.join(...pair);
  }
  const groups = sets
    .groups()
    .map((part) => part.flatMap((at) => byTitle[at] as number[]).sort((a, b) => a - b));
  if (groups.length > 1) problems.push(sharedIdentifier(records, group, groups.length));
  return groups;
}

function sharedIdentifier(records: readonly CleanRecord[], group: readonly number[], works: number): Problem {
  const given = group.map((index) => records[index] as CleanRecord);
  const [first, second] = given as [CleanRecord, CleanRecord];
  const [key = ''] = identifierKeys(first).filter((key) => identifierKeys(second).includes(key));
  const name = key.startsWith('doi:') ? `DOI ${key.slice(4)}` : `arXiv identifier ${key.slice(6)}`;
  const places = given.slice(0, 5).map(({ record }) => `${record.source}:${record.lines[0]}`);
  return warning(
    'papers-kept-apart',
    `${group.length} entries of ${works} different titles and authors share the ${name}`,
    placeOf(first.record),
    `so it cannot belong to all of them (see ${places.join(', ')}${given.length > 5 ? ', …' : ''})`,
    'correct or remove it in the entries it does not belong to',
  );
}

function pairsOf(group: readonly number[]): [number, number][] {
  return group.flatMap((one, at) => group.slice(at + 1).map((other): [number, number] => [one, other]));
}

/** Why two works with the same title cannot be one, or null. */
function conflictOf(one: Work, other: Work): ReturnType<typeof contradiction> {
  for (const a of one) {
    for (const b of other) {
      const found = contradiction(a, b);
      if (found !== null) return found;
    }
  }
  return null;
}

function keptApart([first, ...others]: Work[]): Problem[] {
  const [original] = first ?? [];
  if (!first || !original) return [];
  return others.flatMap((work) => {
    const [clean] = work;
    if (!clean) return [];
    const conflict = conflictOf(first, work);
    if (conflict?.isPlain) return [];
    const reason =
      conflict?.reason ?? 'several papers have this title, and nothing says which of them this is';
    return warning(
      'papers-kept-apart',
      `“${clean.plainTitle}” is kept separate from another paper with the same title`,
      placeOf(clean.record),
      `${reason} (see ${original.record.source}:${original.record.lines[0]})`,
      'nothing, if they are two works; otherwise give both the same arXiv identifier or DOI in their sources',
    );
  });
}

/** The lines of a record, as the place of a problem. */
function placeOf(record: SourceRecord): Problem['where'] {
  return { file: record.source, line: record.lines[0], endLine: record.lines[1] };
}
