/** A format that reference managers read. */
export interface ExportFormat {
  label: string;
  extension: string;
  mediaType: string;
}

/** The formats in which references are exported; their writers are larger than this table. */
export const EXPORT_FORMATS = {
  bibtex: { label: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex' },
  ris: { label: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems' },
  csl: {
    label: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
