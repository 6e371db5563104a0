import { WorkType } from '../../schemas/record.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { ObjectFields } from '../object-fields.ts';
import { addAuthorsOf } from './author-list.ts';
import { addDateParts } from './date-parts.ts';

/**
 * Members defined by the format (https://docs.citationstyles.org); the values of those that no field takes are kept.
 */
export const CSL_MEMBERS: ReadonlySet<string> = new Set(
  `abstract accessed annote archive archive-place archive_collection archive_location author authority available-date
  call-number categories chair chapter-number citation-key citation-label citation-number collection-editor
  collection-number collection-title compiler composer container-author container-title container-title-short
  contributor curator custom dimensions director division DOI edition editor editorial-director event event-date
  event-place event-title executive-producer first-reference-note-number genre guest host id illustrator interviewer
  ISBN ISSN issue issued journalAbbreviation jurisdiction keyword language locator medium narrator note number
  number-of-pages number-of-volumes organizer original-author original-date original-publisher
  original-publisher-place original-title page page-first part-number part-title performer PMCID PMID printing-number
  producer publisher publisher-place recipient references reviewed-author reviewed-genre reviewed-title scale
  script-writer section series-creator shortTitle source status submitted supplement-number title title-short
  translator type URL version volume volume-title volume-title-short year-suffix collection-id`.split(/\s+/),
);

/** How much an object looks like a CSL-JSON item, from 0 to 1. */
export function shareOfCsl(value: object): number {
  const { type, title } = value as { type?: unknown; title?: unknown };
  if (typeof type !== 'string' || (title !== undefined && typeof title !== 'string')) return 0;
  const names = Object.keys(value);
  const known = names.filter((name) => CSL_MEMBERS.has(name)).length;
  return known < 3 || known * 2 < names.length ? 0 : known / names.length;
}

/** What a CSL-JSON item says about the work. */
export function draftOfCsl(value: unknown): Draft {
  const fields = new ObjectFields(value);
  const container = fields.text('container-title') ?? fields.text('event-title', 'event');
  const isArchive = /^arxiv\b/i.test(container ?? '');
  const type = WorkType.safeParse(fields.text('type'));
  const number = fields.text('number');
  const note = fields.text('note');
  const draft: Draft = {
    title: fields.text('title'),
    key: fields.text('citation-key', 'id'),
    abstract: fields.texts('abstract').flatMap(paragraphs),
    type: type.success ? type.data : undefined,
    venue: isArchive ? undefined : container,
    volume: fields.text('volume'),
    issue: fields.text('issue'),
    pages: fields.text('page', 'page-first'),
    publisher: fields.text('publisher'),
    keywords: wordsOf(fields.texts('keyword', 'categories')),
  };
  addDateOf(draft, fields);
  addAuthorsOf(draft, fields.any('author'));
  const url = fields.text('URL');
  addIdentifiers(draft, {
    doi: fields.text('DOI'),
    links: url ? [url] : [],
    marked: [number, note, container],
  });
  keepValue(draft, 'number', number);
  keepValue(draft, 'note', note);
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

function wordsOf(texts: string[]): string[] | undefined {
  const words = texts
    .flatMap((text) => text.split(/[,;]/))
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length > 0 ? words : undefined;
}

/** `issued` as parts or as text; parts may be strings, and a season is not a month. */
function addDateOf(draft: Draft, fields: ObjectFields): void {
  const text = fields.text('issued');
  const issued = fields.object('issued');
  if (addDateParts(draft, 'issued', issued.list('date-parts'))) return;
  addDate(draft, { date: ['issued', text ?? issued.text('raw', 'literal')] });
}
