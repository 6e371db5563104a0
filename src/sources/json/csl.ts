import { z } from 'zod';
import type { PartialDate } from '../../schemas/date.ts';
import { findArxiv, readIdentifiers } from '../../schemas/identifiers.ts';
import { type AuthorName, WorkType } from '../../schemas/record.ts';
import { readDate, statedDate } from '../dates.ts';
import { type Draft, oneLine, paragraphs } from '../draft.ts';
import { nameFromParts, nameFromText } from '../names.ts';
import { fromCslMarkup } from './markup.ts';

/** A value that writers give as a text or a number; anything else counts as missing. */
const Text = z
  .union([z.string(), z.number()])
  .transform((value) => oneLine(String(value)) || undefined)
  .optional()
  .catch(undefined);

const Name = z.object({
  family: Text,
  given: Text,
  literal: Text,
  suffix: Text,
  'dropping-particle': Text,
  'non-dropping-particle': Text,
});

const IssueDate = z.object({
  'date-parts': z.array(z.array(z.coerce.number())).optional().catch(undefined),
  raw: Text,
  literal: Text,
});

/** The part of an item in CSL-JSON (https://docs.citationstyles.org) that a record takes. */
export const CslItem = z.object({
  id: Text,
  'citation-key': Text,
  type: Text,
  title: Text,
  abstract: z.string().optional().catch(undefined),
  author: z.array(Name).optional().catch(undefined),
  issued: IssueDate.optional().catch(undefined),
  'container-title': Text,
  'event-title': Text,
  volume: Text,
  issue: Text,
  page: Text,
  publisher: Text,
  number: Text,
  note: Text,
  DOI: Text,
  URL: Text,
});
export type CslItem = z.infer<typeof CslItem>;

/** What an item of CSL-JSON says of the work. */
export function draftOfCsl(item: CslItem): Draft {
  const container = item['container-title'] ?? item['event-title'];
  const isArchive = /^arxiv\b/i.test(container ?? '');
  const marked = [item.number, item.note, item['container-title']].map((text) => findArxiv(text ?? ''));
  const type = WorkType.safeParse(item.type);
  const authors = item.author?.map(authorOf).filter((name) => name !== undefined);
  return {
    title: item.title && fromCslMarkup(item.title),
    key: item['citation-key'] ?? item.id,
    abstract: paragraphs(item.abstract ?? ''),
    date: item.issued && dateOf(item.issued),
    authors: authors?.length ? authors : undefined,
    identifiers: readIdentifiers([item.DOI, item.URL, ...marked]),
    type: type.success ? type.data : undefined,
    venue: isArchive ? undefined : container,
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    publisher: item.publisher,
    links: otherLink(item.URL),
  };
}

/** An address as a record's links, unless it only repeats an identifier. */
export function otherLink(url: string | undefined): string[] | undefined {
  return url && Object.keys(readIdentifiers([url])).length === 0 ? [url] : undefined;
}

function authorOf(name: z.infer<typeof Name>): AuthorName | undefined {
  if (name.literal) return nameFromText(name.literal.replaceAll(',', ' '));
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const family = [...particles, name.family].filter(Boolean).join(' ');
  return nameFromParts({ given: name.given, family, suffix: name.suffix });
}

function dateOf(issued: z.infer<typeof IssueDate>): PartialDate | undefined {
  const [year, month, day] = issued['date-parts']?.[0] ?? [];
  if (year !== undefined) return statedDate(year, month, day);
  return readDate(issued.raw ?? issued.literal ?? '');
}
