import { withBase } from '../../../base/with-base.ts';
import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { PageRecord, PaperDetails } from '../../../search/index/page-record.ts';
import type { Person } from '../../../search/index/people.ts';
import type { Answer } from '../../../search/query/answer.ts';
import { type ExcerptPart, excerptOf, markedIn } from '../../../search/query/excerpt.ts';
import type { RankedPage } from '../../../search/query/rank/rank.ts';
import { keyOf } from '../../../search/query/words.ts';
import type { FoundPerson, FoundSystem } from './search-service.ts';

/** Maximum number of title words that a system's name takes. */
const MOST_TOKENS = 4;

/** A page as a list of results shows it at first. All text is plain. */
export interface FoundPage {
  /** Its position in the order of pages. */
  page: number;
  url: string;
  title: ExcerptPart[];
  hasCode: boolean;
  /** Whether it contains everything the query asks for. */
  holdsAll: boolean;
  /** At most two of its authors whom the query names: why it was found, if its title and text do not show it. */
  by?: string[];
  year?: string;
  topic?: { id: string; title: string };
}

/** Data that is added later to a visible paper. */
export interface FoundDetails {
  excerpt: ExcerptPart[];
  /** A term related to the query that the paper mentions, if it mentions nothing that was typed. */
  mentions?: string;
  organisation?: string;
  venue?: string;
  /** The first authors, and how many more there are. */
  authors?: readonly string[];
  moreAuthors: number;
}

/** A page of the index as shown in an answer. */
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

/** The details of a paper as shown in an answer. */
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

/** A system's name as in the title of its paper, or else as typed. */
export function toFoundSystem({ url, title }: PageRecord, words: readonly string[]): FoundSystem {
  const tokens = [...title.matchAll(/[^\s:,;]+/gu)];
  const ends = tokens.map((token) => token.index + token[0].length);
  const spans = tokens.flatMap(({ index }, from) =>
    ends.slice(from, from + MOST_TOKENS).map((end) => title.slice(index, end)),
  );
  const name = spans.find((span) => keyOf(span) === words.join('')) ?? words.join(' ');
  return { name, title, url: withBase(url) };
}

/** The title of a page as plain text. */
export function titleOf({ title }: FoundPage): string {
  return title.map(({ text }) => text).join('');
}
