import { urls } from '../../base/addresses.ts';
import { digestOf } from '../../base/digest.ts';
import { oncePer } from '../../base/once-per.ts';
import type { SiteIndex } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { dateLine, shortDate, wholeDate } from '../frame/date-line.ts';
import { directionOf, enumerated, titleHtml } from '../frame/text.ts';
import { type RowPaper, rowDigest } from '../paper/paper-digest.ts';
import type { RowFacets } from '../topics/hub-filter.ts';

/** A link to a topic with the class that colors its mark. */
export interface TopicLink {
  url: string;
  title: string;
  hue: string;
}

/** One paper in a list. */
export interface PaperRow {
  url: string;
  titleHtml: string;
  /** Set if title or gist may run from right to left. */
  dir?: 'auto';
  gist: string;
  /** Date as printed in the margin; undefined if unknown. */
  when?: string;
  /** The full date with its basis, for those who want to know; undefined if the row shows no more than its margin. */
  date?: string;
  organisation?: string;
  /** Who wrote it, and where it appeared. */
  byline?: string;
  hasCode: boolean;
  /** The paper's first topic, unless the list itself is that topic's. */
  topic?: TopicLink;
  /** Authors, venue, date and address, for lists that are printed as references. */
  reference?: string;
  /** The values by which a list's filter finds the row. */
  facets?: RowFacets;
}

/** Papers as the rows of a list; in the list of topic `within`, rows do not repeat that topic. */
export function paperRows(papers: readonly RowPaper[], siteIndex: SiteIndex, within?: string): PaperRow[] {
  return papers.map((paper) => {
    const row = rowOf(paper, siteIndex);
    if (paper.topics[0]?.topic !== within) return row;
    const { topic: _, ...rest } = row;
    return rest;
  });
}

const rowsOf = oncePer((siteIndex: SiteIndex) => oncePer((paper: RowPaper) => paperRow(paper, siteIndex)));

/** The row of a paper; several lists show it. */
function rowOf(paper: RowPaper, siteIndex: SiteIndex): PaperRow {
  return rowsOf(siteIndex)(paper);
}

/** What stands for the rows of papers in keys: one of these changes whenever a row does. */
export function rowKeys(papers: readonly RowPaper[], siteIndex: SiteIndex): string[] {
  return [contextDigest(siteIndex), ...papers.map(rowDigest)];
}

/** Changes with what rows show besides their papers. */
const contextDigest = oncePer(({ listings, profile }: SiteIndex) =>
  digestOf(JSON.stringify([profile, listings.map(({ topic: { id, title }, hue }) => [id, title, hue])])),
);

/**
 * Papers as the rows of a list that contains all papers. In a compact site these only have the date and the title,
 * because the paper's page has the rest.
 */
export function indexRows(papers: readonly RowPaper[], siteIndex: SiteIndex, within?: string): PaperRow[] {
  return siteIndex.profile.isCompact ? papers.map(compactRow) : paperRows(papers, siteIndex, within);
}

function compactRow(paper: RowPaper): PaperRow {
  const { slug, title, date, hasCode } = paper;
  return {
    url: urls.paper(slug),
    titleHtml: titleHtml(paper),
    ...direction(title),
    gist: '',
    ...(date && { when: shortDate(date) }),
    hasCode,
  };
}

function paperRow(paper: RowPaper, siteIndex: SiteIndex): PaperRow {
  const line = dateLine(paper.date);
  const [first] = paper.topics;
  const topic = first && topicLink(first.topic, siteIndex);
  return {
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    ...direction(paper.title + paper.gist),
    gist: paper.gist,
    ...(paper.date && { when: shortDate(paper.date) }),
    date: wholeDate(line),
    ...(paper.organisation !== undefined && { organisation: paper.organisation }),
    ...bylineOf(paper),
    hasCode: paper.hasCode,
    ...(topic && { topic }),
  };
}

/** Further authors are counted, not named. */
const NAMED_AUTHORS = 3;

function bylineOf({ authors, authorCount, venue, publication }: RowPaper): Pick<PaperRow, 'byline'> {
  const names = authors.map(({ family, literal }) => family ?? literal);
  const [first] = names;
  const isLong = names.length > NAMED_AUTHORS || (authorCount ?? 0) > names.length;
  const who = first !== undefined && isLong ? strings.lists.andOthers(first) : enumerated(names);
  const parts = [who, venue ?? publication?.publisher ?? ''].filter((part) => part !== '');
  return parts.length > 0 ? { byline: strings.lists.byline(parts) } : {};
}

function direction(text: string): Pick<PaperRow, 'dir'> {
  const dir = directionOf(text);
  return dir ? { dir } : {};
}

/** Explains the marks in the margin of a list; undefined for a list without marks. */
export function marginLegend(rows: readonly PaperRow[]): string | undefined {
  const marks = [
    ...(rows.some(({ when }) => when === undefined) ? [strings.dates.noneLegend] : []),
    ...(rows.some(({ when }) => when?.includes('[')) ? [strings.dates.inferredLegend] : []),
  ];
  return marks.length > 0 ? strings.dates.legend(marks) : undefined;
}

/** Topics that links can lead to. */
export interface LinkedTopics {
  listingOf: ReadonlyMap<string, { topic: { title: string }; hue: string }>;
}

/** A link to a topic's hub. Throws on an unknown topic. */
export function topicLink(id: string, { listingOf }: LinkedTopics): TopicLink {
  const listing = listingOf.get(id);
  if (!listing) throw new Error(`no topic has the id “${id}”`);
  return { url: urls.topic(id), title: listing.topic.title, hue: listing.hue };
}
