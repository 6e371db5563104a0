import { urls } from '../../base/addresses.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { enumerated, titleHtml } from '../frame/text.ts';
import type { Detail } from './detail.ts';

/** A neighbour of a paper with the reason why it is one. */
export interface RelatedView {
  url: string;
  titleHtml: string;
  year?: string;
  /** `KV cache and eviction`; empty where the papers share no rare term. */
  terms: string;
}

/** Neighbours that stand on one side of the paper in time. */
export interface RelatedGroup {
  /** Undefined where nothing is known of the order. */
  heading?: string;
  papers: RelatedView[];
}

const HEADINGS = { earlier: 'Earlier', later: 'Later', unknown: 'At the same time, or not dated' };

/** The nearest neighbours of a paper, as many as `detail` says, nearest first, apart by whether they are known to be earlier or later than the paper. */
export function relatedGroups(
  { bySlug }: Pick<Site, 'bySlug'>,
  { related, date }: ListedPaper,
  detail: Pick<Detail, 'related' | 'sharedTerms'>,
): RelatedGroup[] {
  const neighbours = related.slice(0, detail.related).flatMap(({ slug, terms }) => {
    const other = bySlug.get(slug);
    return other
      ? [{ order: orderOf(other.date, date), view: viewOf(other, terms.slice(0, detail.sharedTerms)) }]
      : [];
  });
  const groups = (['earlier', 'later', 'unknown'] as const)
    .map((order) => ({
      heading: HEADINGS[order],
      papers: neighbours.filter((neighbour) => neighbour.order === order).map(({ view }) => view),
    }))
    .filter(({ papers }) => papers.length > 0);
  const [only] = groups;
  const isUnordered = groups.length === 1 && only?.heading === HEADINGS.unknown;
  return isUnordered ? [{ papers: only.papers }] : groups;
}

function viewOf(paper: ListedPaper, terms: readonly string[]): RelatedView {
  return {
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    ...(paper.date && { year: String(paper.date.year) }),
    terms: enumerated(terms),
  };
}

/** Compares what is known of both dates: within an unknown month or day there is no order. */
function orderOf(one: PartialDate | undefined, other: PartialDate | undefined): keyof typeof HEADINGS {
  if (!one || !other) return 'unknown';
  for (const part of ['year', 'month', 'day'] as const) {
    const [a, b] = [one[part], other[part]];
    if (a === undefined || b === undefined) return 'unknown';
    if (a !== b) return a < b ? 'earlier' : 'later';
  }
  return 'unknown';
}
