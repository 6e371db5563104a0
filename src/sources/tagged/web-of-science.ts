import { parseDoi } from '../../schemas/identifiers.ts';
import type { WorkType } from '../../schemas/record.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import { addDraft, type Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import { EntryFields } from '../entry-fields.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { excerpt } from '../lines.ts';
import { addEachAuthor, pageRange } from '../mapped-fields.ts';
import { emptyOutput, quarantine } from '../output.ts';
import { readRows } from '../table/delimited-rows.ts';
import { elementsOf, joined, readTagged, shareOfTagged, type TaggedFormat } from './tagged-entries.ts';

const FORMAT: TaggedFormat = {
  entry: 'Web of Science record',
  tagged: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  first: 'PT',
  title: 'TI',
  last: 'ER',
  around: /^(?:FN|VR|EF)(?:\s|$)/,
  draftOf,
};

/** Reads Web of Science's tagged text. */
export const webOfScience: Adapter = {
  format: 'Web of Science (text)',
  knows: () => true,
  evidence: ({ text }) => (/^TI /m.test(text.slice(0, 20_000)) ? shareOfTagged(text, FORMAT) * 0.95 : 0),
  read: (source) => readTagged(source, FORMAT),
};

/** Reads the same tags as columns of a tab-separated table. */
export const webOfScienceTable: Adapter = {
  format: 'Web of Science (tab-delimited)',
  knows: () => true,
  evidence({ text }) {
    const columns = headerOf(text);
    return ['PT', 'AU', 'TI', 'SO'].every((tag) => columns.includes(tag)) ? 0.95 : 0;
  },
  read: readTable,
};

function headerOf(text: string): string[] {
  const end = text.indexOf('\n');
  const header = text.slice(0, Math.min(end < 0 ? text.length : end, 10_000));
  return header.split('\t').map((tag) => tag.trim());
}

function readTable(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  const columns = headerOf(source.text);
  let isHeader = true;
  for (const row of readRows(source.text, '\t')) {
    const name = `The row “${excerpt(row.text)}”`;
    if (isHeader) output.boilerplate.push(row.line);
    else if (row.cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      const why = `It has ${row.cells.length} cells, but the header has ${columns.length}.`;
      quarantine(output, row, name, why, 'Export the list again.');
    } else {
      const fields = new EntryFields();
      for (const [at, tag] of columns.entries()) fields.add(tag || `column ${at + 1}`, row.cells[at] ?? '');
      addDraft(output, row, draftOf(fields), name);
    }
    isHeader = false;
  }
  return output;
}

const TYPES: [RegExp, WorkType][] = [
  [/proceedings/i, 'paper-conference'],
  [/book chapter/i, 'chapter'],
  [/^book$/i, 'book'],
  [/preprint/i, 'article'],
  [/data (?:set|study)/i, 'dataset'],
  [/article|review|letter|editorial|note/i, 'article-journal'],
];

/** Journal, conference or book, for entries without a document type. */
const PUBLISHED_AS: ReadonlyMap<string, WorkType> = new Map([
  ['J', 'article-journal'],
  ['C', 'paper-conference'],
  ['B', 'book'],
]);

function typeOf(kind: string): WorkType | undefined {
  return TYPES.find(([word]) => word.test(kind))?.[1];
}

/** What the tags mean (https://webofscience.help.clarivate.com, "Field tags"). */
function draftOf(fields: EntryFields): Draft {
  const kind = joined(fields.peek('DT'));
  const full = elementsOf(fields.all('AF'));
  const short = elementsOf(fields.all('AU'));
  fields.all('ER');
  const draft: Draft = {
    title: joined(fields.first('TI')),
    key: fields.first('UT'),
    abstract: fields.all('AB').flatMap((text) => joined(text) ?? []),
    type: kind === undefined ? PUBLISHED_AS.get(fields.peek('PT') ?? '') : typeOf(kind),
    venue: joined(fields.first('SO')) ?? joined(fields.first('CT')),
    volume: fields.first('VL'),
    issue: fields.first('IS'),
    pages: pageRange(fields.first('BP'), fields.first('EP')) ?? fields.first('AR'),
    publisher: joined(fields.first('PU')),
    keywords: [
      ...new Set(fields.all('DE', 'ID').flatMap((text) => (joined(text) ?? '').split(/;\s*/))),
    ].filter(Boolean),
  };
  const [year, early] = [fields.first('PY'), fields.peek('EA')];
  if (year === undefined && early !== undefined) addDate(draft, { date: ['EA', fields.first('EA')] });
  else addDate(draft, { year: ['PY', year], month: ['PD', joined(fields.first('PD'))] });
  addEachAuthor(draft, full.length > 0 ? full : short);
  addIdentifiers(draft, { doi: fields.first('DI') });
  addReferences(draft, elementsOf(fields.all('CR')));
  keepOther(
    draft,
    fields
      .rest()
      ?.map(({ name, values }) => ({ name, values: values.map((text) => joined(text) as string) })),
  );
  return withoutAbsent(draft);
}

/** Adds cited works that have a DOI; the others stay as written. */
function addReferences(draft: Draft, cited: readonly string[]): void {
  const doiOf = (text: string) => parseDoi(/\bDOI \[?(10\.\S+?)(?:[\],]|$)/.exec(text)?.[1] ?? '');
  draft.references = cited.flatMap((text) => doiOf(text) ?? []).map((doi) => `doi:${doi}`);
  const others = cited.filter((text) => doiOf(text) === undefined);
  if (others.length > 0) keepOther(draft, [{ name: 'CR', values: others }]);
}
