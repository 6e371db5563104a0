import { type Problem, warning } from '../problems.ts';
import type { PartialDate } from '../schemas/date.ts';
import type { CleanRecord, MergedPaper } from '../schemas/paper.ts';
import type { SourceRecord } from '../schemas/record.ts';
import { isoDate, precisionOf } from './dates.ts';

/**
 * One paper from the records of one work, in the order of the sources. Of each field the richest value wins:
 * the longest abstract with the title beside it, the most precise and best founded date, the longest list of
 * authors. Values that contradict each other are reported, with the one that was kept.
 */
export function mergeFields(work: CleanRecord[], problems: Problem[]): MergedPaper {
  const records = work.map(({ record }) => record);
  const shown = best(work, (clean) => clean.record.abstract.join('').length);
  const titles = work.map(({ plainTitle }) => plainTitle);
  const paper: MergedPaper = {
    title: shown.title,
    plainTitle: shown.plainTitle,
    titles: [...new Set(titles)],
    abstract: shown.abstract,
    authors: best(records, ({ authors }) => authors?.length ?? 0).authors ?? [],
    identifiers: Object.assign({}, ...records.map(({ identifiers }) => identifiers).reverse()),
    statedLinks: [...new Set(records.flatMap(({ links }) => links ?? []))],
    repairs: shown.repairs,
    received: { title: shown.record.title, abstract: shown.record.abstract },
    provenance: records.map(({ source, lines }) => ({ source, lines })),
  };
  reportDifference(records, 'title wording', titles, paper.plainTitle, problems);
  assignField(paper, records, 'authorCount', (counts) => Math.max(...counts), problems);
  assignField(paper, records, 'organisation', ([first]) => first, problems);
  assignField(paper, records, 'venue', ([first]) => first, problems);
  const comments = records.flatMap((record) => record.comments ?? []);
  if (comments.length > 0) paper.comments = Math.max(...comments);
  const date = bestDate(records, problems);
  if (date) paper.date = date;
  if (paper.authors.length > 0) checkAuthorCount(paper, records, problems);
  return paper;
}

function best<T>(items: T[], score: (item: T) => number): T {
  return items.reduce((winner, item) => (score(item) > score(winner) ? item : winner));
}

function assignField<K extends 'authorCount' | 'organisation' | 'venue'>(
  paper: MergedPaper,
  records: SourceRecord[],
  key: K,
  choose: (values: NonNullable<SourceRecord[K]>[]) => SourceRecord[K],
  problems: Problem[],
): void {
  const values = records.flatMap((record) => (record[key] === undefined ? [] : [record[key]])) as NonNullable<
    SourceRecord[K]
  >[];
  if (values.length === 0) return;
  const kept = choose(values);
  Object.assign(paper, { [key]: kept });
  reportDifference(records, FIELD_NAMES[key], values.map(String), String(kept), problems);
}

const FIELD_NAMES = { authorCount: 'number of authors', organisation: 'organisation', venue: 'venue' };

function bestDate(records: SourceRecord[], problems: Problem[]): PartialDate | undefined {
  const dates = records.flatMap(({ date }) => date ?? []);
  if (dates.length === 0) return undefined;
  const kept = best(dates, dateRichness);
  const contradicting = dates.filter((date) => contradicts(date, kept));
  if (contradicting.length > 0) {
    reportDifference(records, 'date', [kept, ...contradicting].map(isoDate), isoDate(kept), problems);
  }
  return kept;
}

/** More parts first, then the better founded year. */
function dateRichness(date: PartialDate): number {
  const parts = { day: 3, month: 2, year: 1, unknown: 0 }[precisionOf(date)];
  const basis = { curated: 4, stated: 3, 'arxiv-identifier': 2, 'retrieval-year': 1, 'file-evidence': 0 }[
    date.basis
  ];
  return parts * 10 + basis;
}

function contradicts(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year) return true;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return true;
  return a.day !== undefined && b.day !== undefined && a.day !== b.day;
}

function checkAuthorCount(paper: MergedPaper, records: SourceRecord[], problems: Problem[]): void {
  const named = paper.authors.length;
  if (paper.authorCount === undefined) paper.authorCount = named;
  else if (paper.authorCount !== named) {
    reportDifference(
      records,
      'number of authors',
      [`${paper.authorCount} counted`, `${named} named`],
      `${paper.authorCount} counted`,
      problems,
    );
  }
}

function reportDifference(
  records: SourceRecord[],
  field: string,
  values: string[],
  kept: string,
  problems: Problem[],
): void {
  const different = [...new Set(values)];
  const [first] = records;
  if (different.length < 2 || !first) return;
  const sources = records.map(({ source, lines }) => `${source}:${lines[0]}`).join(', ');
  problems.push(
    warning(
      `sources disagree on the ${field} of “${first.title}”: ${different.join(' / ')}`,
      { file: first.source, line: first.lines[0], endLine: first.lines[1] },
      `the entries ${sources} describe one work; “${kept}” is used`,
      'nothing, if that is right; otherwise set the field in a curation of the paper',
    ),
  );
}
