import { urls } from '../../../base/addresses.ts';
import type { Piece } from '../../../schemas/result-clauses.ts';
import type { Site } from '../../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../../site/site-index.ts';
import { strings } from '../../../strings/index.ts';
import { type Head, headOf } from '../../frame/head.ts';
import { titleHtml } from '../../frame/text.ts';
import { type ListPage, type Pager, pager, pageTitle, paginate } from '../pages.ts';
import { rowKeys, type TopicLink, topicLink } from '../paper-row.ts';
import { clausesIn, type PaperClause } from './clauses.ts';
import { choicesOf, type ResultChoices } from './filter-choices.ts';

/** A clause of an abstract with the numbers that it reports. */
export interface ResultRow {
  /** The clause; the reported numbers are marked. */
  pieces: Piece[];
  /** What is measured, if known: "throughput, memory". */
  measures: string;
  /** What the numbers are compared with, if the clause does not say it. */
  baseline?: string;
  url: string;
  titleHtml: string;
  /** Year of the paper; empty if unknown. */
  year: string;
  topic?: TopicLink;
}

/** A page of the reported results. */
export interface ResultsView extends ResultChoices {
  head: Head;
  lead: string;
  caveat: string;
  rows: ResultRow[];
  /** `800 passages`. */
  all: string;
  /** Address of the index by which the filter finds rows on any page. */
  index: string;
  pager: Pager;
}

/** The pages of the reported results: every clause of every abstract that reports a number, newest papers first. */
export function resultsPages(site: Site): ListPage<ResultsView>[] {
  const siteIndex = siteIndexOf(site);
  const all = clausesIn(site);
  const papers = new Set(all.map(({ paper }) => paper.slug)).size;
  const numbers = all.reduce((sum, { clause }) => sum + clause.results.length, 0);
  const same = {
    lead: all.length === 0 ? strings.results.none : strings.results.lead(numbers, papers),
    caveat: strings.results.caveat,
    ...choicesOf(all, site),
    all: strings.counts.passages(all.length),
    index: urls.resultsIndex(),
  };
  return paginate(all).map((members, index) => {
    const page = index + 1;
    const title = pageTitle(strings.frame.results, page);
    const around = {
      ...same,
      head: headOf(site, title, strings.results.description, urls.results(page)),
      pager: pager(all.length, page, urls.results, strings.counts.passages),
    };
    return {
      pager: around.pager,
      shown: () => {
        const clauses = members.map(({ clause: { pieces, results, baseline } }) => [
          pieces,
          results.map(({ measure }) => measure),
          baseline,
        ]);
        const rows = rowKeys(
          members.map(({ paper }) => paper),
          siteIndex,
        );
        return JSON.stringify([around, clauses, rows]);
      },
      view: () => ({ ...around, rows: members.map((row) => rowOf(row, siteIndex)) }),
    };
  });
}

function rowOf({ clause, paper }: PaperClause, siteIndex: SiteIndex): ResultRow {
  const [first] = paper.topics;
  const { pieces, results, baseline } = clause;
  const measures = [...new Set(results.flatMap(({ measure }) => measure ?? []))];
  return {
    pieces: siteIndex.profile.isCompact ? cutAround(pieces) : pieces,
    measures: siteIndex.profile.isCompact ? '' : measures.join(', '),
    ...(baseline !== undefined && !siteIndex.profile.isCompact && { baseline }),
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    year: paper.date ? String(paper.date.year) : '',
    ...(first && !siteIndex.profile.isCompact && { topic: topicLink(first.topic, siteIndex) }),
  };
}

/** Characters of a clause shown on each side of its numbers in a compact site; the paper's page has all of it. */
const SIDE = 40;

/** Whole words around the numbers. */
function cutAround(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const { text, isMarked } = piece;
    if (isMarked || text.length <= SIDE) return piece;
    if (at === 0) return { text: `… ${text.slice(-SIDE).replace(/^\S*\s/, '')}`, isMarked };
    return at === pieces.length - 1
      ? { text: `${text.slice(0, SIDE).replace(/\s\S*$/, '')} …`, isMarked }
      : piece;
  });
}
