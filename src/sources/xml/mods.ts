import type { WorkType } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { addAuthorsOf } from '../json/author-list.ts';
import { paragraphs } from '../lines.ts';
import { pageRange } from '../mapped-fields.ts';
import { ObjectFields } from '../object-fields.ts';
import { beginsWith, listOf, readXmlObjects, textOf, textsOf } from './xml-object.ts';

/** Reads MODS, a format used by libraries, the ACL Anthology and bibutils. */
export const mods: Adapter = {
  format: 'MODS (XML)',
  knows: () => true,
  evidence: ({ text }) => (beginsWith(text, /<(?:mods:)?mods(?:Collection)?[\s>]/) ? 0.95 : 0),
  read: (source) => readXmlObjects(source, ['mods', 'mods:mods'], draftOf),
};

function draftOf(fields: ObjectFields): Draft {
  const related = listOf(fields.any('relatedItem')).map((item) => new ObjectFields(item));
  const host = related.find((item) => item.text('@type') === 'host') ?? new ObjectFields(undefined);
  const part = host.object('part');
  const extent = part.object('extent');
  extent.text('@unit');
  const origins = [...listOf(fields.any('originInfo')), ...listOf(host.any('originInfo'))].map(
    (origin) => new ObjectFields(origin),
  );
  const venue = titleOf(host);
  const genres = [...textsOf(fields.any('genre')), ...textsOf(host.any('genre'))];
  const draft: Draft = {
    title: titleOf(fields),
    key: fields.text('@ID'),
    abstract: textsOf(fields.any('abstract')).flatMap(paragraphs),
    venue,
    type: typeOf(genres, venue !== undefined),
    ...detailsOf(part),
    pages: pageRange(textOf(extent.any('start')), textOf(extent.any('end'))),
    publisher: origins.flatMap((origin) => textsOf(origin.any('publisher')))[0],
    keywords: listOf(fields.any('subject')).flatMap((subject) =>
      textsOf(new ObjectFields(subject).any('topic')),
    ),
  };
  const issued = origins.flatMap((origin) => textsOf(origin.any('dateIssued')))[0];
  addDate(draft, { date: ['dateIssued', issued ?? textOf(part.any('date'))] });
  addNames(draft, listOf(fields.any('name')));
  addIdentifiersOf(draft, fields);
  for (const genre of genres) keepValue(draft, 'genre', genre);
  keepOther(draft, fields.rest());
  for (const item of [...related, ...origins])
    keepOther(
      draft,
      item.rest()?.map(({ name, values }) => ({ name: `relatedItem.${name}`, values })),
    );
  return withoutAbsent(draft);
}

function titleOf(fields: ObjectFields): string | undefined {
  const [first, ...more] = listOf(fields.any('titleInfo'));
  const info = new ObjectFields(first);
  const parts = [textOf(info.any('title')), textOf(info.any('subTitle'))].filter(Boolean);
  const lead = textOf(info.any('nonSort'));
  if (more.length > 0) fields.putBack('titleInfo', more);
  return parts.length > 0 ? [lead, parts.join(': ')].filter(Boolean).join(' ') : undefined;
}

/** Volume and issue from the part of a host. */
function detailsOf(part: ObjectFields): Pick<Draft, 'volume' | 'issue'> {
  const details = listOf(part.any('detail')).map((detail) => new ObjectFields(detail));
  const numbers = details.map((detail) => [detail.text('@type'), textOf(detail.any('number'))] as const);
  const found = (type: string) => numbers.find(([name]) => name === type)?.[1];
  return { volume: found('volume'), issue: found('issue') ?? found('number') };
}

function typeOf(genres: readonly string[], hasHost: boolean): WorkType | undefined {
  const all = genres.join(' ');
  if (/conference/i.test(all)) return 'paper-conference';
  if (/journal|periodical|article/i.test(all)) return 'article-journal';
  if (/thesis/i.test(all)) return 'thesis';
  if (/report/i.test(all)) return 'report';
  if (/book/i.test(all)) return hasHost ? 'chapter' : 'book';
  return undefined;
}

/** Adds identifiers and addresses; of the identifiers, all but the DOI stay. */
function addIdentifiersOf(draft: Draft, fields: ObjectFields): void {
  const identifiers = listOf(fields.any('identifier')).map(
    (id) => [new ObjectFields(id).text('@type') ?? 'identifier', textOf(id)] as const,
  );
  const links = listOf(fields.any('location')).flatMap((place) =>
    textsOf(new ObjectFields(place).any('url')),
  );
  addIdentifiers(draft, { doi: identifiers.find(([type]) => type === 'doi')?.[1], links });
  for (const [type, id] of identifiers) if (type !== 'doi') keepValue(draft, `identifier ${type}`, id);
}

/** Names without a role are authors; those with other roles stay. */
function addNames(draft: Draft, names: unknown[]): void {
  const authors: object[] = [];
  for (const name of names) {
    const fields = new ObjectFields(name);
    const roles = listOf(fields.any('role')).flatMap((role) =>
      textsOf(new ObjectFields(role).any('roleTerm')),
    );
    const parts = listOf(fields.any('namePart')).map(
      (part) => [new ObjectFields(part).text('@type'), textOf(part)] as const,
    );
    const named = (type: string) =>
      parts
        .filter(([own]) => own === type)
        .flatMap(([, text]) => text ?? [])
        .join(' ');
    const whole = parts
      .filter(([type]) => type === undefined)
      .flatMap(([, text]) => text ?? [])
      .join(', ');
    const family = named('family');
    if (roles.length === 0 || roles.some((role) => /^(?:author|aut|creator)$/i.test(role))) {
      const isBody = fields.text('@type') === 'corporate';
      authors.push(family ? { given: named('given'), family } : { [isBody ? 'literal' : 'name']: whole });
    } else keepValue(draft, roles[0] as string, [named('given'), family || whole].filter(Boolean).join(' '));
  }
  if (authors.length > 0) addAuthorsOf(draft, authors);
}
