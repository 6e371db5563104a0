import { EXPORT_FORMATS, type ExportFormatName } from '../library/export-formats.ts';
import { WRITERS } from '../library/exports.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site.ts';
import { citationOf } from './published.ts';

/** A format in which references are published. */
export interface CitationFile {
  extension: string;
  mediaType: string;
  /** References to papers, in their order. */
  write(site: Pick<Site, 'papers'>, papers: readonly ListedPaper[]): string;
}

export const CITATION_FILES: readonly CitationFile[] = (
  Object.keys(EXPORT_FORMATS) as ExportFormatName[]
).map((name) => ({
  extension: EXPORT_FORMATS[name].extension,
  mediaType: EXPORT_FORMATS[name].mediaType,
  write: (site, papers) => WRITERS[name](papers.map((paper) => citationOf(site, paper))),
}));
