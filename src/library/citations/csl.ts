import type { Citation, CslName, CslRecord } from '../../schemas/citation.ts';
import type { PartialDate } from '../../schemas/date.ts';
import { arxivUrls } from '../../schemas/identifiers.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { AuthorName, WorkType } from '../../schemas/record.ts';
import { toLatex } from '../../text/render/to-latex.ts';
import { signsToLatex } from '../../text/render/unicode-to-latex.ts';
import { gapsOf, YEAR_OF_VENUE } from './gaps.ts';

/** The data that references to a paper are made from. */
export type CitedPaper = Pick<
  ListedPaper,
  | 'title'
  | 'titleLatex'
  | 'names'
  | 'authors'
  | 'authorCount'
  | 'date'
  | 'venue'
  | 'publication'
  | 'identifiers'
>;

/**
 * A paper → the record that all formats of its reference are made from. Nothing is inferred: a date is only as
 * precise as it is known, and a paper whose authors no source names has no author and says so in its note. Text is
 * one line without control characters.
 */
export function toCitation(paper: CitedPaper, key: string): Citation {
  const { title, titleLatex, names, identifiers } = paper;
  return {
    csl: toCsl(paper, key),
    latexTitle: oneLine(signsToLatex(titleLatex ?? toLatex([{ type: 'text', value: title }], names))),
    ...(identifiers.arxiv && { arxiv: identifiers.arxiv }),
  };
}

function toCsl(paper: CitedPaper, key: string): CslRecord {
  const { title, identifiers } = paper;
  const authors = paper.authors.flatMap(cslName);
  const issued = issuedOn(paper);
  const note = gapsOf(paper);
  return {
    id: key,
    'citation-key': key,
    type: typeOf(paper),
    title: oneLine(title),
    ...(authors.length > 0 && { author: authors }),
    ...(issued && { issued: { 'date-parts': [issued] } }),
    ...placeOf(paper),
    ...(identifiers.doi && { DOI: oneLine(identifiers.doi) }),
    ...(identifiers.arxiv && { URL: arxivUrls(identifiers.arxiv).abstract }),
    ...(note && { note }),
  };
}

/**
 * The publication date of the work to cite. If the venue names its year, that year is used. For a work that is also
 * on arXiv, month and day belong to the preprint, and are omitted if a venue is cited.
 */
function issuedOn({ date, venue, identifiers }: CitedPaper): DateParts | undefined {
  const ofVenue = venue === undefined ? undefined : YEAR_OF_VENUE.exec(venue)?.[0];
  if (ofVenue !== undefined && (identifiers.arxiv !== undefined || Number(ofVenue) !== date?.year))
    return [Number(ofVenue)];
  if (date && venue !== undefined && identifiers.arxiv !== undefined) return [date.year];
  return date && datePartsOf(date);
}

/** Kinds of work that are contained in a venue. */
const CONTAINED = new Set<WorkType>(['article-journal', 'paper-conference', 'chapter']);

/** In a bibliography, a work without a venue is a preprint unless its source says what else it is. */
function typeOf({ venue, publication }: CitedPaper): WorkType {
  const type = publication?.type;
  if (venue !== undefined) return type && CONTAINED.has(type) ? type : 'article-journal';
  return type && !CONTAINED.has(type) ? type : 'article';
}

function placeOf(paper: CitedPaper): Partial<CslRecord> {
  const { venue, publication = {}, identifiers } = paper;
  const { volume, issue, pages, publisher } = publication;
  const isPreprint = typeOf(paper) === 'article' && identifiers.arxiv !== undefined;
  return {
    ...(venue !== undefined && { 'container-title': oneLine(venue) }),
    ...(volume !== undefined && { volume: oneLine(volume) }),
    ...(issue !== undefined && { issue: oneLine(issue) }),
    ...(pages !== undefined && { page: oneLine(pages).replace(/[–—]/g, '-') }),
    ...(publisher !== undefined && { publisher: oneLine(publisher) }),
    ...(isPreprint && { publisher: 'arXiv', number: `arXiv:${identifiers.arxiv}` }),
  };
}

/** Nothing for a name without visible characters. */
function cslName({ literal, ...parts }: AuthorName): CslName[] {
  const [whole, family, given, suffix] = [literal, parts.family, parts.given, parts.suffix].map((part) =>
    oneLine(part ?? ''),
  );
  if (!family) return whole ? [{ literal: whole }] : [];
  return [{ family, ...(given && { given }), ...(suffix && { suffix }) }];
}

type DateParts = [number] | [number, number] | [number, number, number];

function datePartsOf({ year, month, day }: PartialDate): DateParts {
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** Line ends and control characters would end a field in some reference format. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
