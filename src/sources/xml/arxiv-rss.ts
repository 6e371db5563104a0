import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { addAuthors } from '../mapped-fields.ts';
import type { ObjectFields } from '../object-fields.ts';
import { beginsWith, readXmlObjects, textOf, textsOf } from './xml-object.ts';

/** "(arXiv:2401.00001v1 [cs.CL])" after a title, in feeds from before 2024. */
const AFTER_TITLE = /\.?\s*\(arXiv:(\S+)\s+\[([^\]]{1,40})\](?:\s+UPDATED)?\)$/;
const BEFORE_ABSTRACT = /^arXiv:\S+\s+Announce Type:\s+\S+\s+Abstract:\s+/i;

/** Reads arXiv's daily announcements as RSS. */
export const arxivRss: Adapter = {
  format: 'arXiv (RSS)',
  knows: () => true,
  evidence: ({ text }) => (beginsWith(text, /<(?:rss|rdf:RDF)[\s>][\s\S]*arxiv\.org\//) ? 0.95 : 0),
  read: (source) => readXmlObjects(source, ['item'], draftOf),
};

function draftOf(fields: ObjectFields): Draft {
  const written = textOf(fields.any('title')) ?? '';
  const [, id, category] = AFTER_TITLE.exec(written) ?? [];
  const announced = textOf(fields.any('announce_type'));
  const published = textOf(fields.any('pubDate'));
  // For a replaced or cross-listed paper, the date is not when it first appeared.
  const isNew = announced === 'new';
  const draft: Draft = {
    title: written.replace(AFTER_TITLE, ''),
    abstract: textsOf(fields.any('description'))
      .map((text) => text.replace(BEFORE_ABSTRACT, ''))
      .flatMap(paragraphs),
    type: 'article',
    keywords: [...textsOf(fields.any('category')), ...(category ? [category] : [])],
  };
  addAuthors(
    draft,
    textsOf(fields.any('creator')).map((text) => text.replace(/<[^<>]{0,300}>/g, '')),
  );
  const guid = textOf(fields.any('guid'))?.replace(/^oai:arXiv\.org:/i, '');
  addIdentifiers(draft, {
    arxiv: [guid, id],
    doi: textOf(fields.any('DOI')),
    links: textsOf(fields.any('link')),
  });
  keepValue(draft, 'announce_type', announced);
  if (isNew) addDate(draft, { date: ['pubDate', published] });
  else keepValue(draft, 'pubDate', published);
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}
