import type { WorkType } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { addAuthorsOf } from '../json/author-list.ts';
import type { ObjectFields } from '../object-fields.ts';
import { beginsWith, listOf, readXmlObjects, textOf, textsOf } from './xml-object.ts';

/** Reads DBLP publications as XML: the complete data set, a person's page, or a single record. */
export const dblpXml: Adapter = {
  format: 'DBLP (XML)',
  knows: () => true,
  evidence: ({ text }) => (beginsWith(text, /<dblp(?:person)?[\s>]/) ? 0.95 : 0),
  read: (source) =>
    readXmlObjects(
      source,
      ['article', 'inproceedings', 'incollection', 'book', 'phdthesis', 'mastersthesis', 'proceedings'],
      draftOf,
    ),
};

function draftOf(fields: ObjectFields): Draft {
  const journal = textOf(fields.any('journal'));
  const booktitle = textOf(fields.any('booktitle'));
  const school = textOf(fields.any('school'));
  const isArchive = journal === 'CoRR';
  const volume = textOf(fields.any('volume'));
  const key = fields.text('@key');
  const [year, month] = [textOf(fields.any('year')), textOf(fields.any('month'))];
  const draft: Draft = {
    title: textOf(fields.any('title'))?.replace(/\.$/, ''),
    key,
    venue: isArchive ? undefined : (journal ?? booktitle),
    type: isArchive ? 'article' : typeOf(key ?? '', journal, booktitle, school),
    volume: isArchive ? undefined : volume,
    issue: textOf(fields.any('number')),
    pages: textOf(fields.any('pages')),
    publisher: textOf(fields.any('publisher')) ?? school,
  };
  addDate(draft, { year: ['year', year], month: ['month', month] });
  addAuthorsOf(draft, listOf(fields.any('author')).map(authorOf));
  const links = textsOf(fields.any('ee'));
  addIdentifiers(draft, {
    links,
    marked: [isArchive ? `arXiv:${volume?.replace(/^abs\//, '')}` : undefined],
  });
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

function typeOf(key: string, journal?: string, booktitle?: string, school?: string): WorkType | undefined {
  if (journal !== undefined) return 'article-journal';
  if (booktitle !== undefined) return key.startsWith('books/') ? 'chapter' : 'paper-conference';
  if (school !== undefined) return 'thesis';
  return key.startsWith('books/') ? 'book' : undefined;
}

/** "Ada Moss 0002" is the second person of that name. */
function authorOf(author: unknown): string | object {
  const name = textOf(author)?.replace(/ \d{4}$/, '');
  if (typeof author !== 'object') return name ?? {};
  const { '@orcid': orcid } = author as { '@orcid'?: string };
  return { name, ...(orcid && { orcid }) };
}
