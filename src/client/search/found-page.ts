import { withBase } from '../../base/addresses.ts';
import type { LexiconTopic } from '../../search/index/lexicon.ts';
import { type ExcerptPart, excerptOf } from '../../search/query/excerpt.ts';
import type { RankedPage } from '../../search/query/rank.ts';
import type { ShownRecord } from './library-index.ts';

/** A page as a list of results shows it. Every text is plain. */
export interface FoundPage {
  url: string;
  title: string;
  excerpt: ExcerptPart[];
  hasCode: boolean;
  /** Whether it holds everything the query asks for. */
  holdsAll: boolean;
  year?: string;
  topic?: { id: string; title: string };
  organisation?: string;
  /** `A, B, C and 4 more`. */
  authors?: string;
}

const AUTHORS_NAMED = 3;

/** A page of the index as it is shown for a query with these terms. */
export function toFoundPage(
  { url, title, text, hasCode = false, topic: id, authors, ...rest }: ShownRecord,
  { missing }: RankedPage,
  terms: readonly string[],
  topics: readonly LexiconTopic[],
): FoundPage {
  const topic = topics.find((one) => one.id === id);
  return {
    ...rest,
    url: withBase(url),
    title,
    excerpt: excerptOf(text, terms),
    hasCode,
    holdsAll: missing === 0,
    ...(topic && { topic: { id: topic.id, title: topic.title } }),
    ...(authors && { authors: shortList(authors) }),
  };
}

function shortList(names: readonly string[]): string {
  const more = names.length - AUTHORS_NAMED;
  return names.slice(0, AUTHORS_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
