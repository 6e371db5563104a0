import { type Problem, warning } from '../problems.ts';
import type { CleanRecord, MergedPaper } from '../schemas/paper.ts';
import type { SourceRecord } from '../schemas/record.ts';
import { foldTitle } from './fold.ts';
import { mergeFields } from './merge-fields.ts';

/**
 * Merges the records of one work: those with the same arXiv identifier or DOI, else those with the same folded
 * title, unless identifiers contradict each other or both the author count and the year do. Order of the result
 * is the order in which the works first appear. Disagreements between merged records are problems; nothing is
 * matched on a guess. Linear in the number of records.
 */
export function mergeRecords(records: CleanRecord[]): { papers: MergedPaper[]; problems: Problem[] } {
  const works: CleanRecord[][] = [];
  const byIdentifier = new Map<string, CleanRecord[]>();
  const byTitle = new Map<string, CleanRecord[][]>();
  const problems: Problem[] = [];

  for (const clean of identifiedFirst(records)) {
    const keys = identifierKeys(clean.record);
    const title = foldTitle(clean.plainTitle) || `${clean.record.source}:${clean.record.lines[0]}`;
    const namesakes = byTitle.get(title) ?? [];
    const work =
      firstDefined(keys.map((key) => byIdentifier.get(key))) ?? sameTitled(clean, namesakes, problems);
    if (work) work.push(clean);
    const home = work ?? [clean];
    if (!work) works.push(home);
    for (const key of keys) if (!byIdentifier.has(key)) byIdentifier.set(key, home);
    if (!namesakes.includes(home)) byTitle.set(title, [...namesakes, home]);
  }
  const position = new Map(records.map((clean, index) => [clean, index]));
  const at = (clean: CleanRecord | undefined) => (clean ? (position.get(clean) ?? 0) : 0);
  for (const work of works) work.sort((a, b) => at(a) - at(b));
  works.sort((a, b) => at(a[0]) - at(b[0]));
  return { papers: works.map((work) => mergeFields(work, problems)), problems };
}

/** Records with an identifier are placed first, so that one without is compared with every identified work. */
function identifiedFirst(records: CleanRecord[]): CleanRecord[] {
  const identified = (clean: CleanRecord) => identifierKeys(clean.record).length > 0;
  return [...records.filter(identified), ...records.filter((clean) => !identified(clean))];
}

function identifierKeys({ identifiers }: SourceRecord): string[] {
  return Object.entries(identifiers).flatMap(([scheme, value]) => (value ? [`${scheme}:${value}`] : []));
}

function firstDefined<T>(values: (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

function sameTitled(
  clean: CleanRecord,
  namesakes: CleanRecord[][],
  problems: Problem[],
): CleanRecord[] | undefined {
  const compatible = namesakes.filter((work) =>
    work.every((other) => contradiction(clean.record, other.record) === null),
  );
  if (compatible.length === 1) return compatible[0];
  const [other] = namesakes[0] ?? [];
  if (!other) return undefined;
  problems.push(
    warning(
      `“${clean.plainTitle}” is kept apart from another paper of the same title`,
      placeOf(clean.record),
      compatible.length > 1
        ? 'several papers have this title, and nothing tells which of them this entry is'
        : `${contradiction(clean.record, other.record)} (see ${other.record.source}:${other.record.lines[0]})`,
      'if they are one work, give both the same arXiv identifier or DOI in a curation',
    ),
  );
  return undefined;
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

export function authorCountOf(record: SourceRecord): number | undefined {
  return record.authorCount ?? record.authors?.length;
}

/** The lines of a record, as the place of a problem. */
export function placeOf(record: SourceRecord): Problem['where'] {
  return { file: record.source, line: record.lines[0], endLine: record.lines[1] };
}
