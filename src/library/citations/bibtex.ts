import type { CslName, CslRecord, KeptCitation } from '../../schemas/citation.ts';
import { escapeLatex } from '../../text/render/latex-escapes.ts';

type Fields = readonly (readonly [name: string, value: string | number | undefined])[];

/** How a BibTeX dialect names a kind of work, and the field for its issuer if that is not the publisher. */
type Kind = readonly [entry: string, issuer?: string];

const BIBTEX_KINDS: Record<CslRecord['type'], Kind> = {
  article: ['misc'],
  'article-journal': ['article'],
  'paper-conference': ['inproceedings'],
  chapter: ['incollection'],
  book: ['book'],
  thesis: ['phdthesis', 'school'],
  report: ['techreport', 'institution'],
  dataset: ['misc'],
  software: ['misc'],
  webpage: ['misc', 'organization'],
};

const BIBLATEX_KINDS: Record<CslRecord['type'], Kind> = {
  ...BIBTEX_KINDS,
  article: ['online', 'organization'],
  thesis: ['thesis', 'institution'],
  report: ['report', 'institution'],
  dataset: ['dataset'],
  software: ['software'],
  webpage: ['online', 'organization'],
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX in UTF-8, for the standard styles of 1988 and later ones; `groups` are JabRef's. */
export function toBibtex(citations: readonly KeptCitation[]): string {
  return written(citations, BIBTEX_KINDS, (citation) => {
    const { csl, arxiv } = citation;
    const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
    return [
      [csl.type === 'article-journal' ? 'journal' : 'booktitle', text(csl['container-title'])],
      ...numbersOf(csl),
      ['year', year],
      // Month names are macros, so that a style can print them in its own language.
      ['month', month === undefined ? undefined : MONTHS[month - 1]],
      ['day', day],
      ['eprint', arxiv],
      ['archiveprefix', arxiv && 'arXiv'],
      ['annote', noteOf(citation.readerNote)],
      ['groups', text(citation.list)],
    ];
  });
}

/** biblatex in UTF-8, for Biber. */
export function toBiblatex(citations: readonly KeptCitation[]): string {
  return written(citations, BIBLATEX_KINDS, ({ csl, arxiv, readerNote, list }) => [
    [csl.type === 'article-journal' ? 'journaltitle' : 'booktitle', text(csl['container-title'])],
    ...numbersOf(csl),
    ['date', csl.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')],
    ['eprint', arxiv],
    ['eprinttype', arxiv && 'arxiv'],
    ['annotation', noteOf(readerNote)],
    ['groups', text(list)],
  ]);
}

/** A line of a note that begins like an entry would be read as one. */
function noteOf(note: string | undefined): string | undefined {
  return text(note)?.replace(/^@/gm, '{@}');
}

function numbersOf(csl: CslRecord): Fields {
  return [
    ['volume', text(csl.volume)],
    ['number', text(csl.issue)],
    ['pages', text(csl.page?.replace(/(?<=\d)-(?=\d)/g, '--'), { keepsDashes: true })],
  ];
}

function written(
  citations: readonly KeptCitation[],
  kinds: Record<CslRecord['type'], Kind>,
  middle: (citation: KeptCitation) => Fields,
): string {
  return citations
    .map((citation) => entryOf(citation, kinds[citation.csl.type], middle(citation)))
    .join('\n');
}

function entryOf(
  { csl, latexTitle }: KeptCitation,
  [entry, issuer = 'publisher']: Kind,
  middle: Fields,
): string {
  // The publisher of a preprint is its archive, which its eprint field names.
  const publisher = csl.type === 'article' ? undefined : text(csl.publisher);
  const fields: Fields = [
    ['title', latexTitle],
    ['author', csl.author?.map(nameOf).join(' and ')],
    ...middle,
    [issuer, publisher],
    ['doi', csl.DOI && verbatim(csl.DOI)],
    ['url', csl.URL && verbatim(csl.URL)],
    ['note', text(csl.note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [line(name, value)],
  );
  return `@${entry}{${csl.id},\n${lines.join('')}}\n`;
}

function line(name: string, value: string | number): string {
  return `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`;
}

/**
 * Programs take identifiers and addresses literally; only braces and backslashes could end the field, and `^^` is a
 * character to TeX.
 */
function verbatim(address: string): string {
  return address.replace(/[{}\\]|\^(?=\^)/g, encodeURIComponent);
}

function text(value: string | undefined, { keepsDashes = false } = {}): string | undefined {
  if (value === undefined) return undefined;
  const escaped = escapeLatex(value);
  return (keepsDashes ? escaped.replaceAll('-{}-', '--') : escaped).replaceAll('<', '\\textless{}');
}

/** `van der Berg, Jan`, `Lee, Jr., Ann`; a name without known parts is in braces. */
function nameOf(name: CslName): string {
  if ('literal' in name) return `{${text(name.literal)}}`;
  return [name.family, name.suffix, name.given].flatMap((part) => (part ? [partOf(part)] : [])).join(', ');
}

/** Commas separate the parts of a name, and the word “and” separates names, unless they are in braces. */
function partOf(part: string): string {
  const escaped = text(part) ?? '';
  return /,|\band\b/i.test(part) ? `{${escaped}}` : escaped;
}
