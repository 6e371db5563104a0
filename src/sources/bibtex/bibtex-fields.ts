import type { PartialDate } from '../../schemas/date.ts';
import { parseArxiv } from '../../schemas/identifiers.ts';
import type { WorkType } from '../../schemas/record.ts';
import { dateOfParts, readDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, noteDoubt, withoutAbsent } from '../draft-parts.ts';
import type { EntryFields } from '../entry-fields.ts';
import { excerpt, oneLine, paragraphs } from '../lines.ts';
import { addIdentifiers, pageRange } from '../mapped-fields.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { decodeTex, verbatim } from './decode-tex.ts';
import { journalOfMacro } from './journal-macros.ts';
import { type BibtexEntry, fieldsOf } from './parse-entry.ts';

const TYPES = new Map<string, WorkType>([
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['conference_proceedings', 'paper-conference'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['inreference', 'chapter'],
  ['book_section', 'chapter'],
  ['book', 'book'],
  ['booklet', 'book'],
  ['collection', 'book'],
  ['proceedings', 'book'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['data', 'dataset'],
  ['software', 'software'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['web_page', 'webpage'],
  ['webpage', 'webpage'],
]);
/** Types that say of a work that it is none of ours. */
const FOREIGN = new Set(
  'misc unpublished manual patent periodical standard artwork audio bibnote commentary image jurisdiction legislation legal letter movie music performance review video generic suppbook suppcollection suppperiodical mvbook mvcollection mvproceedings reference mvreference bookinbook set newspaper_article magazine_article'.split(
    ' ',
  ),
);

/** Fields that BibTeX, BibLaTeX and the programs that write them define; those that no field takes are kept. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set(
  `addendum address adsnote adsurl advisor affiliation afterword annotation annotator annote archive archivelocation
  archiveprefix article-number author authortype authors bdsk-file-1 bdsk-url-1 bdsk-url-2 bibsource biburl bookauthor
  booksubtitle booktitle booktitleaddon chapter chapter-url city coden comment commentator copyright country
  creationdate crossref day date-added date-modified doi-group ee edition editor editora editorb editors editortype eid
  eissn entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon file foreword funding
  funding-acknowledgement funding-text gender howpublished ids institution internal-note introduction isbn isrn issn
  issuetitle journal-iso journalsubtitle journaltitle key keywords keywords-plus langid langidopts language lccn library
  local-url location mainsubtitle maintitle maintitleaddon mendeley-groups mendeley-tags modificationdate month mrclass
  mrnumber mrreviewer nameaddon nationality note number number-of-cited-references numpages oa options organization
  origdate origlanguage origtitle owner pagetotal part pdf pmc pmcid pmid presort primaryclass priority pubstate ranking
  readstatus related relatedtype research-areas researcherid-numbers orcid-numbers review risfield_0_m3 school series
  series-title shortauthor shortjournal shorttitle sortkey sortname sorttitle sortyear source subtitle times-cited
  timestamp titleaddon translator type unique-id urldate usage-count-last-180-days usage-count-since-2013 venue version
  volumes web-of-science-categories web-of-science-index xdata xref zblnumber doc-delivery-number cited-references
  affiliations author-email publication_stage document_type correspondence_address1 abbrev_source_title references da
  nonote url_pdf numofpages bdsk-file-2 qualityassured username relevance groups pages year volume issue publisher
  eprinttype arxivid arxiv`.split(/\s+/),
);

/** What an entry takes from the one it names in `crossref`, where it has no value of its own. */
const INHERITED = new Set(
  'date year month publisher organization series journal journaltitle volume number'.split(' '),
);

/** An entry with what its parents lend it; `find` looks up an entry by key. */
export function inherit(entry: BibtexEntry, find: (key: string) => BibtexEntry | undefined): BibtexEntry {
  const own = new Map(entry.fields);
  const parent = find(own.get('crossref') ?? '');
  const parents = (own.get('xdata') ?? '').split(',').map((key) => find(key.trim()));
  if (!parent && !parents.some(Boolean)) return entry;
  const lent = new Map<string, string>();
  const lend = (name: string, value: string | undefined) => {
    if (value && !own.has(name) && !lent.has(name)) lent.set(name, value);
  };
  const given = new Map(parent?.fields);
  for (const [name, value] of given) if (INHERITED.has(name)) lend(name, value);
  lend('booktitle', given.get('booktitle') ?? given.get('title'));
  for (const one of parents) for (const [name, value] of one?.fields ?? []) lend(name, value);
  const fields = entry.fields.filter(([name]) => name !== 'crossref' && name !== 'xdata');
  return { ...entry, fields: [...fields, ...lent] };
}

/** What an entry says of the work. `unknown` gathers TeX commands that are not known. */
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
    date: dateOf(fields),
    type: TYPES.get(entry.type),
    publisher: text('publisher', 'school', 'institution', 'organization'),
    keywords: wordsOf(fields, 'keywords', 'keyword', 'author_keywords', 'tags', 'mendeley-tags'),
    collections: wordsOf(fields, 'groups', 'collections', 'mendeley-groups'),
    pages: text('pages') ?? pageRange(text('firstpage'), text('lastpage')),
  };
  addAuthors(draft, fields);
  addIdentifiersOf(draft, fields, isArchive ? container : undefined);
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

/** A journal's own name, or what a macro of astronomy stands for. */
function venueOf(fields: EntryFields, unknown: Set<string>): string | undefined {
  const value = fields.first('journaltitle', 'journal', 'booktitle', 'journal-full', 'venue');
  if (value === undefined) return undefined;
  return journalOfMacro(value) ?? (decodeTex(value, unknown) || undefined);
}

/** Mendeley writes "$\backslash$n" for a line break. */
function abstractOf(value: string, unknown: Set<string>): string[] {
  const broken = !value.includes('backslash')
    ? value
    : value.replace(/\s*(?:\$\\backslash\$|\\textbackslash\s?(?:\{\})?)n/g, '\n');
  return paragraphs(broken)
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
  const { authors, more, guessed } = readBibtexNames(value);
  if (authors.length > 0) draft.authors = authors;
  if (more && authors.length > 0) draft.moreAuthors = true;
  if (guessed) {
    noteDoubt(
      draft,
      `its authors “${excerpt(value)}” were read as ${authors.length} names`,
      'they are not parted by “and”',
      'write “and” between authors',
    );
  }
}

/** Fields that hold an identifier, or may: the ones meant for it first. An archive's volume is its number. */
function addIdentifiersOf(draft: Draft, fields: EntryFields, archive: string | undefined): void {
  const names = fields.peek('archiveprefix') ?? fields.peek('eprinttype') ?? 'arxiv';
  const number = archive === undefined ? undefined : fields.peek('volume');
  const own = ['eprint', 'arxiv', 'arxivid'].filter((name) => name !== 'eprint' || /arxiv/i.test(names));
  const arxiv = own.map((name) => fields.peek(name)).map((value) => value && verbatim(value));
  const doi = fields.first('doi');
  const links = fields.all('url', 'ee', 'link', 'bdsk-url-1').map((value) => verbatim(value));
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
    if (value && (parseArxiv(verbatim(value)) === draft.identifiers?.arxiv || /^arxiv$/i.test(value)))
      fields.all(name);
  }
  if (archive !== undefined && draft.identifiers?.arxiv) fields.all('volume', 'number');
}

function tellDoubts(draft: Draft, { type, undefinedStrings, slips }: BibtexEntry): void {
  for (const name of undefinedStrings) {
    const fix = `add “@string{${name} = {…}}” above it, or put the text in braces`;
    noteDoubt(
      draft,
      `“${name}” is no string, and stands as it is`,
      'no “@string” of the file defines it',
      fix,
    );
  }
  for (const { what, why, fix } of slips) noteDoubt(draft, what, why, fix);
  if (!TYPES.has(type) && !FOREIGN.has(type)) {
    keepValue(draft, 'entrytype', type);
    const fix = 'use a type such as @article, @inproceedings or @book';
    noteDoubt(draft, `“@${type}” is no type of BibTeX`, 'the kind of work is unknown', fix);
  }
}

/** `date` of BibLaTeX, else `year` with `month`, which may hold the day (`dec # "~12"`). */
function dateOf(fields: EntryFields): PartialDate | undefined {
  const text = (name: string) => {
    const value = fields.first(name);
    return value === undefined ? undefined : oneLine(decodeTex(value));
  };
  const [date, year, month, day] = ['date', 'year', 'month', 'day'].map(text);
  const found = dateOfParts(date, year, monthText(month), day);
  if (found) return found;
  return year === undefined ? undefined : readDate(year);
}

/** "12-05" and "dec 12" as they stand; a number may carry the day behind it. */
function monthText(month: string | undefined): string | undefined {
  return month?.replace(/[–—]/g, '-');
}
