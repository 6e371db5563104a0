import { aliasesOf, nameKeysOf, titleToken } from './aliases.ts';
import type { SearchablePaper, SearchableTopic } from './searchable.ts';

/** A page as Pagefind's `addCustomRecord` takes it. */
export interface SearchRecord {
  url: string;
  content: string;
  language: 'en';
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * A paper as a record. `meta.names` and `meta.also` are searched but never shown: Pagefind says which field of a
 * page a word was found in.
 */
export function paperRecord(paper: SearchablePaper): SearchRecord {
  const { slug, title, abstract, topics, date, organisation, hasCode, linkKinds, authors } = paper;
  const day = date && dayOf(date);
  return {
    url: `/papers/${slug}/`,
    content: abstract || title,
    language: 'en',
    meta: {
      title,
      names: [titleToken(title), ...nameKeysOf(paper)].join(' '),
      also: aliasesOf(paper).join(' '),
      ...(day && { date: day }),
      ...(authors.length > 0 && { authors: authors.join('; ') }),
    },
    filters: {
      type: ['paper'],
      topic: [...topics],
      ...(date && { year: [String(date.year)] }),
      ...(organisation && { organisation: [organisation] }),
      code: [hasCode ? 'yes' : 'no'],
      ...(linkKinds.length > 0 && { links: [...new Set(linkKinds)] }),
    },
    sort: { title: title.toLowerCase(), ...(day && { date: day }) },
  };
}

/** A topic's page as a record: its scope and overview. */
export function topicRecord({ id, title, scope, terms, overview }: SearchableTopic): SearchRecord {
  return {
    url: `/topics/${id}/`,
    content: `${scope}\n\n${overview}`.trim(),
    language: 'en',
    meta: { title, names: titleToken(title), also: terms.join(', ') },
    filters: { type: ['topic'] },
    sort: { title: title.toLowerCase() },
  };
}

/** As much of a date as is known, in a form that sorts: "2024", "2024-05", "2024-05-03". */
function dayOf({ year, month, day }: NonNullable<SearchablePaper['date']>): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
