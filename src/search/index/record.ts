import type { SearchableLine, SearchablePaper, SearchableTopic } from './searchable.ts';

/** What the files of the index say of a page; Pagefind is given a part of it, see `partition`. */
export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** A paper as a record. */
export function paperRecord(paper: SearchablePaper): SearchRecord {
  const { slug, title, abstract, topics, date, organisation, venue, hasCode, linkKinds, authors } = paper;
  const day = date && dayOf(date);
  const pages = [...new Set(paper.authorPages?.filter((page) => page !== null))];
  return {
    url: `/papers/${slug}/`,
    content: searchable(abstract, title, slug),
    meta: {
      title,
      ...(day && { date: day }),
      ...(authors.length > 0 && { authors: authors.join('; ') }),
    },
    filters: {
      topic: [...topics],
      ...(date && { year: [String(date.year)] }),
      ...(organisation && { organisation: [organisation] }),
      ...(venue && { venue: [venue, ...(paper.edition ? [paper.edition] : [])] }),
      code: [hasCode ? 'yes' : 'no'],
      ...(linkKinds.length > 0 && { links: [...new Set(linkKinds)] }),
      ...(isSurvey(title) && { kind: ['survey'] }),
      ...(pages.length > 0 && { author: pages }),
    },
    sort: { ...(day && { date: day }) },
  };
}

/** A topic's page as a record: its scope and overview. */
export function topicRecord({ id, title, scope, overview }: SearchableTopic): SearchRecord {
  return {
    url: `/topics/${id}/`,
    content: searchable(`${scope}\n\n${overview}`.trim(), title, id),
    meta: { title },
    filters: {},
    sort: {},
  };
}

/** A line of work as a record: its part of the topic's page. */
export function lineRecord(topic: SearchableTopic, { id, title, text }: SearchableLine): SearchRecord {
  return {
    url: `/topics/${topic.id}/#${id}`,
    content: searchable(text, title, id),
    meta: { title: `${topic.title}: ${title}` },
    filters: {},
    sort: {},
  };
}

/** The first text that contains a word: Pagefind drops pages without one. An identifier always contains one. */
function searchable(...texts: [string, string, string]): string {
  return texts.find((text) => /[\p{Alphabetic}\p{Nd}]/u.test(text)) ?? texts[2];
}

/** A date as far as known, in a form that sorts: "2024", "2024-05", "2024-05-03". */
function dayOf({ year, month, day }: NonNullable<SearchablePaper['date']>): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Whether a title says that the work surveys a field. */
function isSurvey(title: string): boolean {
  return /\b(?:surveys?|reviews?|overview|tutorial|primer|roadmap|meta-analysis)\b/i.test(title);
}
