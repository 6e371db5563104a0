import { withBase } from '../../../base/with-base.ts';
import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { PageRecord, PaperDetails } from '../../../search/index/page-record.ts';
import type { Person } from '../../../search/index/people.ts';
import type { Answer } from '../../../search/query/answer.ts';
import { type ExcerptPart, excerptOf, markedIn } from '../../../search/query/excerpt.ts';
import type { RankedPage } from '../../../search/query/rank/rank.ts';
import { keyOf } from '../../../search/query/words.ts';
import type { FoundPerson, FoundSystem } from './search-service.ts';

/** Words of a title that a system's name takes at most. */
const MOST_TOKENS = 4;

/** A page as a list of results shows it at first. Every text is plain. */
export interface FoundPage {
  /** Its place in the order of pages. */
  page: number;
  url: string;
  title: ExcerptPart[];
  hasCode: boolean;
  /** Whether it holds everything the query asks for. */
  holdsAll: boolean;
  /** Authors of it that the query names, at most two: why it is here, where its title and text do not show it. */
  by?: string[];
  year?: string;
  topic?: { id: string; title: string };
}

/** What follows for a paper in sight. */
export interface FoundDetails {
  excerpt: ExcerptPart[];
  /** A term for what was asked that the paper mentions, where it mentions nothing that was typed. */
  mentions?: string;
  organisation?: string;
  venue?: string;
  /** The first authors, and how many more there are. */
  authors?: readonly string[];
  moreAuthors: number;
}

/** A page of the index as it is shown for an answer. */
export function toFoundPage(
  { url, title, hasCode = false, topic: id, year }: PageRecord,
  { page, missing }: RankedPage,
  { marks, people }: Pick<Answer, 'marks' | 'people'>,
  topics: readonly LexiconTopic[],
): FoundPage {
  const by = people.filter(({ pages }) => pages.includes(page)).map(({ name }) => name);
  const topic = topics.find((one) => one.id === id);
  return {
    page,
    url: withBase(url),
    title: markedIn(title, marks),
    hasCode,
    holdsAll: missing === 0,
    ...(by.length > 0 && { by: by.slice(0, 2) }),
    ...(year !== undefined && { year }),
    ...(topic && { topic: { id: topic.id, title: topic.title } }),
  };
}

/** The details of a paper as they are shown for an answer. */
export function toFoundDetails(
  { text, authors, moreAuthors = 0, organisation, venue }: PaperDetails & { text: string },
  { marks, others }: Pick<Answer, 'marks' | 'others'>,
): FoundDetails {
  const excerpt = excerptOf(text, marks);
  const isPlain = marks.length === 0 || excerpt.some(({ isMatch }) => isMatch);
  const mentions = isPlain
    ? undefined
    : others.find((term) => markedIn(text, [term]).some((one) => one.isMatch));
  return {
    excerpt,
    ...(mentions !== undefined && { mentions }),
    ...(organisation !== undefined && { organisation }),
    ...(venue !== undefined && { venue }),
    ...(authors && { authors }),
    moreAuthors,
  };
}

export function toFoundPerson({ name, slug, pages }: Person): FoundPerson {
  return { name, papers: pages.length, ...(slug !== undefined && { slug }) };
}

/** A system as its paper's title writes it, or else as it was typed. */
export function toFoundSystem({ url, title }: PageRecord, words: readonly string[]): FoundSystem {
  const tokens = [...title.matchAll(/[^\s:,;]+/gu)];
  const ends = tokens.map((token) => token.index + token[0].length);
  const spans = tokens.flatMap(({ index }, from) =>
    ends.slice(from, from + MOST_TOKENS).map((end) => title.slice(index, end)),
  );
  const name = spans.find((span) => keyOf(span) === words.join('')) ?? words.join(' ');
  return { name, title, url: withBase(url) };
}

/** The title of a page as one text. */
export function titleOf({ title }: FoundPage): string {
  return title.map(({ text }) => text).join('');
}
