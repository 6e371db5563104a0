import type { SearchableLine, SearchablePaper, SearchableTopic } from './searchable.ts';

/** A page as Pagefind's `addCustomRecord` takes it, but for the language. */
export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** A paper as a record. */
export function paperRecord(paper: SearchablePaper): SearchRecord {
  const { slug, title, abstract, topics, date, organisation, hasCode, linkKinds, authors } = paper;
  const day = date && dayOf(date);
  return {
    url: `/papers/${slug}/`,
    content: abstract || title,
    meta: {
      title,
      ...(day && { date: day }),
      ...(authors.length > 0 && { authors: authors.join('; ') }),
    },
    filters: {
      topic: [...topics],
      ...(date && { year: [String(date.year)] }),
      ...(organisation && { organisation: [organisation] }),
      code: [hasCode ? 'yes' : 'no'],
      ...(linkKinds.length > 0 && { links: [...new Set(linkKinds)] }),
    },
    sort: { ...(day && { date: day }) },
  };
}

/** A topic's page as a record: its scope and overview. */
export function topicRecord({ id, title, scope, overview }: SearchableTopic): SearchRecord {
  return {
    url: `/topics/${id}/`,
    content: `${scope}\n\n${overview}`.trim(),
    meta: { title },
    filters: {},
    sort: {},
  };
}

/** A line of work as a record: its part of the topic's page. */
export function lineRecord(topic: SearchableTopic, { id, title, text }: SearchableLine): SearchRecord {
  return {
    url: `/topics/${topic.id}/#${id}`,
    content: text || title,
    meta: { title: `${topic.title}: ${title}` },
    filters: {},
    sort: {},
  };
}

/** As much of a date as is known, in a form that sorts: "2024", "2024-05", "2024-05-03". */
function dayOf({ year, month, day }: NonNullable<SearchablePaper['date']>): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
