import { parseArxiv } from '../../schemas/identifiers.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, noteDoubt, withoutAbsent } from '../draft-parts.ts';
import type { EntryFields } from '../entry-fields.ts';
import { addIdentifiers, addressesWithin } from '../identifier-fields.ts';
import { excerpt, oneLine, paragraphs } from '../lines.ts';
import { pageRange } from '../mapped-fields.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { decodeTex, withLineBreaks } from './decode-tex.ts';
import { ENTRY_TYPES, FOREIGN_TYPES } from './entry-tables.ts';
import { journalOfMacro } from './journals.ts';
import { type BibtexEntry, fieldsOf } from './parse-entry.ts';

/** What an entry says about the work. `unknown` collects unknown TeX commands. */
export function draftOf(entry: BibtexEntry, unknown: Set<string>): Draft {
  const fields = fieldsOf(entry);
  const text = (...names: string[]) => {
    const value = fields.first(...names);
    return value === undefined ? undefined : decodeTex(value, unknown) || undefined;
  };
  const container = venueOf(fields, unknown);
  const isArchive = container !== undefined && /^(?:arxiv\b|corr$)/i.test(container);
  const draft: Draft = {
    title: [text('title'), text('subtitle')].filter(Boolean).join(': '),
    key: entry.key || undefined,
    abstract: fields.all('abstract').flatMap((value) => abstractOf(value, unknown)),
    type: ENTRY_TYPES.get(entry.type),
    publisher: text('publisher', 'school', 'institution', 'organization'),
    keywords: wordsOf(fields, 'keywords', 'keyword', 'author_keywords', 'tags', 'mendeley-tags'),
    collections: wordsOf(fields, 'groups', 'collections', 'mendeley-groups'),
  };
  addDateOf(draft, fields);
  addAuthors(draft, fields);
  addIdentifiersOf(draft, fields, isArchive ? container : undefined);
  draft.pages = text('pages') ?? pageRange(text('firstpage'), text('lastpage'));
  if (draft.identifiers?.arxiv && (isArchive || !container)) draft.type = 'article';
  if (!isArchive) {
    draft.venue = container;
    draft.volume = text('volume');
    draft.issue = text('number', 'issue');
  } else if (!draft.identifiers?.arxiv) draft.venue = container;
  const other = fields.rest()?.map(({ name, values }) => ({ name, values: values.map(verbatimOrText) }));
  keepOther(draft, other);
  tellDoubts(draft, entry);
  return withoutAbsent(draft);
}

function verbatimOrText(value: string): string {
  return /:\/\/|\.pdf/i.test(value) ? verbatim(value) : decodeTex(value) || value;
}

const ADDRESS_SIGNS: [RegExp, string][] = [
  [/\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}/g, '$1'],
  [/\\(?:url|path|nolinkurl|href)\s*(?=\{)/g, ''],
  [
    /\$\\sim\$|\{\\(?:text)?asciitilde\s*\}|\\(?:text)?asciitilde(?:\{\}|\s|(?![A-Za-z]))|\\sim(?:\{\}|\s|(?![A-Za-z]))|\\~(?:\{\s*\})?/g,
    '~',
  ],
  [/\\textless(?:\{\}|\s|(?![A-Za-z]))|\$\\less\$|\$<\$/g, '<'],
  [/\\textgreater(?:\{\}|\s|(?![A-Za-z]))|\$\\greater\$|\$>\$/g, '>'],
  [/\\textunderscore(?:\{\}|\s|(?![A-Za-z]))/g, '_'],
  [/\\textbackslash(?:\{\}|\s|(?![A-Za-z]))/g, '\\'],
  [/\\([_%&#${}/-])/g, '$1'],
  [/[{}]/g, ''],
];

/** A value that is not prose (an address, a DOI, a file): only braces and escapes are removed. */
function verbatim(value: string): string {
  // A long address may continue on the next line.
  const whole = /^\s*https?:/.test(value) ? value.replace(/\s*\n\s*(?!https?:)/g, '') : value;
  const line = oneLine(whole);
  if (!/[\\{}$]/.test(line)) return line;
  return ADDRESS_SIGNS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), line).trim();
}

/** A journal's name, resolving the macros used in astronomy. */
function venueOf(fields: EntryFields, unknown: Set<string>): string | undefined {
  const value = fields.first('journaltitle', 'journal', 'booktitle', 'journal-full', 'venue');
  if (value === undefined) return undefined;
  return journalOfMacro(value) ?? (decodeTex(value, unknown) || undefined);
}

function abstractOf(value: string, unknown: Set<string>): string[] {
  return paragraphs(withLineBreaks(value))
    .map((part) => decodeTex(part, unknown))
    .filter(Boolean);
}

function wordsOf(fields: EntryFields, ...names: string[]): string[] | undefined {
  const texts = fields.all(...names).map((value) => decodeTex(value));
  const words = texts
    .flatMap((text) => text.split(text.includes(';') ? /\s*;\s*/ : /\s*,\s*/))
    .filter(Boolean);
  return words.length > 0 ? words : undefined;
}

function addAuthors(draft: Draft, fields: EntryFields): void {
  const value = fields.first('author', 'authors');
  if (value === undefined) return;
  const { authors, more, guessed, hasNotes } = readBibtexNames(value);
  if (authors.length > 0) draft.authors = authors;
  if (more && authors.length > 0) draft.moreAuthors = true;
  if (hasNotes) keepValue(draft, 'author', oneLine(decodeTex(value)));
  if (guessed) {
    noteDoubt(
      draft,
      `its authors “${excerpt(value)}” were read as ${authors.length} names`,
      'they are not separated by “and”',
      'write “and” between authors',
    );
  }
}

/**
 * Reads fields that contain an identifier, or may contain one: those meant for it first. An archive's volume is its
 * number.
 */
function addIdentifiersOf(draft: Draft, fields: EntryFields, archive: string | undefined): void {
  const names = fields.peek('archiveprefix') ?? fields.peek('eprinttype') ?? 'arxiv';
  const number = archive === undefined ? undefined : fields.peek('volume');
  const own = ['eprint', 'arxiv', 'arxivid'].filter((name) => name !== 'eprint' || /arxiv/i.test(names));
  const arxiv = own.map((name) => fields.peek(name)).map((value) => value && verbatim(value));
  const key = /^10\.\d{4,9}\/\S+$/.test(draft.key ?? '') ? draft.key : undefined;
  const doi = fields.first('doi') ?? key;
  const links = fields.all('url', 'ee', 'link', 'bdsk-url-1').map((value) => verbatim(value));
  const published = fields.peek('howpublished');
  if (published && /^(?:https?:\/\/|www\.)\S+$/i.test(verbatim(published)))
    links.push(...fields.all('howpublished').map(verbatim));
  const said = ['note', 'howpublished', 'addendum'].map((name) => fields.peek(name));
  links.push(...said.flatMap((value) => addressesWithin(value && verbatim(value))));
  const notes = ['note', 'howpublished', 'volume', 'number', 'eid', 'journal'].map((name) =>
    fields.peek(name),
  );
  addIdentifiers(draft, {
    doi: doi && verbatim(doi),
    arxiv: [...arxiv, number && verbatim(number)],
    links,
    marked: [archive, ...notes],
  });
  for (const name of [...own, 'archiveprefix', 'eprinttype']) {
    const value = fields.peek(name);
    const isOwn = draft.identifiers?.arxiv !== undefined && saysArxiv(value, draft.identifiers.arxiv);
    if (isOwn || /^arxiv$/i.test(value ?? '')) fields.all(name);
  }
  if (draft.identifiers?.arxiv) {
    for (const name of ['eid', 'number', 'pages'])
      if (saysArxiv(fields.peek(name), draft.identifiers.arxiv)) fields.all(name);
  }
  if (archive !== undefined && draft.identifiers?.arxiv) fields.all('volume', 'number');
}

/** Whether a value is an arXiv identifier and nothing else. */
function saysArxiv(value: string | undefined, arxiv: string): boolean {
  return value !== undefined && parseArxiv(verbatim(value)) === arxiv;
}

function tellDoubts(draft: Draft, { type, undefinedStrings, slips }: BibtexEntry): void {
  for (const name of undefinedStrings) {
    const fix = `add “@string{${name} = {…}}” above it, or put the text in braces`;
    noteDoubt(
      draft,
      `“${name}” is not a defined string, and stays as it is`,
      'no “@string” of the file defines it',
      fix,
    );
  }
  for (const { what, why, fix } of slips) noteDoubt(draft, what, why, fix);
  if (!ENTRY_TYPES.has(type) && !FOREIGN_TYPES.has(type)) {
    keepValue(draft, 'entrytype', type);
    const fix = 'use a type such as @article, @inproceedings or @book';
    noteDoubt(draft, `“@${type}” is not a BibTeX type`, 'the kind of work is unknown', fix);
  }
}

/** BibLaTeX's `date`, or else `year` with `month`, which may contain the day (`dec # "~12"`). */
function addDateOf(draft: Draft, fields: EntryFields): void {
  const text = (name: string) => {
    const value = fields.first(name);
    return value === undefined ? undefined : oneLine(decodeTex(value));
  };
  const month = text('month')?.replace(/[–—]/g, '-');
  addDate(draft, {
    date: ['date', text('date')],
    year: ['year', text('year')],
    month: ['month', month],
    day: ['day', text('day')],
  });
}
