import type { ExcerptPart } from '../../search/excerpt.ts';

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
}
