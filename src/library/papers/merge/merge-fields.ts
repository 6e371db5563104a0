import { type Problem, warning } from '../../../base/problems.ts';
import { isoDate } from '../../../schemas/dates.ts';
import type { CleanRecord, MergedPaper } from '../../../schemas/paper.ts';
import type { AuthorName, Identifiers, Publication, SourceRecord } from '../../../schemas/record.ts';
import { foldTitle } from '../../../text/words/fold.ts';
import { mergeDates } from './merge-dates.ts';
import { isPreprintDoi } from './same-work.ts';

/**
 * One paper from the records of one work, in the order of the sources. For each field the richest value wins: the
 * longest abstract together with its title, the most precise and most reliable date, the longest list of authors.
 * Contradicting values are reported, along with the one that was kept.
 */
export function mergeFields(work: CleanRecord[], problems: Problem[]): MergedPaper {
  const records = work.map(({ record }) => record);
  // In a tie, one that is not all capitals.
  const shown = best(work, (clean) => 2 * clean.record.abstract.join('').length + Number(hasCases(clean)));
  const titles = work.map(({ plainTitle }) => plainTitle);
  const paper: MergedPaper = {
    title: shown.title,
    plainTitle: shown.plainTitle,
    titles: [...new Set(titles)],
    abstract: shown.abstract,
    authors: authorsOf(records),
    identifiers: identifiersOf(records),
    statedLinks: [...new Set(records.flatMap(({ links }) => links ?? []))],
    repairs: shown.repairs,
    received: { title: shown.record.title, abstract: shown.record.abstract },
    provenance: records.map(({ source, lines, key }) => ({
      source,
      lines,
      ...(key !== undefined && { key }),
    })),
    ...listsOf(records),
  };
  reportDifference(records, 'title', wordings(titles), paper.plainTitle, problems);
  for (const scheme of ['arxiv', 'doi'] as const) {
    const values = records.flatMap(({ identifiers }) => identifiers[scheme] ?? []);
    reportDifference(records, scheme, values, paper.identifiers[scheme] ?? '', problems);
  }
  assignField(paper, records, 'authorCount', (counts) => Math.max(...counts), problems);
  assignField(paper, records, 'organisation', ([first]) => first, problems);
  assignField(paper, records, 'venue', ([first]) => first, problems);
  const publication = publicationOf(records, paper.venue);
  if (publication) paper.publication = publication;
  const comments = records.flatMap((record) => record.comments ?? []);
  if (comments.length > 0) paper.comments = Math.max(...comments);
  assignDate(paper, records, problems);
  if (paper.authors.length > 0) checkAuthorCount(paper, records, problems);
  return paper;
}

function hasCases({ plainTitle }: CleanRecord): boolean {
  return plainTitle !== plainTitle.toUpperCase();
}

/** Values that differ in more than what each index writes in its own way: capitals, dashes, quotes and periods. */
function wordings(values: string[]): string[] {
  if (values.length < 2) return values;
  const wordsOf = (value: string) =>
    value
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\p{S}]+/gu);
  return [...Map.groupBy(values, (value) => wordsOf(value)?.join(' ') ?? '').values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** The longest list, with ORCIDs and homepages that other sources give for its names. */
function authorsOf(records: SourceRecord[]): AuthorName[] {
  const known = new Map<string, Pick<AuthorName, 'orcid' | 'homepage'>>();
  for (const { literal, orcid, homepage } of records.flatMap(({ authors = [] }) => authors)) {
    if (orcid === undefined && homepage === undefined) continue;
    const more = { ...(orcid !== undefined && { orcid }), ...(homepage !== undefined && { homepage }) };
    known.set(foldTitle(literal), { ...known.get(foldTitle(literal)), ...more });
  }
  const authors = best(records, (record) => record.authors?.length ?? 0).authors ?? [];
  if (known.size === 0) return authors;
  return authors.map((author) => ({ ...known.get(foldTitle(author.literal)), ...author }));
}

/** The first of each kind; a DOI of the published version takes precedence over that of a preprint. */
function identifiersOf(records: readonly SourceRecord[]): Identifiers {
  const given = records.map(({ identifiers }) => identifiers);
  const dois = given.flatMap(({ doi }) => doi ?? []);
  const arxiv = given.find(({ arxiv }) => arxiv)?.arxiv;
  const doi = dois.find((doi) => !isPreprintDoi(doi)) ?? dois[0];
  return { ...(arxiv && { arxiv }), ...(doi && { doi }) };
}

/** All values that sources list for a work; lists that no source has are absent. */
function listsOf(
  records: readonly SourceRecord[],
): Pick<MergedPaper, 'keywords' | 'collections' | 'references' | 'other'> {
  const all = (name: 'keywords' | 'collections' | 'references') => {
    const values = [...new Set(records.flatMap((record) => record[name] ?? []))];
    return values.length > 0 && { [name]: values };
  };
  const other = records.flatMap(({ source, other }) =>
    (other ?? []).map((values) => ({ source, ...values })),
  );
  return {
    ...all('keywords'),
    ...all('collections'),
    ...all('references'),
    ...(other.length > 0 && { other }),
  };
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
  reportDifference(
    records,
    key === 'authorCount' ? 'authors' : key,
    wordings(values.map(String)),
    String(kept),
    problems,
  );
}

/** Volume, pages and the like belong together: all come from one record with the paper's venue. */
function publicationOf(records: readonly SourceRecord[], venue: string | undefined): Publication | undefined {
  const found = records
    .filter((record) => record.venue === venue)
    .map(({ type, volume, issue, pages, publisher }) => ({
      ...(type !== undefined && { type }),
      ...(volume !== undefined && { volume }),
      ...(issue !== undefined && { issue }),
      ...(pages !== undefined && { pages }),
      ...(publisher !== undefined && { publisher }),
    }));
  return found.find((publication) => Object.keys(publication).length > 0);
}

const FIELD_NAMES: Readonly<Record<DisputedField, string>> = {
  title: 'title wording',
  authors: 'number of authors',
  organisation: 'organisation',
  venue: 'venue',
  date: 'date',
  arxiv: 'arXiv identifier',
  doi: 'DOI',
};
type DisputedField = NonNullable<Problem['field']>;

function assignDate(paper: MergedPaper, records: SourceRecord[], problems: Problem[]): void {
  const merged = mergeDates(
    records.flatMap(({ date }) => date ?? []),
    paper.identifiers.arxiv,
  );
  if (!merged) return;
  const { date, contradicting } = merged;
  paper.date = date;
  const values = [date, ...contradicting].map(isoDate);
  reportDifference(records, 'date', values, isoDate(date), problems);
}

function checkAuthorCount(paper: MergedPaper, records: SourceRecord[], problems: Problem[]): void {
  const named = paper.authors.length;
  if (paper.authorCount === undefined) paper.authorCount = named;
  else if (paper.authorCount !== named) {
    reportDifference(
      records,
      'authors',
      [`${paper.authorCount} counted`, `${named} named`],
      `${paper.authorCount} counted`,
      problems,
    );
  }
}

function reportDifference(
  records: SourceRecord[],
  field: DisputedField,
  values: string[],
  kept: string,
  problems: Problem[],
): void {
  const different = [...new Set(values)];
  const [first] = records;
  if (different.length < 2 || !first) return;
  const sources = records.map(({ source, lines }) => `${source}:${lines[0]}`).join(', ');
  const problem = warning(
    'sources-disagree',
    `sources disagree on the ${FIELD_NAMES[field]} of “${first.title}”: ${different.join(' / ')}`,
    { file: first.source, line: first.lines[0], endLine: first.lines[1] },
    `the entries ${sources} describe one work; “${kept}” is used`,
    'nothing, if that is right; otherwise set the field in a curation of the paper',
  );
  problems.push({ ...problem, field, between: records.map(({ source }) => source) });
}
