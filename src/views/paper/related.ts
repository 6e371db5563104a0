import { urls } from '../../base/addresses.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { RelatedPaper } from '../../schemas/paper.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';
import { tagUrl } from '../frame/tags.ts';
import { titleHtml } from '../frame/text.ts';
import type { Detail } from './detail.ts';
import type { LinkedPaper, LinkedPapers } from './paper-link.ts';

/** A neighbor of a paper, with the reason for it. */
export interface RelatedView {
  url: string;
  titleHtml: string;
  year?: string;
  /** `Both mention KV cache and eviction`; undefined if the papers share no rare subject. */
  terms?: string;
  /** Which of the two cites the other, if sources say so. */
  cites?: string;
  /** Otherwise the line of work, topic or keyword that both share. */
  common?: { text: string; link: { url: string; words: string } };
}

/** Neighbors that are earlier or later than the paper. */
export interface RelatedGroup {
  /** Undefined if the order is unknown. */
  heading?: string;
  papers: RelatedView[];
}

/** A topic, and its lines of work, that papers may have in common. */
type RelatedTopic = Pick<LibraryTopic, 'id' | 'title'> & {
  linesOfWork?: readonly { id: string; title: string }[] | undefined;
};

type Order = 'earlier' | 'later' | 'unknown';

function headings(): Record<Order, string> {
  const { earlier, later, sameTime } = strings.paper;
  return { earlier, later, unknown: sameTime };
}

/**
 * The nearest neighbors of a paper, as many as `detail` says, nearest first, separated into those known to be
 * earlier and later than the paper.
 */
export function relatedGroups(
  { bySlug, topics }: LinkedPapers & { topics: readonly RelatedTopic[] },
  { related, date }: ListedPaper,
  detail: Pick<Detail, 'related' | 'sharedTerms'>,
): RelatedGroup[] {
  const heading = headings();
  const neighbors = related.slice(0, detail.related).flatMap((reason) => {
    const other = bySlug.get(reason.slug);
    if (!other) return [];
    const terms = reason.terms.slice(0, detail.sharedTerms);
    return [{ order: orderOf(other.date, date), view: viewOf(other, { ...reason, terms }, topics) }];
  });
  const groups = (['earlier', 'later', 'unknown'] as const)
    .map((order) => ({
      heading: heading[order],
      papers: neighbors.filter((neighbor) => neighbor.order === order).map(({ view }) => view),
    }))
    .filter(({ papers }) => papers.length > 0);
  const [only] = groups;
  const isUnordered = groups.length === 1 && only?.heading === heading.unknown;
  return isUnordered ? [{ papers: only.papers }] : groups;
}

function viewOf(
  paper: LinkedPaper,
  { terms, citation, line, topic, tag }: RelatedPaper,
  topics: readonly RelatedTopic[],
): RelatedView {
  const common = line !== undefined ? lineNamed(line, topics) : (topicNamed(topic, topics) ?? tagNamed(tag));
  return {
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    ...(paper.date && { year: String(paper.date.year) }),
    ...(terms.length > 0 && { terms: strings.paper.bothMention(terms) }),
    ...(citation && { cites: citation === 'cites' ? strings.paper.citedByThis : strings.paper.citesThis }),
    ...(common && { common }),
  };
}

/** A line of work by its topic and id. */
function lineNamed(name: string, topics: readonly RelatedTopic[]): RelatedView['common'] {
  const [topic = '', id] = name.split('/');
  const line = topics.find((one) => one.id === topic)?.linesOfWork?.find((one) => one.id === id);
  const url = `${urls.topic(topic)}#${line?.id}`;
  return line && { text: strings.paper.sameLine, link: { url, words: line.title } };
}

function topicNamed(id: string | undefined, topics: readonly RelatedTopic[]): RelatedView['common'] {
  const topic = topics.find((one) => one.id === id);
  return topic && { text: strings.paper.sameTopic, link: { url: urls.topic(topic.id), words: topic.title } };
}

function tagNamed(tag: string | undefined): RelatedView['common'] {
  if (tag === undefined) return undefined;
  return { text: strings.paper.sameKeyword, link: { url: tagUrl(tag), words: tag } };
}

/** Compares the known parts of both dates: within an unknown month or day there is no order. */
function orderOf(one: PartialDate | undefined, other: PartialDate | undefined): Order {
  if (!one || !other) return 'unknown';
  for (const part of ['year', 'month', 'day'] as const) {
    const [a, b] = [one[part], other[part]];
    if (a === undefined || b === undefined) return 'unknown';
    if (a !== b) return a < b ? 'earlier' : 'later';
  }
  return 'unknown';
}
