import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Citation, CslName, CslRecord } from '../../schemas/citation.ts';
import { escapeLatex } from '../../text/render/latex-escapes.ts';
import type { ExportFormatName } from './export-formats.ts';

/** Writes references as one file, which ends in a line end; linear in their number. */
export const WRITERS: Record<ExportFormatName, (citations: readonly Citation[]) => string> = {
  bibtex: toBibtex,
  ris: toRis,
  csl: toCslJson,
};

/** CSL-JSON. */
export function toCslJson(citations: readonly Citation[]): string {
  return `[${citations.map(({ csl }) => `\n  ${JSON.stringify(csl)}`).join(',')}\n]\n`;
}

interface BibtexEntry {
  type: string;
  properties: Record<string, string | undefined>;
}

const BIBTEX = plugins.config.get('@bibtex') as { format: { asciiOnly: boolean } };
// The file is UTF-8; in ASCII the library leaves out every character that it knows no command for.
BIBTEX.format.asciiOnly = false;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX in UTF-8. Types, fields and names are mapped by the citation library; titles come as LaTeX. */
export function toBibtex(citations: readonly Citation[]): string {
  const escaped = citations.map(({ csl }) => escapedForBibtex(csl));
  const entries = plugins.output.format('bibtex', escaped, { format: 'object' }) as BibtexEntry[];
  return citations.map((citation, index) => bibtexEntry(citation, entries[index] as BibtexEntry)).join('\n');
}

function bibtexEntry({ csl, latexTitle, arxiv }: Citation, entry: BibtexEntry): string {
  const [, month, day] = csl.issued?.['date-parts'][0] ?? [];
  const isPreprint = csl.type === 'article';
  const { title: _, ...properties } = entry.properties;
  const fields: BibtexEntry['properties'] = {
    title: latexTitle,
    ...properties,
    day: day === undefined ? undefined : String(day),
    doi: csl.DOI && verbatim(csl.DOI),
    url: csl.URL && verbatim(csl.URL),
    eprint: arxiv,
    archiveprefix: arxiv && 'arXiv',
    month: undefined,
    howpublished: undefined,
    ...(isPreprint && { publisher: undefined }),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${value}},\n`] : [],
  );
  // The names of months are macros, so that a style can set them in its own language.
  if (month !== undefined) lines.push(`  month = ${MONTHS[month - 1]},\n`);
  return `@${isPreprint ? 'misc' : entry.type}{${csl.id},\n${lines.join('')}}\n`;
}

/** Readers take identifiers and addresses as they stand; only braces and backslashes could end the field. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}

/** The library passes fields through as they are, but for tags of rich text, which a source cannot mean. */
function escapedForBibtex(csl: CslRecord): CslRecord {
  const fields = Object.entries(csl).map(([field, value]) => [
    field,
    typeof value === 'string' ? escapeField(value) : value,
  ]);
  const author = csl.author?.map(
    (name) =>
      Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escapeName(text)])) as CslName,
  );
  return { ...(Object.fromEntries(fields) as CslRecord), type: csl.type, ...(author && { author }) };
}

function escapeField(text: string): string {
  return escapeLatex(text).replaceAll('<', '\\textless{}');
}

/** Commas part a name, and the word “and” parts names, unless they are in braces. */
function escapeName(part: string): string {
  const escaped = escapeField(part);
  return /,|\band\b/i.test(part) ? `{${escaped}}` : escaped;
}

type RisEntry = Record<string, string | string[] | undefined>;

/** RIS. Its fields are one line each, however long: a reader puts a space where a value is folded. */
export function toRis(citations: readonly Citation[]): string {
  const records = citations.map(({ csl }) => csl);
  const entries = plugins.output.format('ris', records, { format: 'object' }) as RisEntry[];
  return citations.map(({ csl }, index) => risEntry(csl, entries[index] as RisEntry)).join('\n');
}

function risEntry(csl: CslRecord, { TY, ...entry }: RisEntry): string {
  const [year, month = 0, day = 0] = csl.issued?.['date-parts'][0] ?? [];
  const [first, last] = csl.page?.split(/-+/) ?? [];
  // The library cuts keys off, pads no dates, parts no pages, leaves out publishers, calls a preprint an article of a
  // journal, and puts year and title of proceedings where few readers look.
  const fields: RisEntry = {
    TY: csl.type === 'article' ? 'UNPB' : TY,
    ...entry,
    ID: csl.id,
    PY: year === undefined ? undefined : String(year),
    C2: undefined,
    T2: csl['container-title'],
    PB: csl.publisher,
    SP: first,
    EP: last,
    DA: year === undefined ? undefined : [year, twoDigits(month), twoDigits(day), ''].join('/'),
  };
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value ?? []].flat().map((line) => `${tag}  - ${line}\n`),
  );
  return `${lines.join('')}ER  - \n`;
}

/** Empty for what is not known. */
function twoDigits(part: number): string {
  return part === 0 ? '' : String(part).padStart(2, '0');
}
