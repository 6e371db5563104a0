import { parseArxiv, parseDoi } from '../../schemas/identifiers.ts';
import type { WorkType } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { ObjectFields } from '../object-fields.ts';
import { addAuthorsOf } from './author-list.ts';
import { readJsonList, shareOfElements } from './json-list.ts';

const TYPES = new Map<string, WorkType>([
  ['JournalArticle', 'article-journal'],
  ['Conference', 'paper-conference'],
  ['Book', 'book'],
  ['BookSection', 'chapter'],
  ['Dataset', 'dataset'],
]);

/** Reads papers from Semantic Scholar: API responses, wrapped or not. */
export const semanticScholar: Adapter = {
  format: 'Semantic Scholar papers (JSON)',
  knows: () => true,
  evidence: ({ text }) => shareOfElements(text, shareOf),
  read: (source) => readJsonList(source, 'Paper', draftOf),
};

function shareOf(value: object): number {
  const { paperId, title } = paperOf(value) as { paperId?: unknown; title?: unknown };
  return typeof paperId === 'string' && typeof title === 'string' ? 1 : 0;
}

/** In a list of references or citations, each element has the paper in a member. */
function paperOf(value: unknown): object {
  const { citedPaper, citingPaper } = (value ?? {}) as { citedPaper?: unknown; citingPaper?: unknown };
  const inner = citedPaper ?? citingPaper ?? value ?? {};
  return typeof inner === 'object' ? inner : {};
}

/** What a Semantic Scholar paper says (https://api.semanticscholar.org/api-docs/graph). */
function draftOf(value: unknown): Draft {
  const fields = new ObjectFields(paperOf(value));
  const listed = paperOf(value) === value ? undefined : new ObjectFields(value);
  listed?.any('citedPaper');
  listed?.any('citingPaper');
  const ids = fields.object('externalIds');
  const journal = fields.object('journal');
  const written = fields.texts('publicationTypes');
  const types = written.flatMap((type) => TYPES.get(type) ?? []);
  const named = fields.text('venue') ?? journal.text('name');
  const isArchive = /^arxiv\b/i.test(named ?? '');
  const draft: Draft = {
    title: fields.text('title'),
    key: fields.text('paperId'),
    abstract: paragraphs(fields.text('abstract') ?? ''),
    type: isArchive ? 'article' : types[0],
    venue: isArchive ? undefined : named,
    volume: isArchive ? undefined : journal.text('volume'),
    pages: journal.text('pages'),
    keywords: fieldsOfStudy(fields),
  };
  addDate(draft, {
    date: ['publicationDate', fields.text('publicationDate')],
    year: ['year', fields.text('year')],
  });
  addReferences(draft, fields.objects('references'));
  addAuthorsOf(draft, authorsOf(fields));
  const links = [...fields.texts('url'), ...fields.object('openAccessPdf').texts('url')].filter(Boolean);
  addIdentifiers(draft, { doi: ids.text('DOI'), arxiv: [ids.text('ArXiv')], links, marked: [named] });
  for (const type of written.filter((type) => !TYPES.has(type))) keepValue(draft, 'publicationTypes', type);
  keepOther(draft, [...(fields.rest() ?? []), ...(listed?.rest() ?? [])]);
  return withoutAbsent(draft);
}

function fieldsOfStudy(fields: ObjectFields): string[] {
  const categories = fields.objects('s2FieldsOfStudy').map((field) => field.text('category'));
  const named = [...fields.texts('fieldsOfStudy'), ...categories];
  return [...new Set(named.filter((name) => name !== undefined))];
}

/** Authors without the service's own identifiers and addresses. */
function authorsOf(fields: ObjectFields): unknown {
  const authors = fields.any('authors');
  if (!Array.isArray(authors)) return authors;
  return authors.map((author: unknown) => {
    if (typeof author !== 'object' || author === null) return author;
    const { authorId: _, url: __, externalIds, ...rest } = author as Record<string, unknown>;
    const orcid = new ObjectFields(externalIds).text('ORCID');
    return orcid ? { ...rest, orcid } : rest;
  });
}

/** Adds cited works, each by its most durable identifier. */
function addReferences(draft: Draft, references: readonly ObjectFields[]): void {
  draft.references = [];
  for (const fields of references) {
    const ids = fields.object('externalIds');
    const arxiv = parseArxiv(ids.text('ArXiv') ?? '');
    const doi = parseDoi(ids.text('DOI') ?? '');
    const key = fields.text('paperId');
    if (arxiv ?? doi ?? key) {
      draft.references.push(arxiv ? `arxiv:${arxiv}` : doi ? `doi:${doi}` : `key:${key}`);
      // The list of papers says more about it.
      fields.text('title');
    }
  }
}
