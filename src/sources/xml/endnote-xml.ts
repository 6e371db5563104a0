import type { WorkType } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers, leaveOutArchive } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { addEachAuthor } from '../mapped-fields.ts';
import type { ObjectFields } from '../object-fields.ts';
import { beginsWith, listOf, readXmlObjects, textOf, textsOf } from './xml-object.ts';

/** EndNote's types of reference, which its other export format uses too. */
export const ENDNOTE_TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['Journal Article', 'article-journal'],
  ['Electronic Article', 'article-journal'],
  ['Magazine Article', 'article-journal'],
  ['Conference Proceedings', 'paper-conference'],
  ['Conference Paper', 'paper-conference'],
  ['Book', 'book'],
  ['Edited Book', 'book'],
  ['Electronic Book', 'book'],
  ['Book Section', 'chapter'],
  ['Thesis', 'thesis'],
  ['Report', 'report'],
  ['Dataset', 'dataset'],
  ['Computer Program', 'software'],
  ['Web Page', 'webpage'],
]);

/** Reads EndNote's XML export. */
export const endnoteXml: Adapter = {
  format: 'EndNote (XML)',
  knows: () => true,
  evidence: ({ text }) =>
    beginsWith(text, /<record>[\s\S]{0,3000}<(?:ref-type|rec-number|contributors|titles)[\s>]/) ? 0.9 : 0,
  read: (source) => readXmlObjects(source, ['record'], draftOf),
};

function draftOf(fields: ObjectFields): Draft {
  const titles = fields.object('titles');
  const kind = fields.object('ref-type');
  const name = kind.text('@name');
  kind.any('#text');
  const contributors = fields.object('contributors');
  const dates = fields.object('dates');
  const urls = fields.object('urls');
  const container = textOf(titles.any('secondary-title'));
  const periodical = textOf(fields.object('periodical').any('full-title'));
  const [day, year] = [textsOf(dates.object('pub-dates').any('date'))[0], textOf(dates.any('year'))];
  const draft: Draft = {
    title: textOf(titles.any('title')),
    key: textOf(fields.any('rec-number')),
    abstract: textsOf(fields.any('abstract')).flatMap(paragraphs),
    type: ENDNOTE_TYPES.get(name ?? ''),
    venue: container ?? periodical,
    volume: textOf(fields.any('volume')),
    issue: textOf(fields.any('number')),
    pages: textOf(fields.any('pages')),
    publisher: textOf(fields.any('publisher')),
    keywords: textsOf(fields.object('keywords').any('keyword')),
  };
  addDate(draft, { date: ['date', day], year: ['year', year] });
  addEachAuthor(draft, authorsOf(contributors));
  const links = ['web-urls', 'related-urls', 'text-urls', 'pdf-urls'].flatMap((place) =>
    textsOf(urls.object(place).any('url')),
  );
  addIdentifiers(draft, { doi: textOf(fields.any('electronic-resource-num')), links, marked: [draft.venue] });
  if (container !== periodical && container !== undefined) keepValue(draft, 'periodical', periodical);
  if (draft.type === undefined) keepValue(draft, 'ref-type', name);
  if (draft.identifiers?.arxiv && leaveOutArchive(draft)) draft.type = 'article';
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

/** Names, one per element. */
function authorsOf(contributors: ObjectFields): string[] {
  return listOf(contributors.object('authors').any('author')).flatMap((author) => textOf(author) ?? []);
}
