import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportFormatName,
} from '../../library/citations/export-formats.ts';
import type { Citation } from '../../schemas/citation.ts';
import type { ReferenceStyle } from './cite-references.ts';

/** One form in which a reader takes references along. */
export interface CiteForm extends ExportFormat {
  /** The code that writes the form is fetched when it is first used. */
  write(citations: readonly Citation[]): Promise<string>;
}

/** The forms by name, in the order in which a reader sees them. */
export const CITE_FORMS = {
  bibtex: exported('bibtex'),
  ris: exported('ris'),
  csl: exported('csl'),
  apa: formatted('apa', 'APA'),
  ieee: formatted('ieee', 'IEEE'),
} as const satisfies Record<string, CiteForm>;

export type CiteFormName = keyof typeof CITE_FORMS;

function exported(name: ExportFormatName): CiteForm {
  return {
    ...EXPORT_FORMATS[name],
    async write(citations) {
      const { WRITERS } = await import('../../library/citations/exports.ts');
      return WRITERS[name](citations);
    },
  };
}

function formatted(style: ReferenceStyle, label: string): CiteForm {
  return {
    label,
    extension: 'txt',
    mediaType: 'text/plain',
    async write(citations) {
      const { formattedReference } = await import('./cite-references.ts');
      return citations.map(({ csl }) => `${formattedReference(csl, style)}\n`).join('');
    },
  };
}
