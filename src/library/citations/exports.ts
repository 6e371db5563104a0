import type { Citation } from '../../schemas/citation.ts';
import { toBiblatex, toBibtex } from './bibtex.ts';
import type { ExportFormatName } from './export-formats.ts';
import { toRis } from './ris.ts';

/** Writes references as one file, which ends in a line end; linear in their number. */
export const WRITERS: Record<ExportFormatName | 'biblatex', (citations: readonly Citation[]) => string> = {
  bibtex: toBibtex,
  biblatex: toBiblatex,
  ris: toRis,
  csl: toCslJson,
};

/** CSL-JSON. */
export function toCslJson(citations: readonly Citation[]): string {
  return `[${citations.map(({ csl }) => `\n  ${JSON.stringify(csl)}`).join(',')}\n]\n`;
}
