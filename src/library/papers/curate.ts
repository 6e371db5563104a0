import { error, type Place, type Problem } from '../../base/problems.ts';
import type { Correction, Curation } from '../../schemas/content/curation.ts';
import type { LineOf } from '../../schemas/content/hand-written.ts';
import { parseArxiv, parseDoi } from '../../schemas/identifiers.ts';
import type { MergedPaper } from '../../schemas/paper.ts';
import type { AuthorName } from '../../schemas/record.ts';
import { nameFromText } from '../../sources/names.ts';
import { cleanRecord } from './clean.ts';

/** A curation with the file it is in. */
export interface CuratedPaper {
  file: string;
  curation: Curation;
  hasNote: boolean;
  lineOf: LineOf;
}

/** A paper with a curator's corrections applied, and the fields they changed. */
export interface CuratedResult {
  paper: MergedPaper;
  curated: string[];
  problems: Problem[];
}

/** A paper with its address and the curator's changes. */
export interface AddressedPaper extends MergedPaper {
  slug: string;
  curated: string[];
  corrections: Correction[];
  hasNote: boolean;
}

/** Applies the curations to their papers; `slugs[i]` is the address of paper i. */
export function curatePapers(
  papers: readonly MergedPaper[],
  slugs: readonly string[],
  curations: ReadonlyMap<string, CuratedPaper>,
): { papers: AddressedPaper[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const addressed = papers.map((paper, index) => {
    const slug = slugs[index] as string;
    const curation = curations.get(slug);
    if (!curation) return { ...paper, slug, curated: [], corrections: [], hasNote: false };
    const result = curatePaper(paper, curation);
    problems.push(...result.problems);
    const { corrections } = curation.curation;
    return { ...result.paper, slug, curated: result.curated, corrections, hasNote: curation.hasNote };
  });
  return { papers: addressed, problems };
}

/**
 * Applies a curation to a paper. Corrections replace text as received, before it is repaired again; fields replace
 * what the sources say. A correction whose text does not occur exactly once is an error.
 */
function curatePaper(paper: MergedPaper, written: CuratedPaper): CuratedResult {
  const { curation } = written;
  const problems: Problem[] = [];
  const corrected = curation.corrections.reduce(
    (received, correction, index) =>
      correct(received, correction, placeOf(written, ['corrections', index, 'from']), problems),
    paper.received,
  );
  const fields = fieldsOf(written, paper, problems);
  const abstract = addedAbstract(written, paper, problems);
  const reread = curation.corrections.length > 0 || curation.title !== undefined || abstract !== undefined;
  const next = { title: curation.title ?? corrected.title, abstract: abstract ?? corrected.abstract };
  const text = reread ? rereadText(paper, next) : {};
  const changed = [...curation.corrections.map(({ field }) => field), ...Object.keys(fields)];
  const whole = (['title', 'abstract'] as const).filter((field) => curation[field] !== undefined);
  const curated = [...new Set([...changed, ...whole])];
  return { paper: { ...paper, ...text, ...fields }, curated, problems };
}

/** The paragraphs of an abstract that a curator adds to a paper without one. */
function addedAbstract(written: CuratedPaper, paper: MergedPaper, problems: Problem[]): string[] | undefined {
  const { abstract } = written.curation;
  if (abstract === undefined) return undefined;
  if (paper.received.abstract.length > 0) {
    problems.push(
      error(
        'correction-not-applied',
        'the paper already has an abstract',
        placeOf(written, ['abstract']),
        'the words of a source are corrected one by one, so that a reader can see what was changed',
        'write `corrections` of the abstract, or leave `abstract` out',
      ),
    );
    return undefined;
  }
  return abstract
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

type Received = MergedPaper['received'];

function placeOf({ file, lineOf }: CuratedPaper, path: readonly PropertyKey[]): Place {
  return { file, line: lineOf(path) };
}

function correct(received: Received, correction: Correction, where: Place, problems: Problem[]): Received {
  const { field, from, to } = correction;
  const before = field === 'title' ? [received.title] : received.abstract;
  const count = before.reduce((sum, text) => sum + text.split(from).length - 1, 0);
  if (count !== 1) {
    problems.push(
      error(
        'correction-not-applied',
        `the correction of “${from}” does not apply`,
        where,
        count === 0
          ? `the ${field} as received does not contain it`
          : `the ${field} contains it ${count} times`,
        count === 0 ? 'copy the words from the source, damage included' : 'quote more of the words around it',
      ),
    );
    return received;
  }
  const after = before.map((text) => text.split(from).join(to));
  return field === 'title' ? { ...received, title: after[0] ?? '' } : { ...received, abstract: after };
}

/** Title, abstract and repairs, positioned in the corrected text; the received text stays as it was. */
function rereadText(paper: MergedPaper, { title, abstract }: Received): Partial<MergedPaper> {
  const clean = cleanRecord({ source: '', lines: [1, 1], title, abstract, identifiers: {} });
  return {
    title: clean.title,
    plainTitle: clean.plainTitle,
    abstract: clean.abstract,
    repairs: clean.repairs,
    received: paper.received,
  };
}

function nameOf(author: NonNullable<Curation['authors']>[number]): AuthorName {
  if (typeof author === 'string') return nameFromText(author) ?? { literal: author };
  const { literal = [author.given, author.family].filter(Boolean).join(' ') } = author;
  return { ...author, literal };
}

function fieldsOf(curated: CuratedPaper, paper: MergedPaper, problems: Problem[]): Partial<MergedPaper> {
  const { curation } = curated;
  const { date, organisation, authors, venue, arxiv, doi, volume, pages, url, keywords } = curation;
  const fields: Partial<MergedPaper> = {};
  if (date) fields.date = { ...date, basis: 'curated' };
  if (organisation) fields.organisation = organisation;
  if (authors) Object.assign(fields, { authors: authors.map(nameOf), authorCount: authors.length });
  if (venue) fields.venue = venue;
  if (keywords) fields.keywords = keywords;
  if (volume || pages) {
    fields.publication = { ...paper.publication, ...(volume && { volume }), ...(pages && { pages }) };
  }
  if (url && !paper.statedLinks.includes(url)) fields.statedLinks = [...paper.statedLinks, url];
  const identifiers = {
    arxiv: arxiv && (parseArxiv(arxiv) ?? reject('arxiv', 'arXiv identifier', arxiv, '2312.10105')),
    doi: doi && (parseDoi(doi) ?? reject('doi', 'DOI', doi, '10.1000/xyz')),
  };
  const valid = Object.entries(identifiers).filter(([, value]) => value);
  if (valid.length > 0) fields.identifiers = { ...paper.identifiers, ...Object.fromEntries(valid) };
  return fields;

  function reject(key: string, name: string, value: string, example: string): undefined {
    problems.push(
      error(
        'invalid-identifier',
        `“${value}” is not ${name === 'DOI' ? 'a' : 'an'} ${name}`,
        placeOf(curated, [key]),
        `the ${name} of a paper has a fixed form`,
        `write it like "${example}", in quotes`,
      ),
    );
  }
}
