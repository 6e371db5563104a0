import type { CslName, CslRecord, KeptCitation } from '../../schemas/citation.ts';

/** The tags of kinds of work (RIS specification, 2011). */
const KINDS: Record<CslRecord['type'], string> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  webpage: 'ELEC',
};

/**
 * RIS in UTF-8. Each field is one line, however long, because programs put a space where a value is folded; only a
 * reader's note keeps its own lines.
 */
export function toRis(citations: readonly KeptCitation[]): string {
  return citations.map(recordOf).join('\n');
}

function recordOf({ csl, readerNote, list }: KeptCitation): string {
  const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
  const [first, last] = csl.page?.split(/-+/) ?? [];
  const fields: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', KINDS[csl.type]],
    ['ID', csl.id],
    ['TI', csl.title],
    ...(csl.author ?? []).map((name) => ['AU', nameOf(name)] as const),
    ['PY', year],
    ['DA', year === undefined ? undefined : [year, twoDigits(month), twoDigits(day), ''].join('/')],
    ['T2', csl['container-title']],
    ['VL', csl.volume],
    ['IS', csl.issue],
    ['SP', first],
    ['EP', last],
    ['PB', csl.publisher],
    ['C7', csl.number],
    ['DO', csl.DOI],
    ['UR', csl.URL],
    ['N1', csl.note],
    // A line that begins like a tag would be read as one.
    ['N1', readerNote?.replace(/^[A-Z][A-Z0-9]\s{0,3}-/gm, ' $&')],
    ['LB', list],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value}\n`],
  );
  return `${lines.join('')}ER  - \n`;
}

/** `Lee, Ann, Jr.` */
function nameOf(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** Empty if unknown. */
function twoDigits(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}
