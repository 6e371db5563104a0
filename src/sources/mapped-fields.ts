import type { MappedField } from '../schemas/content/library-config.ts';
import { WorkType } from '../schemas/record.ts';
import { addDate } from './date-fields.ts';
import { statedDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { keepValue, noteDoubt, withoutAbsent } from './draft-parts.ts';
import { addIdentifiers, keepUnreadArxiv, leaveOutArchive } from './identifier-fields.ts';
import { oneLine, paragraphs } from './lines.ts';
import { listOfProgram, type NameList, readNameList, readOneName } from './name-lists.ts';
import { workTypeOf } from './work-types.ts';

export type Field = Exclude<MappedField, 'other'>;
/** The values of an entry by the record field they belong to. */
export type NamedValues = Partial<Record<Field, string[]>>;

/** How programs write whole numbers in a column with gaps. */
const FLOAT = /^(\d+)\.0$/;

/** How a spreadsheet formats a year as a number. */
const THOUSANDS = /^([12])[.,](\d{3})$/;

/** A draft from named values, whatever format they came from. */
export function draftOfNamed(values: NamedValues): Draft {
  const text = (field: Field) => oneLine(values[field]?.[0] ?? '') || undefined;
  const list = (field: Field) => listOf(values[field]);
  const [written] = values.type ?? [];
  const type = written === undefined ? undefined : (workTypeOf(written) ?? WorkType.safeParse(written).data);
  const draft: Draft = {
    title: text('title'),
    key: text('key'),
    abstract: values.abstract?.flatMap(paragraphs),
    type,
    venue: text('venue'),
    volume: text('volume')?.replace(FLOAT, '$1'),
    issue: text('issue')?.replace(FLOAT, '$1'),
    pages: text('pages') ?? pageRange(text('firstPage'), text('lastPage')),
    publisher: text('publisher'),
    organisation: text('organisation'),
    keywords: list('keywords'),
    collections: list('collections'),
    references: list('references'),
  };
  addDate(draft, {
    date: ['date', values.date?.[0]],
    year: ['year', values.year?.[0]?.replace(THOUSANDS, '$1$2')],
    month: ['month', values.month?.[0]],
  });
  addYearOfVenue(draft);
  addAuthors(draft, values.authors ?? []);
  addIdentifiers(draft, {
    doi: values.doi?.[0] ?? (DOI_KEY.test(draft.key ?? '') ? draft.key : undefined),
    arxiv: values.arxiv ?? (ARXIV_KEY.test(draft.key ?? '') ? [draft.key] : []),
    links: values.link,
    marked: [draft.venue],
  });
  keepUnreadArxiv(draft, values.arxiv ?? []);
  if (type === undefined) keepValue(draft, 'type', written);
  if (leaveOutArchive(draft)) draft.type = 'article';
  return withoutAbsent(draft);
}

/** Keys that identify a work in any field. */
const DOI_KEY = /^10\.\d{4,9}\/\S+$/;
const ARXIV_KEY = /^(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?$/;

/** The year of the conference, as in "ICT 2026". */
function addYearOfVenue(draft: Draft): void {
  const year = draft.date
    ? undefined
    : /^\p{Lu}[\p{L} &.-]{1,40}[ ']((?:19|20)\d{2})(?: (?:poster|oral|spotlight))?$/u.exec(
        draft.venue ?? '',
      )?.[1];
  const date = year === undefined ? undefined : statedDate(Number(year));
  if (date) draft.date = date;
}

/** A page range from the first and last page. */
export function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined || first === last) return first ?? last;
  return /[-–]/.test(first) ? first : `${first}–${last}`;
}

/** "cs.CL cs.AI hep-th", as arXiv lists them. */
const ARXIV_SUBJECTS = /^(?=.*[a-z]\.[A-Z]{2})[a-z-]+(?:\.[A-Za-z-]{2,})?(?: [a-z-]+(?:\.[A-Za-z-]{2,})?)+$/;

function listOf(values: readonly string[] | undefined): string[] | undefined {
  const parts = values
    ?.flatMap((value) => listOfProgram(value.trim()) ?? value.split(/[;|\n]/))
    .map(oneLine)
    .filter(Boolean);
  const isLine = parts?.length === 1 && !/^\[/.test(values?.[0] ?? '');
  const between = ARXIV_SUBJECTS.test(parts?.[0] ?? '') ? / / : /\s*,\s*/;
  const split = isLine ? (parts[0] as string).split(between).filter(Boolean) : parts;
  return split?.length ? split : undefined;
}

/** Adds authors that the format lists in separate texts. */
export function addEachAuthor(draft: Draft, texts: readonly string[]): void {
  addNames(draft, texts, readOneName);
}

/** Adds authors from texts that may list several. */
export function addAuthors(draft: Draft, texts: readonly string[]): void {
  addNames(draft, texts, readNameList);
}

/** Adds names; a list that cannot be split into names is a doubt. */
function addNames(draft: Draft, texts: readonly string[], read: (text: string) => NameList): void {
  const lists = texts.map(read);
  const authors = lists.flatMap(({ authors }) => authors);
  if (authors.length > 0) draft.authors = authors;
  if (lists.some(({ more }) => more) && authors.length > 0) draft.moreAuthors = true;
  for (const [index, text] of texts.entries()) {
    if (lists[index]?.unclear || lists[index]?.hasNotes) keepValue(draft, 'authors', text);
    if (!lists[index]?.unclear) continue;
    noteDoubt(
      draft,
      `its authors “${text.slice(0, 100)}” cannot be separated`,
      'between names of one word each there are only commas',
      'put “;” between authors',
    );
  }
}

/** The draft after reading those of its other values that `columns` maps to fields; a mapped value takes precedence. */
export function readMapped(draft: Draft, columns: Readonly<Record<string, MappedField>>): Draft {
  const values: NamedValues = {};
  const other = (draft.other ?? []).filter(({ name, values: given }) => {
    const field = Object.hasOwn(columns, name) ? (columns[name] as MappedField) : 'other';
    if (field === 'other') return true;
    values[field] ??= [];
    for (const value of given) values[field].push(value);
    return false;
  });
  if (other.length === draft.other?.length) return draft;
  const read = draftOfNamed(values);
  const joined = (name: 'links' | 'keywords' | 'collections' | 'references' | 'other' | 'doubts') => {
    const lists = [...((name === 'other' ? other : draft[name]) ?? []), ...(read[name] ?? [])];
    return lists.length > 0 ? { [name]: lists } : {};
  };
  const { other: _, ...rest } = draft;
  return {
    ...rest,
    ...read,
    identifiers: { ...draft.identifiers, ...read.identifiers },
    ...joined('links'),
    ...joined('keywords'),
    ...joined('collections'),
    ...joined('references'),
    ...joined('other'),
    ...joined('doubts'),
  };
}
