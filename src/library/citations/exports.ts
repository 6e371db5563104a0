import type { Citation, CslRecord, KeptCitation } from '../../schemas/citation.ts';
import { oneLine } from '../../sources/lines.ts';
import { toBiblatex, toBibtex } from './bibtex.ts';
import type { ExportFormatName } from './export-formats.ts';
import { toRis } from './ris.ts';

/** Writes references as one file that ends in a newline; linear in their number. */
export const WRITERS: Record<ExportFormatName | 'biblatex', (citations: readonly KeptCitation[]) => string> =
  {
    bibtex: toBibtex,
    biblatex: toBiblatex,
    ris: toRis,
    csl: toCslJson,
  };

/** CSL-JSON. */
export function toCslJson(citations: readonly KeptCitation[]): string {
  return `[${citations.map((citation) => `\n  ${JSON.stringify(itemOf(citation))}`).join(',')}\n]\n`;
}

function itemOf({ csl, readerNote }: KeptCitation): CslRecord & { annote?: string } {
  return { ...csl, ...(readerNote !== undefined && { annote: readerNote }) };
}

/** A reference with a reader's note and the name of the reader's list, omitting empty ones. */
export function withReaders(citation: Citation, note: string, list: string): KeptCitation {
  const readerNote = note.split('\n').map(oneLine).join('\n').trim();
  const name = oneLine(list);
  return { ...citation, ...(readerNote !== '' && { readerNote }), ...(name !== '' && { list: name }) };
}
