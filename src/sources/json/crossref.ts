import { parseDoi } from '../../schemas/identifiers.ts';
import type { WorkType } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { ObjectFields } from '../object-fields.ts';
import { addAuthorsOf } from './author-list.ts';
import { addDateParts } from './date-parts.ts';
import { readJsonList, shareOfElements } from './json-list.ts';

const TYPES = new Map<string, WorkType>([
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['posted-content', 'article'],
]);

/** Reads works from Crossref: an API response with one or many works, or a list of works. */
export const crossref: Adapter = {
  format: 'Crossref works (JSON)',
  knows: () => true,
  evidence: ({ text }) => shareOfElements(text, shareOf),
  read: (source) => readJsonList(source, 'Work', draftOf),
};

function shareOf(value: object): number {
  const { DOI, title } = workOf(value) as { DOI?: unknown; title?: unknown };
  return typeof DOI === 'string' && Array.isArray(title) ? 1 : 0;
}

/** The response for a single work has it in `message`. */
function workOf(value: unknown): object {
  const { message } = (value ?? {}) as { message?: unknown };
  return (typeof message === 'object' && message !== null ? message : (value ?? {})) as object;
}

/** What a Crossref work says (https://api.crossref.org/swagger-ui). */
function draftOf(value: unknown): Draft {
  const fields = new ObjectFields(workOf(value));
  const titles = fields.texts('title');
  const subtitles = fields.texts('subtitle');
  const containers = fields.texts('container-title');
  const written = fields.text('type');
  const type = TYPES.get(written ?? '');
  const draft: Draft = {
    title: [titles[0], ...subtitles].filter(Boolean).join(': '),
    key: fields.has('DOI') ? undefined : fields.text('id'),
    abstract: fields.texts('abstract').flatMap(paragraphs),
    type,
    venue: containers[0],
    volume: fields.text('volume'),
    issue: fields.text('issue'),
    pages: fields.text('page', 'article-number'),
    publisher: fields.text('publisher'),
    keywords: fields.texts('subject'),
  };
  addDateOf(draft, fields);
  addAuthorsOf(draft, fields.any('author'));
  const links = [...fields.texts('URL'), ...linksOf(fields)];
  addIdentifiers(draft, { doi: fields.text('DOI'), links });
  const references = fields.list('reference');
  addReferences(draft, references);
  if (type === undefined) keepValue(draft, 'type', written);
  for (const title of titles.slice(1)) keepValue(draft, 'title', title);
  for (const title of containers.slice(1)) keepValue(draft, 'container-title', title);
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

/** Adds the date of publication; `issued` is the earliest one Crossref knows. */
function addDateOf(draft: Draft, fields: ObjectFields): void {
  for (const name of ['issued', 'published', 'published-online', 'published-print', 'posted']) {
    if (addDateParts(draft, name, fields.object(name).list('date-parts'))) return;
  }
}

function linksOf(fields: ObjectFields): string[] {
  const primary = fields.object('resource').object('primary').text('URL');
  return primary === undefined ? [] : [primary];
}

/** Adds cited works that have a DOI; anything else about a reference stays, one text per reference. */
function addReferences(draft: Draft, references: unknown[]): void {
  const found: string[] = [];
  const unread: string[] = [];
  for (const reference of references) {
    const fields = new ObjectFields(reference);
    const doi = parseDoi(fields.text('DOI') ?? '');
    if (doi) found.push(`doi:${doi}`);
    fields.text('key', 'doi-asserted-by');
    const said =
      typeof reference === 'object' ? fields.rest()?.flatMap(({ values }) => values) : [String(reference)];
    if (!doi && said) unread.push(said.join(', '));
  }
  draft.references = found;
  if (unread.length > 0) keepOther(draft, [{ name: 'reference', values: unread }]);
}
