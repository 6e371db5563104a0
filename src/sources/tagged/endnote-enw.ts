import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import type { EntryFields } from '../entry-fields.ts';
import { addIdentifiers, leaveOutArchive } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { addEachAuthor } from '../mapped-fields.ts';
import { ENDNOTE_TYPES } from '../xml/endnote-xml.ts';
import { elementsOf, joined, readTagged, shareOfTagged, type TaggedFormat } from './tagged-entries.ts';

const FORMAT: TaggedFormat = {
  entry: 'EndNote reference',
  tagged: /^(%[0-9A-Z@!#$&()*+^>[\]=~|?<])(?:\s+(.*))?$/,
  first: '%0',
  title: '%T',
  draftOf,
};

/** Reads EndNote's tagged format ("enw", Refer), which many publishers offer. */
export const endnoteEnw: Adapter = {
  format: 'EndNote (enw)',
  knows: () => true,
  evidence: ({ text }) => shareOfTagged(text, FORMAT) * 0.95,
  read: (source) => readTagged(source, FORMAT),
};

function draftOf(fields: EntryFields): Draft {
  const kind = fields.first('%0');
  const draft: Draft = {
    title: joined(fields.first('%T')),
    key: fields.first('%F'),
    abstract: fields.all('%X').flatMap(paragraphs),
    type: ENDNOTE_TYPES.get(kind ?? ''),
    venue: joined(fields.first('%J', '%B')),
    volume: fields.first('%V'),
    issue: fields.first('%N'),
    pages: fields.first('%P'),
    publisher: joined(fields.first('%I')),
    keywords: elementsOf(fields.all('%K')),
  };
  addDate(draft, { date: ['%8', fields.first('%8')], year: ['%D', fields.first('%D')] });
  addEachAuthor(draft, fields.all('%A'));
  const links = [...elementsOf(fields.all('%U')), ...elementsOf(fields.all('%>'))];
  addIdentifiers(draft, { doi: fields.first('%R'), links, marked: [draft.venue] });
  if (draft.type === undefined) keepValue(draft, '%0', kind);
  if (draft.identifiers?.arxiv && leaveOutArchive(draft)) draft.type = 'article';
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}
