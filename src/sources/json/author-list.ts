import type { AuthorName } from '../../schemas/record.ts';
import { parseWebAddress } from '../../schemas/web-address.ts';
import type { Draft } from '../draft.ts';
import { keepOther, noteDoubt } from '../draft-parts.ts';
import { addAuthors } from '../mapped-fields.ts';
import { nameFromParts, nameFromText } from '../names.ts';
import { ObjectFields } from '../object-fields.ts';

const MORE = /^(?:\d+ )?others$|^et\.? al\.?$|^\.{3}$/i;
const ORCID = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i;

/**
 * Adds the authors in a JSON value: a list of names, a list of objects with their parts, or one text that lists them.
 * An element that is not a name is dropped and reported; anything else an object says about an author stays in
 * `other`.
 */
export function addAuthorsOf(draft: Draft, value: unknown): void {
  if (typeof value === 'string') addAuthors(draft, [value]);
  if (typeof value === 'string' || value === undefined || value === null) return;
  const inner = listWithin(value);
  const elements = Array.isArray(inner) ? inner : [inner];
  const authors: AuthorName[] = [];
  const rest = new Map<string, string[]>();
  let bad = 0;
  for (const element of elements) {
    const author = authorOf(element, rest);
    if (author === 'more') draft.moreAuthors = true;
    else if (author) authors.push(author);
    else {
      bad++;
      if (typeof element !== 'object') rest.set('author', [...(rest.get('author') ?? []), String(element)]);
    }
  }
  if (authors.length > 0) draft.authors = authors;
  else delete draft.moreAuthors;
  keepOther(
    draft,
    [...rest].map(([name, values]) => ({ name, values })),
  );
  if (bad === 0) return;
  noteDoubt(
    draft,
    `${bad} of its ${elements.length} authors ${bad === 1 ? 'is' : 'are'} left out`,
    'they are not names',
    'write each author as a text, or as an object with a name',
  );
}

/** Unwraps a list: `{"author": […]}` or `{"value": […]}`. */
function listWithin(value: object): object {
  const [only, ...others] = Object.values(value);
  return others.length === 0 && !Array.isArray(value) && typeof only === 'object' && only !== null
    ? only
    : value;
}

function authorOf(element: unknown, rest: Map<string, string[]>): AuthorName | 'more' | undefined {
  if (typeof element === 'string') return MORE.test(element.trim()) ? 'more' : nameFromText(element);
  if (typeof element !== 'object' || element === null) return undefined;
  const fields = new ObjectFields(element);
  const author = nameOf(fields);
  const written = fields.text('homepage', 'website', 'url');
  const homepage = parseWebAddress(written ?? '');
  const unread =
    written !== undefined && homepage === undefined ? [{ name: 'homepage', values: [written] }] : [];
  for (const { name, values } of [...unread, ...(fields.rest() ?? [])]) {
    const path = `author.${name}`;
    const others = rest.get(path);
    if (others) others.push(...values);
    else rest.set(path, [...values]);
  }
  if (author && MORE.test(author.literal)) return 'more';
  return author && homepage !== undefined ? { ...author, homepage } : author;
}

function nameOf(fields: ObjectFields): AuthorName | undefined {
  const particles = [fields.text('dropping-particle'), fields.text('non-dropping-particle')];
  const given = fields.text('given', 'firstName', 'first_name', 'first', 'forename');
  const last = fields.text('family', 'lastName', 'last_name', 'last', 'surname');
  const suffix = fields.text('suffix');
  const family = [...particles, last].filter(Boolean).join(' ');
  const literal = family ? undefined : fields.text('literal');
  const whole =
    literal || family ? undefined : fields.text('name', 'display_name', 'fullname', 'full_name', 'text');
  const isInverted = !given && family.includes(',');
  const name = literal
    ? { literal }
    : whole || isInverted
      ? nameFromText(whole ?? family)
      : nameFromParts({ given, family, suffix });
  const orcid = ORCID.exec(fields.text('ORCID', 'orcid') ?? '')?.[1];
  return name && orcid ? { ...name, orcid: orcid.toUpperCase() } : name;
}
