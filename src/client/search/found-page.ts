import { type ExcerptPart, excerptOf } from '../../search/excerpt.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import type { RankedPage } from '../../search/rank.ts';
import type { PagefindPage } from './pagefind.ts';

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

/** A page of the index as it is shown for a query with these terms. */
export function toFoundPage(
  { url, meta, filters, raw_content }: PagefindPage,
  { missing }: RankedPage,
  terms: readonly string[],
  { topics }: Lexicon,
): FoundPage {
  const [id] = filters['topic'] ?? [];
  const [year] = filters['year'] ?? [];
  const [organisation] = filters['organisation'] ?? [];
  const topic = topics.find((one) => one.id === id);
  return {
    url,
    title: meta['title'] ?? '',
    excerpt: excerptOf(raw_content, terms),
    hasCode: filters['code']?.includes('yes') ?? false,
    holdsAll: missing === 0,
    ...(year !== undefined && { year }),
    ...(topic && { topic: { id: topic.id, title: topic.title } }),
    ...(organisation !== undefined && { organisation }),
    ...(meta['authors'] && { authors: shortList(meta['authors'].split('; ')) }),
  };
}

const NAMED = 3;

function shortList(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
