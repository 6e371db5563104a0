import type { WorkType } from '../../schemas/record.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, noteDoubt, withoutAbsent } from '../draft-parts.ts';
import { EntryFields } from '../entry-fields.ts';
import { addIdentifiers, leaveOutArchive } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { addEachAuthor, pageRange } from '../mapped-fields.ts';
import { workTypeOf } from '../work-types.ts';

/** Tags defined by the format; the values of those that no field takes are kept. */
export const KNOWN_TAGS: ReadonlySet<string> = new Set(
  `A2 A3 A4 A5 AD AN AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DB DI DP ED ET EP ER H1 H2 ID IS J1 J2 JA JF JO
  L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OL OP PB PP PY RD RI RN RP RT SE SN SO SP SR ST T1 T2 T3 TA TI TT U1 U2 U3 U4
  U5 UR VL VO WT WV Y1 Y2 YR AB AU A1 DA DO DOI KW TY URL PMID PMCID`.split(/\s+/),
);

const TYPES = new Map<string, WorkType>([
  ...each('article-journal', 'JOUR EJOUR MGZN NEWS INPR ABST JFULL'),
  ...each('paper-conference', 'CONF CPAPER'),
  ...each('chapter', 'CHAP ECHAP ENCYC DICT'),
  ...each('book', 'BOOK EBOOK EDBOOK WHOLE SER'),
  ...each('thesis', 'THES'),
  ...each('report', 'RPRT GOVDOC'),
  ...each('dataset', 'DATA AGGR DBASE'),
  ...each('software', 'COMP'),
  ...each('webpage', 'ELEC WEB BLOG ICOMM'),
  ...each('article', 'PREPRINT EPRNT EPRINT UNPB'),
]);

function each(type: WorkType, tags: string): [string, WorkType][] {
  return tags.split(' ').map((tag) => [tag, type]);
}

/** Types of reference that are not works a library lists. */
const FOREIGN = new Set(
  'GEN ADVS ANCIENT ART AUDIO BILL CASE CHART CLSWK CTLG EQUA FIGURE GRANT HEAR LEGAL MANSCPT MAP MPCT MULTI MUSIC PAMP PAT PCOMM SLIDE SOUND STAND STAT STD UNBILL VIDEO'.split(
    ' ',
  ),
);

/** What the tags of a reference say about the work. */
export function draftOf(tags: readonly [tag: string, value: string][]): Draft {
  const fields = new EntryFields();
  for (const [tag, value] of tags) fields.add(tag, value);
  const written = fields.first('TY');
  const type = written === undefined ? undefined : typeOf(written);
  const isBook = type === 'book';
  const draft: Draft = {
    title: fields.first('TI', 'T1') ?? (isBook ? fields.first('BT') : undefined) ?? fields.first('CT', 'T2'),
    key: fields.first('ID'),
    abstract: fields.all('AB', 'N2').flatMap(paragraphs),
    venue: isBook ? undefined : fields.first('JF', 'T2', 'BT', 'JO', 'C3', 'JA', 'J1', 'J2', 'TA', 'SO'),
    volume: fields.first('VL', 'VO'),
    issue: fields.first('IS', 'CP'),
    pages: pageRange(fields.first('SP', 'PP'), fields.first('EP')),
    publisher: fields.first('PB'),
    keywords: listOf(fields.all('KW')),
    type,
  };
  addDateOf(draft, fields);
  addEachAuthor(draft, fields.all('AU', 'A1'));
  const links = fields
    .all('UR', 'URL', 'L1', 'L2', 'L4', 'LK')
    .flatMap((value) => value.split(/\s*;\s*(?=https?:)/));
  addIdentifiers(draft, {
    doi: doiOf(fields, draft.key),
    links,
    marked: [draft.venue, fields.peek('N1'), fields.peek('M1')],
  });
  if (draft.identifiers?.arxiv && leaveOutArchive(draft)) draft.type = 'article';
  keepOther(draft, fields.rest());
  if (written !== undefined && type === undefined && !FOREIGN.has(written)) noteType(draft, written);
  return withoutAbsent(draft);
}

function typeOf(written: string): WorkType | undefined {
  return TYPES.get(written.toUpperCase()) ?? workTypeOf(written);
}

function noteType(draft: Draft, written: string): void {
  keepValue(draft, 'TY', written);
  noteDoubt(
    draft,
    `“${written.slice(0, 60)}” is not an RIS type`,
    'the kind of work is unknown',
    'write a type such as JOUR, CONF, CHAP or BOOK after “TY  - ”',
  );
}

/** `DA` may contain a month and day without a year, with the year in `PY` or `Y1`; `Y2` is the date of access. */
function addDateOf(draft: Draft, fields: EntryFields): void {
  const day = tidyDate(fields.first('DA'));
  const year = tidyDate(fields.first('PY', 'Y1', 'YR'));
  addDate(draft, { date: ['DA', day], year: ['PY', year] });
}

/** "2017//" and "2020/05//" leave out what is unknown; "2011///Jun 12" has other text at the end. */
function tidyDate(value: string | undefined): string | undefined {
  return value?.replace(/\/+$/, '').replace(/\/{2,}/g, ' ');
}

const DOI = /^(?:doi:?\s*)?10\.\d{4,9}\/\S+$/i;

/** A DOI has its own tag, but many write it into others. */
function doiOf(fields: EntryFields, key = ''): string | undefined {
  const own = fields.first('DO', 'DI', 'DOI');
  if (own !== undefined) return own;
  for (const tag of ['M3', 'L3', 'N1', 'C7']) {
    if (DOI.test(fields.peek(tag) ?? '')) return fields.first(tag);
  }
  return DOI.test(key) ? key : undefined;
}

function listOf(values: string[]): string[] | undefined {
  const words = values
    .flatMap((value) => value.split(';'))
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length > 0 ? words : undefined;
}
