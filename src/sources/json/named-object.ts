import type { Draft } from '../draft.ts';
import { keepOther } from '../draft-parts.ts';
import { EntryFields } from '../entry-fields.ts';
import type { Field } from '../mapped-fields.ts';
import { ObjectFields } from '../object-fields.ts';
import { draftOfColumns, fieldOfName, planOf } from '../table/delimited-fields.ts';
import { addAuthorsOf } from './author-list.ts';

/**
 * How much an object looks like a paper with commonly used names, from 0 to 1: one must be a title or an identifier.
 */
export function shareOfNames(value: object): number {
  const names = Object.keys(value);
  const fields = new Set(names.map(fieldOfName));
  if (!fields.has('title') && !fields.has('doi') && !fields.has('arxiv')) return 0;
  return 0.4 + (0.55 * names.filter((name) => fieldOfName(name) !== undefined).length) / names.length;
}

/** The texts of a member: its own, or those of the object it contains. */
function textsOf(fields: ObjectFields, name: string, field: Field): string[] {
  const own = fields.texts(name);
  if (own.length > 0) return own;
  const parts = fields.objects(name);
  if (field === 'link' && parts.length > 0) return parts.flatMap(addressesOf);
  if (parts.length > 0) return parts.flatMap((part) => part.text(...SAID) ?? []);
  const inner = fields.object(name);
  if (field === 'link') return inner.names().flatMap((kind) => inner.texts(kind));
  if (field === 'date' || field === 'year') {
    const parts = [inner.text('year'), inner.text('month'), inner.text('day')];
    return parts[0] === undefined ? [] : [parts.filter(Boolean).join('-')];
  }
  const list = inner.texts('value');
  const named = list.length > 0 ? undefined : inner.text(...SAID);
  return named === undefined ? list : [named];
}

/** `{"name": "code", "url": …}` or `{"code": …}`. */
function addressesOf(part: ObjectFields): string[] {
  const own = part.text('url', 'href', 'link', 'address');
  return own === undefined ? part.names().flatMap((kind) => part.texts(kind)) : [own];
}

/** Members that say what an object is. */
const SAID = ['name', 'title', 'display_name', 'text', 'value'];

/** What an object says about a work, under any sensible names. */
export function draftOfObject(value: unknown): Draft {
  const fields = new ObjectFields(value);
  const texts = new EntryFields();
  const names = Object.keys(value ?? {});
  let authors: unknown;
  for (const name of names) {
    const field = fieldOfName(name);
    if (field === 'authors' && authors === undefined) authors = fields.any(name);
    else if (field === 'title') for (const text of textsOf(fields, name, field)) texts.addTitle(name, text);
    else if (field !== undefined) for (const text of textsOf(fields, name, field)) texts.add(name, text);
  }
  const draft = draftOfColumns(texts, planOf(names, fieldOfName));
  addAuthorsOf(draft, authors);
  keepOther(draft, fields.rest());
  return draft;
}
