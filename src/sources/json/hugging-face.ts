import { z } from 'zod';
import { parseArxiv } from '../../schemas/identifiers.ts';
import type { Adapter } from '../adapter.ts';
import { readDate } from '../dates.ts';
import { type Draft, oneLine, paragraphs } from '../draft.ts';
import { nameFromText } from '../names.ts';
import { readJsonElements } from './json-elements.ts';
import { readJsonList } from './json-list.ts';

const Text = z.string().optional().catch(undefined);
const Organisation = z.object({ name: Text, fullname: Text }).optional().catch(undefined);

const Paper = z.object({
  id: z.string(),
  title: Text,
  summary: Text,
  authors: z
    .array(z.object({ name: Text }))
    .optional()
    .catch(undefined),
  publishedAt: Text,
  projectPage: Text,
  githubRepo: Text,
  organization: Organisation,
});

/** One element of the answers to `/api/daily_papers` and `/api/papers/search`. */
const Answer = z.object({
  paper: Paper,
  title: Text,
  summary: Text,
  publishedAt: Text,
  numComments: z.int().min(0).optional().catch(undefined),
  organization: Organisation,
});

const PROBED_ELEMENTS = 5;

/** Reads the answers of Hugging Face's interface for papers: daily lists and searches. */
export const huggingFace: Adapter = {
  format: 'Hugging Face papers (JSON)',
  recognises({ text }) {
    if (!/^[\s\uFEFF]*[[{]/.test(text)) return false;
    let probed = 0;
    for (const { value } of readJsonElements(text)) {
      if (Answer.safeParse(value).success) return true;
      if (++probed === PROBED_ELEMENTS) break;
    }
    return false;
  },
  read: (source) => readJsonList(source, 'Paper', draftOf),
};

/** What an answer says of the work. An element without `paper` makes a draft without a title. */
function draftOf(value: unknown): Draft {
  const answer = Answer.safeParse(value);
  if (!answer.success) return {};
  const { paper, ...listed } = answer.data;
  const authors = paper.authors?.map(({ name }) => nameFromText((name ?? '').replaceAll(',', ' ')));
  const known = authors?.filter((name) => name !== undefined);
  const organisation = paper.organization ?? listed.organization;
  const links = [paper.projectPage, paper.githubRepo].filter((link) => link !== undefined && link !== '');
  const arxiv = parseArxiv(paper.id);
  return {
    title: oneLine(paper.title ?? listed.title ?? ''),
    key: paper.id || undefined,
    abstract: paragraphs(paper.summary ?? listed.summary ?? ''),
    date: readDate(paper.publishedAt ?? listed.publishedAt ?? ''),
    authors: known?.length ? known : undefined,
    organisation: (organisation?.fullname ?? organisation?.name) || undefined,
    comments: listed.numComments,
    identifiers: arxiv ? { arxiv } : {},
    type: arxiv ? 'article' : undefined,
    links: links.length > 0 ? (links as string[]) : undefined,
  };
}
