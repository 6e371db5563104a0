import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportFormatName,
} from '../../library/citations/export-formats.ts';
import type { ReferenceStyle } from '../../library/citations/styles/index.ts';
import type { KeptCitation } from '../../schemas/citation.ts';

/** A format in which a reader can copy references. */
export interface CiteForm extends ExportFormat {
  /** Whether it is prose for people rather than data for programs. */
  isProse: boolean;
  /** The code that writes the format is loaded when first used. */
  write(citations: readonly KeptCitation[]): Promise<string>;
}

/** The formats by name, in the order shown to readers. */
export const CITE_FORMS = {
  bibtex: exported('bibtex', EXPORT_FORMATS.bibtex),
  biblatex: exported('biblatex', { ...EXPORT_FORMATS.bibtex, label: 'biblatex' }),
  ris: exported('ris', EXPORT_FORMATS.ris),
  csl: exported('csl', EXPORT_FORMATS.csl),
  apa: formatted('apa', 'APA'),
  ieee: formatted('ieee', 'IEEE'),
  acm: formatted('acm', 'ACM'),
  chicago: formatted('chicago', 'Chicago'),
  harvard: formatted('harvard', 'Harvard'),
  vancouver: formatted('vancouver', 'Vancouver'),
  mla: formatted('mla', 'MLA'),
  nature: formatted('nature', 'Nature'),
} as const satisfies Record<string, CiteForm>;

export type CiteFormName = keyof typeof CITE_FORMS;

function exported(name: ExportFormatName | 'biblatex', format: ExportFormat): CiteForm {
  return {
    ...format,
    isProse: false,
    async write(citations) {
      const { WRITERS } = await import('../../library/citations/exports.ts');
      return WRITERS[name](citations);
    },
  };
}

function formatted(style: ReferenceStyle, label: string): CiteForm {
  return {
    label,
    isProse: true,
    extension: 'txt',
    mediaType: 'text/plain',
    async write(citations) {
      const { formattedReference } = await import('../../library/citations/styles/index.ts');
      return citations.map(({ csl }) => `${formattedReference(csl, style)}\n`).join('');
    },
  };
}
