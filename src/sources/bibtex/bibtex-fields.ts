import type { PartialDate } from '../../schemas/date.ts';
import { findArxiv, readIdentifiers } from '../../schemas/identifiers.ts';
import type { WorkType } from '../../schemas/record.ts';
import { monthOf, readDate, statedDate } from '../dates.ts';
import { type Draft, paragraphs } from '../draft.ts';
import { decodeTex } from '../tex.ts';
import { readBibtexNames } from './bibtex-names.ts';

/** One entry as the parser gives it: names in lower case, values as TeX. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Record<string, string>;
}

const TYPES: Record<string, WorkType> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  book: 'book',
  proceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  online: 'webpage',
};

/** What an entry takes from the one it names in `crossref`, where it has no value of its own. */
const INHERITED = 'date year month publisher organization series journal journaltitle volume number'.split(
  ' ',
);

/** An entry with what its parents lend it; `find` looks up an entry by key. */
export function inherit(entry: BibtexEntry, find: (key: string) => BibtexEntry | undefined): BibtexEntry {
  const fields = { ...entry.fields };
  const parent = find(fields['crossref'] ?? '');
  if (parent) {
    for (const name of INHERITED) lend(fields, name, parent.fields[name]);
    lend(fields, 'booktitle', parent.fields['booktitle'] ?? parent.fields['title']);
  }
  for (const key of (fields['xdata'] ?? '').split(',')) {
    for (const [name, value] of Object.entries(find(key.trim())?.fields ?? {})) lend(fields, name, value);
  }
  return { ...entry, fields };
}

function lend(fields: Record<string, string>, name: string, value: string | undefined): void {
  if (value && !fields[name]) fields[name] = value;
}

/** What an entry says of the work. */
export function draftOf({ type, key, fields }: BibtexEntry): Draft {
  const text = (...names: string[]) => firstText(fields, names);
  const title = [text('title'), text('subtitle')].filter(Boolean).join(': ');
  const { authors, more } = readBibtexNames(fields['author'] ?? '');
  const container = text('journaltitle', 'journal', 'booktitle');
  const isArchive = container !== undefined && /^(?:arxiv\b|corr$)/i.test(container);
  const identifiers = readIdentifiers([fields['doi'], ...arxivTexts(fields)]);
  const url = fields['url'] && decodeTex(fields['url']);
  const isOnlyArchived = identifiers.arxiv && (isArchive || !container);
  return {
    title,
    key,
    abstract: paragraphs(fields['abstract'] ?? '')
      .map(decodeTex)
      .filter(Boolean),
    date: dateOf(fields),
    authors: authors.length > 0 ? authors : undefined,
    moreAuthors: more || undefined,
    identifiers,
    type: isOnlyArchived ? 'article' : TYPES[type],
    venue: isArchive ? undefined : container,
    volume: isArchive ? undefined : text('volume'),
    issue: isArchive ? undefined : text('number', 'issue'),
    pages: text('pages'),
    publisher: text('publisher', 'school', 'institution', 'organization'),
    links: url && Object.keys(readIdentifiers([url])).length === 0 ? [url] : undefined,
  };
}

function firstText(fields: Record<string, string>, names: string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (value) return decodeTex(value) || undefined;
  }
  return undefined;
}

/** Fields that may hold an arXiv identifier, the one meant for it first. */
function arxivTexts(fields: Record<string, string>): (string | undefined)[] {
  const archive = fields['archiveprefix'] ?? fields['eprinttype'] ?? 'arxiv';
  const eprint = /arxiv/i.test(archive) ? fields['eprint'] : undefined;
  const marked = ['journal', 'note', 'howpublished', 'volume', 'number'].map((name) =>
    findArxiv(fields[name] ?? ''),
  );
  return [eprint, fields['arxiv'], fields['arxivid'], fields['url'], ...marked];
}

/** `date` of BibLaTeX, else `year` with `month`, which may hold the day (`dec # "~12"`). */
function dateOf(fields: Record<string, string>): PartialDate | undefined {
  if (fields['date']) return readDate(decodeTex(fields['date']));
  const year = Number(decodeTex(fields['year'] ?? ''));
  const text = decodeTex(fields['month'] ?? '');
  const word = /[A-Za-z]+/.exec(text)?.[0];
  if (word) return statedDate(year, monthOf(word), Number(/\d+/.exec(text)?.[0]));
  const [month, day] = (text.match(/\d+/g) ?? []).map(Number);
  return statedDate(year, month, fields['day'] ? Number(fields['day']) : day);
}
