import { type Place, type Problem, warning } from '../../base/problems.ts';
import type { MergedPaper } from '../../schemas/paper.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import type { AddressedPaper } from './curate.ts';
import { SOURCES } from './source-reports.ts';

/** Why a page cannot show everything known about its paper, by slug. */
export type BarePapers = ReadonlyMap<string, string>;

/**
 * The result of `work` or, if it throws, of `fallback`; the reason is passed to `report`. So a failing part of one
 * paper affects nothing else.
 */
export function withFallback<T>(work: () => T, fallback: () => T, report: (why: string) => void): T {
  try {
    return work();
  } catch (thrown) {
    report(thrown instanceof Error ? thrown.message : String(thrown));
    return fallback();
  }
}

/** The problem of a paper's page with a part that could not be made. */
export function incompletePaper(title: string, how: string, where: Place, why: string): Problem {
  return warning(
    'paper-not-whole',
    `“${title}” is shown ${how}`,
    where,
    why,
    'correct whatever is unusual in this entry; if nothing is, report it: this is a defect of Lectern',
  );
}

/** Where a paper comes from, for problems. */
export function firstPlace({ provenance }: Pick<MergedPaper, 'provenance'>): Place {
  const [first] = provenance;
  if (!first) return { file: SOURCES };
  return { file: SOURCES + first.source, line: first.lines[0], endLine: first.lines[1] };
}

/** Where a record is, for problems. */
export function placeOfRecord({ source, lines }: SourceRecord): Place {
  return { file: SOURCES + source, line: lines[0], endLine: lines[1] };
}

/** The papers, with each one that cannot be shown in full reduced to its address, title and date. */
export function withTitlesOnly(
  papers: readonly AddressedPaper[],
  bare: BarePapers,
): { papers: AddressedPaper[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const shown = papers.map((paper) => {
    const why = bare.get(paper.slug);
    if (why === undefined) return paper;
    problems.push(incompletePaper(paper.plainTitle, 'by its title only', firstPlace(paper), why));
    return barePaper(paper);
  });
  return { papers: shown, problems };
}

function barePaper({ slug, plainTitle, date, provenance }: AddressedPaper): AddressedPaper {
  return {
    slug,
    title: [{ type: 'text', value: plainTitle }],
    plainTitle,
    titles: [plainTitle],
    abstract: [],
    authors: [],
    identifiers: {},
    statedLinks: [],
    repairs: [],
    received: { title: plainTitle, abstract: [] },
    provenance,
    curated: [],
    corrections: [],
    hasNote: false,
    ...(date && { date }),
  };
}
