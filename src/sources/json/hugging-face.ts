import { parseArxiv } from '../../schemas/identifiers.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { paragraphs } from '../lines.ts';
import { ObjectFields } from '../object-fields.ts';
import { addAuthorsOf } from './author-list.ts';
import { readJsonList, shareOfElements } from './json-list.ts';

/** Reads responses of Hugging Face's API for papers: daily lists and searches, wrapped or not. */
export const huggingFace: Adapter = {
  format: 'Hugging Face papers (JSON)',
  evidence: ({ text }) => shareOfElements(text, shareOf),
  read: (source) => readJsonList(source, 'Paper', draftOf),
};

function shareOf(value: object): number {
  const { paper } = value as { paper?: unknown };
  if (typeof paper === 'object' && paper !== null && 'id' in paper) return 1;
  const { id, summary } = value as { id?: unknown; summary?: unknown };
  const isPaper = typeof id === 'string' && typeof summary === 'string' && 'publishedAt' in value;
  return isPaper ? 0.9 : 0;
}

/** What a response says about the work: the paper, and what the list adds. */
function draftOf(value: unknown): Draft {
  const listed = new ObjectFields(value);
  const paper = listed.has('paper') ? listed.object('paper') : listed;
  const id = paper.text('id');
  const arxiv = id === undefined ? undefined : parseArxiv(id);
  // The list repeats what the paper says.
  const [title, summary] = [listed.text('title'), listed.text('summary')];
  const links = [paper.text('projectPage'), paper.text('githubRepo')].filter((link) => link !== undefined);
  const draft: Draft = {
    title: paper.text('title') ?? title,
    key: id,
    abstract: paragraphs(paper.text('summary') ?? summary ?? ''),
    organisation: organisationOf(paper) ?? organisationOf(listed),
    identifiers: arxiv ? { arxiv } : {},
    type: arxiv ? 'article' : undefined,
    links: links.length > 0 ? links : undefined,
    keywords: paper.texts('ai_keywords'),
  };
  addDate(draft, { date: ['publishedAt', paper.text('publishedAt') ?? listed.text('publishedAt')] });
  const comments = listed.text('numComments');
  if (Number.isInteger(Number(comments ?? Number.NaN))) draft.comments = Number(comments);
  else keepValue(draft, 'numComments', comments);
  if (draft.keywords?.length === 0) delete draft.keywords;
  addAuthorsOf(draft, paper.any('authors'));
  keepOther(draft, listed.rest());
  return withoutAbsent(draft);
}

function organisationOf(fields: ObjectFields): string | undefined {
  return fields.text('organization') ?? fields.object('organization').text('fullname', 'name');
}
