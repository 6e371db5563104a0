import { editDistance } from '../../base/nearest.ts';
import { ownCopy } from '../../base/own-copy.ts';
import type { MappedField } from '../../schemas/content/library-config.ts';
import { findArxiv, parseDoi } from '../../schemas/identifiers.ts';
import type { Draft } from '../draft.ts';
import { keepOther } from '../draft-parts.ts';
import type { EntryFields } from '../entry-fields.ts';
import { draftOfNamed, type Field, type NamedValues } from '../mapped-fields.ts';
import { FIELD_NAMES, KEPT_NAMES } from './field-names.ts';

/** Fields that take the values of all their columns; for the others, the first column counts. */
const LISTS: ReadonlySet<Field> = new Set(['link', 'keywords', 'collections', 'references']);

/** "Author 2": one column per author. */
const NUMBERED = /\d$/;

/** The names that contain each field, most specific first. */
export type Plan = ReadonlyMap<Field, string[]>;

/**
 * What named values say about a work. If two names map to a field, the more specific one is used and the other stays.
 */
export function draftOfColumns(values: EntryFields, plan: Plan): Draft {
  const named: NamedValues = {};
  for (const [field, names] of plan) {
    const isList = LISTS.has(field) || names.every((name) => NUMBERED.test(name));
    const found = isList ? values.all(...names) : values.first(...names);
    const list = [found ?? []].flat();
    if (list.length > 0) named[field] = list;
  }
  const draft = draftOfNamed(named);
  keepOther(draft, values.rest());
  addMarked(draft);
  return draft;
}

/** Free text in which reference managers note identifiers that have no column. */
const NOTES = new Set(
  'extra,note,notes,identifier,identifiers,archive,archive location,archive id'.split(','),
);

/** Adds identifiers that are marked as such in free text. */
function addMarked(draft: Draft): void {
  const noted =
    draft.other?.filter(({ name }) => NOTES.has(foldName(name))).flatMap(({ values }) => values) ?? [];
  if (noted.length === 0) return;
  const arxiv = noted.map(findArxiv).find((found) => found !== undefined);
  const doi = noted.map((text) => parseDoi(/\bdoi:\s*(10\.\S+)/i.exec(text)?.[1] ?? '')).find(Boolean);
  draft.identifiers = { ...(arxiv && { arxiv }), ...(doi && { doi }), ...draft.identifiers };
}

/** What each of these names contains, according to `fieldOf`. */
export function planOf(names: readonly string[], fieldOf: (name: string) => MappedField | undefined): Plan {
  const plan = new Map<Field, string[]>();
  for (const name of names) {
    const field = fieldOf(name);
    if (field === undefined || field === 'other') continue;
    const group = plan.get(field);
    if (group) group.push(name);
    else plan.set(field, [name]);
  }
  for (const group of plan.values()) group.sort((a, b) => rankOf(a) - rankOf(b));
  return plan;
}

function rankOf(name: string): number {
  return FIELD_NAMES.get(foldName(name))?.rank ?? 0;
}

/** The record field meant by a name; undefined if it means none. */
export function fieldOfName(name: string): Field | undefined {
  const folded = foldName(name);
  return FIELD_NAMES.get(folded)?.field ?? (NUMBERED_AUTHOR.test(folded) ? 'authors' : undefined);
}

const NUMBERED_AUTHOR = /^(?:author|autor|auteur)s? \d{1,3}$/;

/** The field that an unknown name may mean: it contains the name of the field as a word, or is almost that name. */
export function fieldNear(name: string): Field | undefined {
  const folded = foldName(name);
  const words = folded.split(' ');
  const within = words.find((word) => FIELD_NAMES.has(word) && !UNCLEAR.has(word));
  if (within !== undefined) return FIELD_NAMES.get(within)?.field;
  let [near, least]: [Field | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [known, { field }] of FIELD_NAMES) {
    const limit = Math.min(least - 1, Math.floor(known.length / MOST_SLIPS));
    const edits = limit > 0 ? editDistance(folded, known, limit) : limit + 1;
    if (edits <= limit) [near, least] = [field, edits];
  }
  return near;
}

/** Field names that are ambiguous as one word among others. */
const UNCLEAR: ReadonlySet<string> = new Set(
  'name paper number no id key ut type data section group project code source page tag topic conf publication'.split(
    ' ',
  ),
);

/** One letter in this many may be wrong. */
const MOST_SLIPS = 4;

/** Whether a name means a record field, or is a further name that databases define. */
export function isDefinedName(name: string): boolean {
  return KEPT_NAMES.has(foldName(name)) || fieldOfName(name) !== undefined;
}

/** Cache of folded names: a source has few, repeated on every entry. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 5_000;

/** "authorString", "Author(s)", "AUTHOR_NAMES" and "title_s" (as Solr marks types) as lowercase words. */
function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const own = ownCopy(name);
  const folded = fold(own);
  if (FOLDED.size < MOST_FOLDED && own.length < 100) FOLDED.set(own, folded);
  return folded;
}

function fold(name: string): string {
  return name
    .replace(/_(?:s|t|i)$/, '')
    .replace(/arxiv/gi, 'arxiv')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
